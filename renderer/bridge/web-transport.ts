import type { ProgramEvent } from '../../core/contract.ts'
import type { Result } from '../../core/result.ts'
import type { CallResult, Transport } from './call.ts'
import type { ConnectionState } from './connection.ts'
import { completeLines } from './event-lines.ts'

const keyName = 'tarmiz-key'
const keyHeader = 'x-tarmiz-key'
const firstPauseMilliseconds = 250
const longestPauseMilliseconds = 4_000
/** In UTF-16 units, of which each may take three bytes. */
const mostKeptAlive = 20_000

/**
 * Calls and events by `fetch` to the host that served the page. The address carries a token that works once; it is traded
 * for a key, which stays in this tab. A lost event stream is opened again, with growing pauses, until the host answers.
 */
export function webTransport(page: Window, connection: ConnectionState): Transport {
  const listeners = new Set<(event: ProgramEvent) => void>()
  const key = obtainKey(page, connection)
  void listen()
  // What was typed last is sent while the page is being left, and is to arrive though the page has gone. A browser keeps no more
  // than 64 kB alive at once, so it is not asked to before.
  let isLeaving = false
  for (const event of ['beforeunload', 'pagehide'] as const)
    page.addEventListener(event, () => (isLeaving = true), { capture: true })

  async function listen(): Promise<void> {
    for (
      let pause = firstPauseMilliseconds;
      connection.now() !== 'ended';
      pause = Math.min(pause * 2, longestPauseMilliseconds)
    ) {
      if (await readEvents()) pause = firstPauseMilliseconds
      if (connection.now() === 'ended') return
      connection.set('lost')
      await new Promise(resolve => page.setTimeout(resolve, pause))
    }
  }

  /** Reads the stream to its end; true where there was one. */
  async function readEvents(): Promise<boolean> {
    const response = await ask(page, '/events', { headers: { [keyHeader]: (await key) ?? '' } })
    if (response?.status === 401 || response?.status === 403) connection.set('ended')
    if (!response?.ok || !response.body) return false
    connection.set('connected')
    await readLines(response.body, line => {
      const event = JSON.parse(line) as ProgramEvent | Record<string, never> // our own host's words
      if ('kind' in event) for (const listener of listeners) listener(event as ProgramEvent)
    })
    return true
  }

  return {
    async call(method, input, { outlivesPage = false } = {}): Promise<CallResult<unknown>> {
      const body = JSON.stringify({ method, input })
      const response = await ask(page, '/rpc', {
        method: 'POST',
        headers: { 'content-type': 'application/json', [keyHeader]: (await key) ?? '' },
        body,
        keepalive: (outlivesPage || isLeaving) && body.length < mostKeptAlive,
      })
      if (response?.status === 401 || response?.status === 403) {
        connection.set('ended')
        return { ok: false, failure: { kind: 'session-ended' } }
      }
      if (!response?.ok) return { ok: false, failure: { kind: 'connection-lost' } }
      return (await response.json()) as Result<unknown> // the door's own answer
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Trades the token in the address for a key, or takes the key of this tab; ends the connection where there is neither. */
async function obtainKey(page: Window, connection: ConnectionState): Promise<string | null> {
  const token = new URLSearchParams(page.location.hash.slice(1)).get('t')
  if (token) {
    page.history.replaceState(null, '', page.location.pathname)
    const response = await ask(page, '/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    if (response?.ok) {
      const { key } = (await response.json()) as { key: string } // our own host's answer
      page.sessionStorage.setItem(keyName, key)
      return key
    }
  }
  const kept = page.sessionStorage.getItem(keyName)
  if (!kept) connection.set('ended')
  return kept
}

/** The response, or `undefined` where the host cannot be reached: `fetch` rejects for nothing else here. */
async function ask(page: Window, path: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await page.fetch(path, { cache: 'no-store', credentials: 'omit', ...init })
  } catch {
    return undefined
  }
}

async function readLines(body: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const read = completeLines(rest + decoder.decode(chunk.value, { stream: true }))
      rest = read.rest
      for (const line of read.lines) onLine(line)
    }
  } catch (error) {
    // A stream that breaks off is one that ended; what comes next is decided by whoever reads it again.
    if (!(error instanceof TypeError)) throw error
  }
}
