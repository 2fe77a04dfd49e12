import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

/** The tag panel, by what a coder looks for in it. */
export class TagPanel {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get panel(): Locator {
    return this.#page.getByRole('complementary', { name: this.#words.all.tagging.label })
  }

  /** The form of a statement by its number. */
  form(number: number): Locator {
    return this.panel.getByRole('region', {
      name: this.#words.say(this.#words.all.tagging.statement, { number }),
    })
  }

  get begin(): Locator {
    return this.panel.getByRole('button', { name: this.#words.all.tagging.begin })
  }

  /** A field that one types into, by the name of its slot. */
  field(name: string): Locator {
    return this.panel
      .getByRole('combobox', { name })
      .or(this.panel.getByRole('textbox', { name, exact: true }))
  }

  /** A member of a scale. */
  member(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true })
  }

  get options(): Locator {
    return this.panel.getByRole('option')
  }

  /** The button that takes a value out of a field. */
  chip(name: string): Locator {
    return this.panel.getByRole('button', {
      name: this.#words.say(this.#words.all.tagging.entity.remove, { name }),
      exact: true,
    })
  }

  get evidence(): Locator {
    return this.panel
      .getByRole('list', { name: this.#words.all.tagging.evidence.label })
      .getByRole('listitem')
  }

  get cards(): Locator {
    return this.panel.getByRole('list', { name: this.#words.all.tagging.card.label }).getByRole('listitem')
  }

  /** The card with these words in it. */
  card(words: string | RegExp): Locator {
    return this.cards.filter({ hasText: words }).getByRole('button').first()
  }

  /** The button with the status of the article. */
  get status(): Locator {
    return this.panel.locator('.strip-status')
  }

  get doubt(): Locator {
    return this.panel.getByRole('button', { name: this.#words.all.tagging.article.doubt })
  }

  get doubtNote(): Locator {
    return this.panel.getByRole('textbox', { name: this.#words.all.tagging.article.doubtNote })
  }

  get problem(): Locator {
    return this.panel.getByRole('alert')
  }
}
