import { useState } from 'react'
import type { ImportCounts } from '../../../core/model/ledger.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { usePick } from '../../pick/pick-context.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import type { ImportFlow } from '../import-flow.ts'
import { Ledger } from '../ledger/ledger.tsx'
import type { ImportActions } from '../use-import-flow.ts'
import { FirstButton, StepActions } from './step-actions.tsx'

export interface DoneStepProps {
  readonly flow: Extract<ImportFlow, { step: 'done' }>
  readonly actions: ImportActions
  readonly onClose: () => void
}

/** What came of an import: a few sentences, and its ledger. */
export function DoneStep({ flow, actions, onClose }: DoneStepProps) {
  const words = useWords()
  const { done, ledger } = words.all.importing
  const ask = usePick()
  const { value: imports } = useQuery('import.list', {})
  const isUndone = imports?.find(({ id }) => id === flow.import)?.state === 'undone'
  const [saved, setSaved] = useState<string | null>(null)
  const { run: write, isRunning: isWriting } = useCommand('export.write')
  async function save(): Promise<void> {
    const [target] = await ask('export-file', 'ledger.csv')
    if (!target) return
    const result = await write({ format: 'csv', table: 'ledger', target: target.token, import: flow.import })
    if (result.ok) setSaved(words.say(ledger.saved, { name: target.name }))
  }
  return (
    <>
      <p className="import-lead" role="status">
        {isUndone && <b>{done.undone} </b>}
        {sentencesOf(flow.counts, words).map(sentence => (
          <span key={sentence}>{sentence} </span>
        ))}
      </p>
      <Ledger
        of={flow.import}
        isUndone={isUndone}
        onRetry={paths => actions.retry(flow.import, paths, flow.names)}
      />
      <StepActions>
        <Button look="quiet" disabled={isWriting} onClick={() => void save()}>
          {ledger.export}
        </Button>
        <span className="import-saved" role="status">
          {saved}
        </span>
        <Button onClick={actions.restart}>{done.another}</Button>
        <FirstButton look="primary" onClick={onClose}>
          {words.all.common.close}
        </FirstButton>
      </StepActions>
    </>
  )
}

function sentencesOf({ articles, duplicates, skipped, failed }: ImportCounts, words: Words): string[] {
  const { done } = words.all.importing
  return [
    articles === 0 ? done.nothingNew : words.say(done.imported, { count: articles }),
    ...(duplicates > 0 ? [words.say(done.duplicates, { count: duplicates })] : []),
    ...(skipped > 0 ? [words.say(done.skipped, { count: skipped })] : []),
    ...(failed > 0 ? [words.say(done.failed, { count: failed })] : []),
  ]
}
