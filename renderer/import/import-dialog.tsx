import { useCallback, useRef } from 'react'
import { useProgram } from '../bridge/program-context.ts'
import type { ImportDialogProps } from '../frame/slots.ts'
import type { Words } from '../text/words.ts'
import { useWords } from '../text/words-context.ts'
import { Dialog } from '../ui/overlays/dialog.tsx'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import { DropCurtain } from './drop/drop-curtain.tsx'
import { useDroppedFiles } from './drop/use-dropped-files.ts'
import type { ImportFlow } from './import-flow.ts'
import { namesIn } from './names-in.ts'
import { ChooseStep } from './steps/choose-step.tsx'
import { DoneStep } from './steps/done-step.tsx'
import { CancelledStep, FailedStep } from './steps/ended-steps.tsx'
import { LookingStep } from './steps/looking-step.tsx'
import { PreviewStep } from './steps/preview-step.tsx'
import { RunningStep } from './steps/running-step.tsx'
import { type ImportActions, useImportFlow } from './use-import-flow.ts'
import './import.css'

/**
 * The import dialog, from choosing to the ledger. It stays mounted while it is closed, so that an import goes on being
 * followed; when that ends out of sight, a message says so and opens it.
 */
export function ImportDialog({ isOpen, onOpen, onClose }: ImportDialogProps) {
  const words = useWords()
  const toasts = useToasts()
  const seen = useRef({ isOpen, onOpen })
  seen.current = { isOpen, onOpen }
  const { bridge } = useProgram()
  const { done, drop } = words.all.importing
  const onDone = useCallback(
    (articles: number) => {
      if (seen.current.isOpen) return
      const action = { text: done.show, onSelect: () => seen.current.onOpen() }
      toasts.show({ kind: 'done', text: words.say(done.toast, { count: articles }), action })
    },
    [toasts, words, done],
  )
  const [flow, actions] = useImportFlow(onDone)
  const isDragging = useDroppedFiles(async ({ files, hasFolder }) => {
    onOpen()
    if (flow.step === 'running') return
    if (bridge.picksOf === null) {
      const names = namesIn(
        files.map(({ name }) => name),
        words,
      )
      toasts.show({ kind: 'notice', text: words.say(drop.choose, { names }) })
      actions.choose(hasFolder ? 'import-folder' : 'import-files')
      return
    }
    const picks = await bridge.picksOf(...files)
    if (picks.length > 0) actions.look(picks)
  })
  function close(): void {
    actions.close()
    onClose()
  }
  return (
    <>
      <Dialog title={titleOf(flow, words)} isOpen={isOpen} onClose={close} width="wide">
        <Step key={flow.step} flow={flow} actions={actions} onClose={close} />
      </Dialog>
      {isDragging && <DropCurtain />}
    </>
  )
}

export interface StepProps {
  readonly flow: ImportFlow
  readonly actions: ImportActions
  readonly onClose: () => void
}

function Step({ flow, actions, onClose }: StepProps) {
  switch (flow.step) {
    case 'choose':
      return <ChooseStep actions={actions} />
    case 'looking':
      return <LookingStep files={flow.files} onCancel={actions.restart} />
    case 'preview':
      return <PreviewStep flow={flow} actions={actions} />
    case 'running':
      return <RunningStep flow={flow} onCancel={actions.cancel} onClose={onClose} />
    case 'cancelled':
      return <CancelledStep kept={flow.kept} onAgain={actions.restart} onClose={onClose} />
    case 'failed':
      return <FailedStep flow={flow} actions={actions} onClose={onClose} />
    case 'done':
      return <DoneStep flow={flow} actions={actions} onClose={onClose} />
  }
}

function titleOf(flow: ImportFlow, words: Words): string {
  const { importing } = words.all
  const named = (list: readonly string[]) => ({ names: namesIn(list, words) })
  switch (flow.step) {
    case 'choose':
      return importing.title
    case 'looking':
      return words.say(importing.looking.title, named(flow.picks.map(({ name }) => name)))
    case 'preview':
      return words.say(importing.preview.title, named(flow.picks.map(({ name }) => name)))
    case 'running':
      return flow.names.length === 0
        ? importing.running.unnamed
        : words.say(importing.running.title, named(flow.names))
    case 'cancelled':
      return importing.cancelled.title
    case 'failed':
      return flow.wasRunning ? importing.failed.title : importing.failed.titleLooking
    case 'done':
      return words.say(flow.isEarlier ? importing.done.titleEarlier : importing.done.title, named(flow.names))
  }
}
