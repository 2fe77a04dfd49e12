import { useState } from 'react'
import type { ArticleView } from '../../../core/model/views.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'

/** What of an article is corrected in its head. */
export type CorrectedField = 'title' | 'source' | 'published'

export interface Correction {
  /** What a field says, also while that is still being written. */
  readonly shown: (field: CorrectedField) => string | null
  /** Why the last one was not taken. */
  readonly problem: string | undefined
  readonly save: (field: CorrectedField, typed: string) => Promise<void>
  /** Takes back what was said of it. */
  readonly forget: () => void
}

/** Corrects fields of one article: one step of undo each. `onDone` hears when the field may close. */
export function useCorrection(article: ArticleView, onDone: () => void): Correction {
  const words = useWords()
  const { run } = useCommand('articles.correct', { quiet: true })
  const [problem, setProblem] = useState<string>()
  const [written, setWritten] = useState<{
    readonly field: CorrectedField
    readonly value: string | null
    readonly before: string | null
  } | null>(null)
  // What was written stands until the article says something new.
  if (written && article[written.field].value !== written.before) setWritten(null)
  return {
    shown: field => (written?.field === field ? written.value : article[field].value),
    problem,
    forget: () => setProblem(undefined),
    async save(field, typed) {
      const value = typed.trim() === '' ? null : typed.trim()
      const before = article[field].value
      setProblem(undefined)
      if (value === before) return onDone()
      const result = await run({ selection: { ids: [article.id] }, field, value })
      if (result.ok) {
        setWritten({ field, value, before })
        onDone()
      } else {
        const isNoDate = field === 'published' && result.failure.kind === 'bad-input'
        setProblem(isNoDate ? words.all.listing.correctDateWrong : sentenceOf(result.failure, words))
      }
    },
  }
}
