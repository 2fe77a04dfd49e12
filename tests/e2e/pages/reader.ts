import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

/** The panes in which articles are read. */
export class Reader {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get main(): Locator {
    return this.#page.getByRole('main', { name: this.#words.all.reader.label })
  }

  /** A pane by its place, from 1. */
  pane(position = 1): Locator {
    return this.main.getByRole('region', { name: this.#words.say(this.#words.all.reader.pane, { position }) })
  }

  /** The title of the article in a pane. */
  title(name: string | RegExp, position = 1): Locator {
    return this.pane(position).getByRole('article').getByRole('heading', { name, level: 2 })
  }
}
