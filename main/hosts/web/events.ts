import type { ServerResponse } from 'node:http'
import type { ProgramEvent } from '../../../core/contract.ts'

/** Most bytes that wait for a listener; one that reads no more is let go, and comes back when it can. */
const mostWaiting = 4 * 1024 * 1024

/**
 * The streams of events, one to each page that listens: an event on each line as JSON, and an empty object where there
 * has been none for a while, so that a line which is dead is noticed at both ends.
 */
export class EventStreams {
  readonly #open = new Set<ServerResponse>()
  readonly #heartbeat: NodeJS.Timeout

  constructor(heartbeatMilliseconds: number) {
    this.#heartbeat = setInterval(() => this.#send('{}\n'), heartbeatMilliseconds)
    this.#heartbeat.unref()
  }

  /** How many pages listen. */
  get size(): number {
    return this.#open.size
  }

  /** Begins a stream; it ends when the page goes away. */
  add(response: ServerResponse): void {
    this.#open.add(response)
    response.once('close', () => this.#open.delete(response))
    response.write('{}\n')
  }

  publish(event: ProgramEvent): void {
    this.#send(`${JSON.stringify(event)}\n`)
  }

  close(): void {
    clearInterval(this.#heartbeat)
    for (const response of this.#open) response.end()
  }

  #send(line: string): void {
    for (const response of this.#open) {
      if (response.writableLength > mostWaiting) response.destroy()
      else response.write(line)
    }
  }
}
