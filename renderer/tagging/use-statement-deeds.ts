import { useMemo, useState } from 'react'
import type { StatementId } from '../../core/model/ids.ts'
import { useTravel } from '../history/use-travel.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import type { Split } from './draft/split.ts'
import type { Tagging } from './tagging.ts'

/** A statement that is to be split, once that is confirmed. */
export interface AskedSplit {
  readonly statement: StatementId
  readonly split: Split
}

/** What is done with whole statements, and said. */
export interface StatementDeeds {
  readonly delete: (id: StatementId) => void
  readonly askSplit: (id: StatementId, split: Split) => void
}

/** The deeds, and the split that waits to be confirmed. */
export function useStatementDeeds(tagging: Tagging | null): {
  readonly deeds: StatementDeeds
  readonly asked: AskedSplit | null
  readonly closeSplit: () => void
} {
  const words = useWords()
  const toasts = useToasts()
  const { run: undo } = useTravel('history.undo')
  const [asked, setAsked] = useState<AskedSplit | null>(null)
  const { tagging: says } = words.all
  const deeds = useMemo<StatementDeeds>(
    () => ({
      delete(id) {
        void tagging?.delete(id).then(group => {
          if (group === null) return
          toasts.show({
            kind: 'done',
            text: says.deleted,
            action: { text: says.undo, onSelect: () => void undo({ group }) },
          })
        })
      },
      askSplit: (statement, split) => setAsked({ statement, split }),
    }),
    [tagging, toasts, says, undo],
  )
  return { deeds, asked, closeSplit: () => setAsked(null) }
}
