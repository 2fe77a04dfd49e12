import { type ReactNode, useCallback, useState } from 'react'
import type { Pick, PickPurpose } from '../../core/model/pick.ts'
import { useCommand } from '../bridge/use-command.ts'
import { FolderPicker } from './folder-picker.tsx'
import { type AskForPick, PickContext } from './pick-context.ts'

interface OpenQuestion {
  readonly purpose: PickPurpose
  readonly suggestedName: string
  readonly answer: (picks: readonly Pick[]) => void
}

/** Lets everything below it ask for files and folders. */
export function PickProvider({ children }: { readonly children: ReactNode }) {
  const { run: askHost } = useCommand('pick.ask')
  const [question, setQuestion] = useState<OpenQuestion | null>(null)
  const ask = useCallback<AskForPick>(
    async (purpose, suggestedName) => {
      const result = await askHost(suggestedName ? { for: purpose, suggestedName } : { for: purpose })
      if (!result.ok || result.value.answer === 'cancelled') return []
      if (result.value.answer === 'picked') return result.value.picks
      return new Promise(resolve => {
        setQuestion({ purpose, suggestedName: suggestedName ?? '', answer: resolve })
      })
    },
    [askHost],
  )
  function answer(picks: readonly Pick[]): void {
    question?.answer(picks)
    setQuestion(null)
  }
  return (
    <PickContext value={ask}>
      {children}
      {question && (
        <FolderPicker purpose={question.purpose} suggestedName={question.suggestedName} onAnswer={answer} />
      )}
    </PickContext>
  )
}
