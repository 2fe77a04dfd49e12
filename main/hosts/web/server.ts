/**
 * The local door: HTTP for one machine and for whoever holds a key. Each request is proved before it is looked at, by
 * the name it called, by the place it came from and by its key; then it is one of four: a file of the page, a token
 * to trade, a call, or the stream of events.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import * as z from 'zod'
import type { Program } from '../../services.ts'
import { errorCode } from '../../study/disk.ts'
import { readJson } from './body.ts'
import { checkHost, checkOrigin, type Rejection } from './checks.ts'
import { EventStreams } from './events.ts'
import { contentSecurityPolicy, indexAddress, type Page, type PageFile, withNonce } from './page.ts'
import type { Sessions } from './session.ts'

/** The header that carries the key. */
export const keyHeader = 'x-tarmiz-key'

/** How long others may take. */
export interface Patience {
  /** For the head of a request to come in whole. */
  readonly headersMilliseconds: number
  /** For a request to come in whole. */
  readonly requestMilliseconds: number
  /** Between two signs of life on the stream of events. */
  readonly heartbeatMilliseconds: number
}

export interface ServerParts {
  readonly program: Pick<Program, 'dispatch' | 'subscribe'>
  readonly sessions: Sessions
  readonly page: Page
  readonly patience: Patience
  /** Hears of errors that nobody expected, with what was being done. */
  readonly report: (error: unknown, doing: string) => void
}

const callBody = z.strictObject({ method: z.string(), input: z.unknown() })
const tradeBody = z.strictObject({ token: z.string() })

/** What every answer carries, whatever it is. */
const walls = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

interface Route {
  readonly method: 'GET' | 'POST'
  /** Whether it may be called without a key. */
  readonly isOpen: boolean
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
}

export class WebServer {
  /** Not listening yet. */
  readonly server: Server
  readonly #parts: ServerParts
  readonly #streams: EventStreams
  readonly #unsubscribe: () => void
  readonly #routes = new Map<string, Route>([
    [
      '/session',
      { method: 'POST', isOpen: true, answer: (request, response) => this.#trade(request, response) },
    ],
    ['/rpc', { method: 'POST', isOpen: false, answer: (request, response) => this.#call(request, response) }],
    ['/events', { method: 'GET', isOpen: false, answer: (_request, response) => this.#listen(response) }],
  ])

  constructor(parts: ServerParts) {
    this.#parts = parts
    const { patience, program } = parts
    this.#streams = new EventStreams(patience.heartbeatMilliseconds)
    this.#unsubscribe = program.subscribe(event => this.#streams.publish(event))
    const options = {
      headersTimeout: patience.headersMilliseconds,
      requestTimeout: patience.requestMilliseconds,
      connectionsCheckingInterval: Math.min(1_000, patience.headersMilliseconds / 2),
    }
    this.server = createServer(options, (request, response) => {
      this.#answer(request, response).catch((error: unknown) => this.#failed(error, response))
    })
  }

  /** How many pages listen for events. */
  get listeners(): number {
    return this.#streams.size
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    this.#unsubscribe()
    this.#streams.close()
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()))
    this.server.closeAllConnections()
    await closed
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(walls)) response.setHeader(name, value)
    const address = (request.url ?? '').split('?', 1)[0] ?? ''
    const route = this.#routes.get(address)
    const file = this.#parts.page.get(address)
    const rejection = this.#rejectionOf(request, route ?? file)
    if (rejection) reject(response, rejection)
    else if (route) await route.answer(request, response)
    else if (file) sendFile(response, address, file)
  }

  #rejectionOf(request: IncomingMessage, target: Route | PageFile | undefined): Rejection | undefined {
    const wrongHost = checkHost(request.headers, request.socket.localPort ?? 0)
    if (wrongHost) return wrongHost
    if (!target) return { status: 404, error: 'not found' }
    const isRoute = 'answer' in target
    const allowed = isRoute ? [target.method] : ['GET', 'HEAD']
    if (!allowed.includes(request.method ?? '')) return { status: 405, error: 'method not allowed', allowed }
    const foreign = checkOrigin(request)
    if (foreign) return foreign
    const isKnown =
      !isRoute || target.isOpen || this.#parts.sessions.knows(String(request.headers[keyHeader] ?? ''))
    return isKnown ? undefined : { status: 403, error: 'unknown key' }
  }

  async #trade(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request)
    if ('error' in body) return reject(response, body)
    const parsed = tradeBody.safeParse(body.value)
    if (!parsed.success) return reject(response, { status: 400, error: 'no token' })
    const key = this.#parts.sessions.trade(parsed.data.token)
    if (key === undefined) return reject(response, { status: 403, error: 'unknown or used token' })
    sendJson(response, 200, { key })
  }

  async #call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request)
    if ('error' in body) return reject(response, body)
    const parsed = callBody.safeParse(body.value)
    if (!parsed.success) return reject(response, { status: 400, error: 'no call' })
    sendJson(response, 200, await this.#parts.program.dispatch(parsed.data.method, parsed.data.input))
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    this.#streams.add(response)
  }

  /** A caller who goes away half-way is no news; everything else is. */
  #failed(error: unknown, response: ServerResponse): void {
    if (errorCode(error) !== 'ECONNRESET') this.#parts.report(error, 'answering the page')
    response.destroy()
  }
}

function sendFile(response: ServerResponse, address: string, found: PageFile): void {
  const { file, nonce } = address === indexAddress ? withNonce(found) : { file: found, nonce: undefined }
  response.writeHead(200, {
    'Content-Type': file.mediaType,
    'Content-Length': file.bytes.length,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    // What the build put into assets carries a digest in its name.
    'Cache-Control': address.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  response.end(file.bytes)
}

function reject(response: ServerResponse, { status, error, allowed }: Rejection): void {
  if (allowed) response.setHeader('Allow', allowed.join(', '))
  // What is left of the request stays unread, so the connection ends with the answer.
  response.setHeader('Connection', 'close')
  sendJson(response, status, { error })
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  })
  response.end(bytes)
}
