import type { ProgramEvent } from '../../core/contract.ts'
import type { Failure } from '../../core/model/failure.ts'

/** What a call may end in besides a value: what the program says, and that it could not be asked. */
export type CallFailure = Failure | { readonly kind: 'connection-lost' } | { readonly kind: 'session-ended' }
/** What a call answers. It never rejects. */
export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: CallFailure }

export interface CallOptions {
  /** Whether the call arrives also where the page is closed or loaded again meanwhile. Its input must be small: 60 kB at most. */
  readonly outlivesPage?: boolean
}

/** How calls leave the page and events reach it. */
export interface Transport {
  call(method: string, input: unknown, options?: CallOptions): Promise<CallResult<unknown>>
  /** Hears every event until the function that it gives is called. */
  subscribe(listener: (event: ProgramEvent) => void): () => void
}
