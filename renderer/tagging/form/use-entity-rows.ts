import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Request } from '../../../core/contract.ts'
import type { EntityHit } from '../../../core/model/coding-views.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { QueryCache } from '../../bridge/query-cache.ts'

/** How many names are offered at once. */
const most = 8

/** What is asked for a text, in this order, by which the answer is known again. */
export function entityQuestion(lists: readonly string[], text: string): Request<'entities.search'> {
  return { lists: [...lists], text, limit: most }
}

export interface EntityRows {
  readonly rows: readonly EntityHit[]
  /** Whether the rows are of the text that is asked for, and not of an earlier one. */
  readonly areCurrent: boolean
}

/** The entities that fit a text, asked for only while the field is open. Earlier rows stand until the new ones are there. */
export function useEntityRows(lists: readonly string[], text: string, isOpen: boolean): EntityRows {
  const { cache } = useProgram()
  const question = entityQuestion(lists, text)
  const key = QueryCache.keyOf('entities.search', question)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, which is a new object each time
  const subscribe = useCallback(
    (listener: () => void) => (isOpen ? cache.watch('entities.search', question, listener) : () => undefined),
    [cache, key, isOpen],
  )
  const { value } = useSyncExternalStore(subscribe, () => cache.peek('entities.search', question))
  const [kept, setKept] = useState(value)
  if (value !== undefined && value !== kept) setKept(value)
  return { rows: ((value ?? kept)?.rows as readonly EntityHit[]) ?? none, areCurrent: value !== undefined } // frozen by type alone
}

const none: readonly EntityHit[] = []
