import { once } from 'node:events'

/** Where a command's data goes: standard output, and nothing but data. */
export class Output {
  readonly isJson: boolean
  readonly #stream: NodeJS.WritableStream

  constructor(stream: NodeJS.WritableStream, isJson: boolean) {
    this.#stream = stream
    this.isJson = isJson
  }

  /** Prints one line: the value as JSON, or the words for people. */
  async line(value: unknown, words: string): Promise<void> {
    const text = this.isJson ? JSON.stringify(value) : words
    if (!this.#stream.write(`${text}\n`)) await once(this.#stream, 'drain')
  }
}

/** Where progress goes: standard error, on a terminal or where it is asked for. */
export class Progress {
  readonly #stream: NodeJS.WriteStream
  readonly #isOn: boolean
  #isLineOpen = false

  constructor(stream: NodeJS.WriteStream, isAskedFor: boolean) {
    this.#stream = stream
    this.#isOn = isAskedFor || stream.isTTY
  }

  /** Says how far something is. On a terminal it replaces what was said before. */
  say(words: string): void {
    if (!this.#isOn) return
    this.#stream.write(this.#stream.isTTY ? `\r\x1b[K${words}` : `${words}\n`)
    this.#isLineOpen = this.#stream.isTTY
  }

  /** Ends a line that stands open on a terminal. */
  end(): void {
    if (this.#isLineOpen) this.#stream.write('\r\x1b[K')
    this.#isLineOpen = false
  }
}
