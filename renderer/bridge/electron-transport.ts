import type { ProgramEvent } from '../../core/contract.ts'
import type { Pick } from '../../core/model/pick.ts'
import type { Result } from '../../core/result.ts'
import type { Transport } from './call.ts'

/** What the preload script puts into the page; see preload/index.ts. */
export interface PreloadBridge {
  call(method: string, input: unknown): Promise<Result<unknown>>
  subscribe(listener: (event: ProgramEvent) => void): () => void
  picksOf(...files: readonly File[]): Promise<readonly Pick[]>
}

declare global {
  interface Window {
    readonly tarmiz?: PreloadBridge
  }
}

/** Calls and events by the preload's two functions. */
export function electronTransport(preload: PreloadBridge): Transport {
  return {
    async call(method, input) {
      try {
        return await preload.call(method, input)
      } catch {
        // The channel rejects only where the main process refuses or is going away; the program itself answers.
        return { ok: false, failure: { kind: 'connection-lost' } }
      }
    },
    subscribe: listener => preload.subscribe(listener),
  }
}
