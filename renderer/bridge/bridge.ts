/**
 * The page's side of the door. In the desktop window two functions are there; in a browser the same is done by `fetch` to
 * the host that served the page. Everything above this file knows neither.
 */
import type { Answer, Method, ProgramEvent, Request } from '../../core/contract.ts'
import type { Pick } from '../../core/model/pick.ts'
import type { CallOptions, CallResult } from './call.ts'
import { ConnectionState } from './connection.ts'
import { electronTransport } from './electron-transport.ts'
import { webTransport } from './web-transport.ts'

/** The program, as the page sees it. */
export interface ProgramBridge {
  readonly connection: ConnectionState
  /** Whether the host has a menu bar of the system: the desktop window has. */
  readonly hasNativeMenu: boolean
  call<M extends Method>(method: M, input: Request<M>, options?: CallOptions): Promise<CallResult<Answer<M>>>
  subscribe(listener: (event: ProgramEvent) => void): () => void
  /** Tokens for what a person dropped on the page; null in a browser, which tells nobody where files lie. */
  readonly picksOf: ((...files: readonly File[]) => Promise<readonly Pick[]>) | null
}

/** Connects to the program: the desktop window's where there is one, else the host that served the page. */
export function connectBridge(page: Window): ProgramBridge {
  const connection = new ConnectionState()
  const transport = page.tarmiz ? electronTransport(page.tarmiz) : webTransport(page, connection)
  return {
    connection,
    hasNativeMenu: page.tarmiz !== undefined,
    // The door parses what it answers by the contract, so the answer is of this method's type.
    call: (method, input, options) => transport.call(method, input, options) as never,
    subscribe: listener => transport.subscribe(listener),
    picksOf: page.tarmiz?.picksOf ?? null,
  }
}
