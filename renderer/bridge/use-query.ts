import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Answer, Method, Request } from '../../core/contract.ts'
import { useProgram } from './program-context.ts'
import { QueryCache, type QueryState } from './query-cache.ts'

/** What a component sees of a query. */
export interface Query<T> extends QueryState<T> {
  /** True where `value` answers an earlier question of the same method, and stands until this one is answered. */
  readonly isEarlier: boolean
}

/**
 * The answer to a query, asked again whenever an event touches it. While a new answer is on its way the earlier one stays,
 * also where the input has changed, so that nothing jumps.
 */
export function useQuery<M extends Method>(method: M, input: Request<M>): Query<Answer<M>> {
  const { cache } = useProgram()
  const key = QueryCache.keyOf(method, input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for method and input, which are new objects each time
  const subscribe = useCallback((listener: () => void) => cache.watch(method, input, listener), [cache, key])
  const state = useSyncExternalStore(subscribe, () => cache.peek(method, input))
  const [kept, setKept] = useState(state.value)
  if (state.value !== undefined && state.value !== kept) setKept(state.value)
  const isEarlier = state.value === undefined && kept !== undefined && state.failure === undefined
  return { ...state, value: isEarlier ? kept : state.value, isEarlier }
}
