/** A page as the web host knows one: it trades the token of an address for a key, calls with it, and listens. */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { ProgramEvent } from '../../core/contract.ts'

/** What came back, with its body as text. */
export interface Answered {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

export interface Asked {
  readonly port: number
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Sends a request as it is, `Host` and all: `fetch` would set and refuse headers of its own. */
export async function ask({ port, path, method = 'GET', headers = {}, body }: Asked): Promise<Answered> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage] // what that event carries
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  return { status: response.statusCode ?? 0, headers: response.headers, text }
}

/** A page that holds a key. */
export class WebPage {
  readonly #port: number
  readonly #key: string

  private constructor(port: number, key: string) {
    this.#port = port
    this.#key = key
  }

  /** Opens an address as a browser would. Throws where its token is not taken. */
  static async open(url: string): Promise<WebPage> {
    const { port, hash } = new URL(url)
    const answered = await ask({
      port: Number(port),
      path: '/session',
      method: 'POST',
      headers: { origin: `http://127.0.0.1:${port}` },
      body: JSON.stringify({ token: new URLSearchParams(hash.slice(1)).get('t') }),
    })
    if (answered.status !== 200)
      throw new Error(`The address was refused: ${answered.status} ${answered.text}`)
    return new WebPage(Number(port), JSON.parse(answered.text).key)
  }

  /** What a page of this host sends along. */
  get headers(): Record<string, string> {
    return { origin: `http://127.0.0.1:${this.#port}`, 'x-tarmiz-key': this.#key }
  }

  /** Calls a method. */
  async call(method: string, input: unknown): Promise<unknown> {
    const body = JSON.stringify({ method, input })
    const answered = await ask({
      port: this.#port,
      path: '/rpc',
      method: 'POST',
      headers: this.headers,
      body,
    })
    if (answered.status !== 200) throw new Error(`The call was refused: ${answered.status} ${answered.text}`)
    return JSON.parse(answered.text)
  }

  /** Listens for events until `stop` is called; done when the host has begun to send. */
  async listen(): Promise<Listening> {
    const sent = request({
      host: '127.0.0.1',
      port: this.#port,
      path: '/events',
      headers: this.headers,
      agent: false,
    })
    sent.end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage] // what that event carries
    const listening = new Listening(response, () => sent.destroy())
    await listening.heartbeats(1)
    return listening
  }
}

/** A stream of events. */
export class Listening {
  readonly events: ProgramEvent[] = []
  readonly stop: () => void
  /** Done when the host has ended the stream. */
  readonly ended: Promise<void>
  #beats = 0
  #waiting: (() => void)[] = []

  constructor(response: IncomingMessage, stop: () => void) {
    this.stop = stop
    this.ended = new Promise(resolve => response.once('close', resolve))
    response.on('error', () => undefined) // the test's own doing
    let rest = ''
    response.setEncoding('utf8').on('data', (text: string) => {
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) this.#hear(JSON.parse(line))
      for (const look of this.#waiting.splice(0)) look()
    })
  }

  /** Done when there have been that many signs of life without an event. */
  heartbeats(count: number): Promise<void> {
    return this.#until(() => this.#beats >= count)
  }

  /** The first event that fits, past or to come. */
  async event(fits: (event: ProgramEvent) => boolean): Promise<ProgramEvent | undefined> {
    await this.#until(() => this.events.some(fits))
    return this.events.find(fits)
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>(resolve => this.#waiting.push(resolve))
  }

  #hear(line: ProgramEvent | Record<string, never>): void {
    if ('kind' in line)
      this.events.push(line as ProgramEvent) // only events have a kind
    else this.#beats += 1
  }
}
