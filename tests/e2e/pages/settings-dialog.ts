import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

/** The settings. */
export class SettingsDialog {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: this.#words.all.settings.title })
  }

  theme(name: 'system' | 'light' | 'dark'): Locator {
    return this.dialog.getByRole('radio', { name: this.#words.all.settings[name], exact: true })
  }

  language(name: string): Locator {
    return this.dialog.getByRole('radio', { name, exact: true })
  }

  get coderName(): Locator {
    return this.dialog.getByRole('textbox', { name: this.#words.all.settings.coderName })
  }

  get done(): Locator {
    return this.dialog.getByRole('button', { name: this.#words.all.common.done })
  }
}
