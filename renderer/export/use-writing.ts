import { useEffect, useRef, useState } from 'react'
import type { Request } from '../../core/contract.ts'
import { useProgram } from '../bridge/program-context.ts'
import { useCommand } from '../bridge/use-command.ts'
import { usePick } from '../pick/pick-context.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'

type WriteRequest = Omit<Request<'export.write'>, 'target'>

export interface Writing {
  /** How many rows are written; null while nothing is being written. */
  readonly progress: { readonly done: number; readonly total: number | null } | null
  /** Why the last file was not written; empty where it was. */
  readonly problem: string
  /** Asks where the file shall be, and writes it. */
  readonly start: (request: WriteRequest) => void
  readonly cancel: () => void
}

/**
 * Writing a file, which goes on where the dialog is closed meanwhile. A file that is written closes the dialog and is told in
 * a message; why one is not is said in the dialog while that is open.
 */
export function useWriting(isOpen: boolean, onDone: () => void): Writing {
  const { bridge } = useProgram()
  const words = useWords()
  const toasts = useToasts()
  const ask = usePick()
  const { run: write, isRunning } = useCommand('export.write', { quiet: true })
  const { run: cancel } = useCommand('export.cancel')
  const [progress, setProgress] = useState<Writing['progress']>(null)
  const [problem, setProblem] = useState('')
  const isStillOpen = useRef(isOpen)
  isStillOpen.current = isOpen
  // Syncs with the program's event stream.
  useEffect(
    () =>
      bridge.subscribe(event => {
        if (event.kind === 'progress' && event.task === 'export')
          setProgress({ done: event.done, total: event.total })
      }),
    [bridge],
  )
  async function start(request: WriteRequest): Promise<void> {
    const [target] = await ask('export-file', `${request.table ?? 'statements'}.csv`)
    if (!target) return
    setProgress({ done: 0, total: null })
    setProblem('')
    const result = await write({ ...request, target: target.token })
    const { exporting } = words.all
    if (!result.ok) {
      const isCancelled = result.failure.kind === 'export-cancelled'
      const text = sentenceOf(result.failure, words)
      if (isStillOpen.current) return setProblem(text)
      return toasts.show({ kind: isCancelled ? 'notice' : 'failure', text })
    }
    onDone()
    const { files, damaged } = result.value
    const places = { name: `\u2068${target.name}\u2069`, count: files[0]?.rows ?? 0 }
    const text =
      damaged.length > 0
        ? words.say(exporting.doneDamaged, { ...places, damaged: damaged.length })
        : words.say(exporting.done, places)
    toasts.show({ kind: damaged.length > 0 ? 'notice' : 'done', text })
  }
  return {
    progress: isRunning ? (progress ?? { done: 0, total: null }) : null,
    problem,
    start: request => void start(request),
    cancel: () => void cancel({}),
  }
}
