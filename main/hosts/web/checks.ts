/** Whether a request may be answered at all, before anybody looks at what it asks for. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** Why a request is not answered: the status, and a word for whoever reads it. */
export interface Rejection {
  readonly status: 400 | 403 | 404 | 405 | 413 | 421
  readonly error: string
  /** The methods that would be answered, where the method is what was wrong. */
  readonly allowed?: readonly string[]
}

/**
 * The names by which this host may be called. A page from elsewhere whose name was pointed at this machine calls it by
 * that name, and is turned away.
 */
export function checkHost({ host }: IncomingHttpHeaders, port: number): Rejection | undefined {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  return host !== undefined && names.includes(host) ? undefined : { status: 421, error: 'wrong host' }
}

/**
 * Where the call comes from. Browsers say it with each POST; a call that says nothing of it is turned away there, and so
 * is every call that names another place than the one that it was sent to.
 */
export function checkOrigin({ method, headers }: IncomingMessage): Rejection | undefined {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  const isOwn = origin === undefined ? site === 'same-origin' : origin === `http://${host}`
  const mustSay = method === 'POST' || origin !== undefined
  return mustSay && !isOwn ? { status: 403, error: 'foreign origin' } : undefined
}
