import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

/** What in the reader corrects how a text was read. */
export class Correcting {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get #main(): Locator {
    return this.#page.getByRole('main', { name: this.#words.all.reader.label })
  }

  /** What stands where another article may begin. */
  get offer(): Locator {
    return this.#main.getByRole('group', { name: this.#words.all.correcting.offer.label })
  }

  /** The button beside the line that one is on. */
  handle(count = 1): Locator {
    return this.#main.getByRole('button', {
      name: this.#words.say(this.#words.all.correcting.linesAre, { count }),
    })
  }

  get menu(): Locator {
    return this.#page.getByRole('menu').first()
  }

  entry(name: string): Locator {
    return this.#page
      .getByRole('menuitem', { name })
      .or(this.#page.getByRole('menuitemcheckbox', { name }))
      .first()
  }

  /** What says that so many lines are something else now. */
  marked(count: number, kind: string): Locator {
    return this.#main
      .getByRole('status')
      .filter({ hasText: this.#words.say(this.#words.all.correcting.marked, { count, kind }) })
  }

  get everywhere(): Locator {
    return this.#page.getByRole('dialog', { name: this.#words.all.correcting.inAll.title })
  }

  get rereading(): Locator {
    return this.#page.getByRole('dialog', { name: this.#words.all.rereading.title })
  }

  /** How the file was read, in the head. */
  get encoding(): Locator {
    return this.#main.getByRole('button', {
      name: this.#words.say(this.#words.all.rereading.readAs, { encoding: '' }).trim(),
    })
  }

  /** An encoding of those that are offered. */
  candidate(encoding: string): Locator {
    return this.rereading.getByRole('radio', { name: encoding })
  }
}
