import type { BrowserContext } from '@playwright/test'

/** What the pages of a test complain of: a test that leaves any behind has failed. */
export class Complaints {
  readonly #all: string[] = []
  #expected: readonly RegExp[] = []

  constructor(context: BrowserContext) {
    context.on('console', message => message.type() === 'error' && this.#add(message.text()))
    context.on('weberror', error => this.#add(String(error.error().stack ?? error.error())))
    context.on('response', response => {
      if (response.status() >= 500) this.#add(`${response.status()} ${response.url()}`)
    })
  }

  /** Lets pass what a test provokes. */
  expect(...patterns: readonly RegExp[]): void {
    this.#expected = [...this.#expected, ...patterns]
  }

  /** Those that nothing provoked. */
  get unexpected(): readonly string[] {
    return this.#all.filter(text => !this.#expected.some(pattern => pattern.test(text)))
  }

  #add(text: string): void {
    this.#all.push(text)
  }
}

/** What a browser says of a program that has ended. */
export const unreachable =
  /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE)/
