import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

/** The command palette. */
export class Palette {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: this.#words.all.palette.title })
  }

  get field(): Locator {
    return this.dialog.getByRole('combobox')
  }

  get commands(): Locator {
    return this.dialog.getByRole('option')
  }

  /** Opens it by its keys, finds a command by its words, and gives it. */
  async give(command: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+k')
    await this.field.fill(command)
    await this.commands.filter({ hasText: command }).first().waitFor()
    await this.#page.keyboard.press('Enter')
    await this.dialog.waitFor({ state: 'detached' })
  }
}
