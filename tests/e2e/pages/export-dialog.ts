import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

/** The dialog in which it is chosen what is written to a file. */
export class ExportDialog {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get #say() {
    return this.#words.all.exporting
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: this.#say.title })
  }

  table(name: 'statements' | 'articles' | 'entities'): Locator {
    return this.dialog.getByRole('radio', { name: this.#say.tables[name], exact: true })
  }

  format(name: 'csv' | 'csv-plain'): Locator {
    return this.dialog.getByRole('radio', { name: this.#say.formats[name] })
  }

  get separator(): Locator {
    return this.dialog.getByRole('combobox', { name: this.#say.separator })
  }

  get bom(): Locator {
    return this.dialog.getByRole('checkbox', { name: this.#say.bom })
  }

  get columns(): Locator {
    return this.dialog.getByRole('region', { name: this.#say.columns, exact: true })
  }

  column(name: string): Locator {
    return this.columns.getByRole('checkbox', { name, exact: true })
  }

  get preview(): Locator {
    return this.dialog.getByRole('region', { name: this.#say.preview })
  }

  /** The names of the columns as the file will have them. */
  get heads(): Locator {
    return this.preview.getByRole('columnheader')
  }

  /** The file's text; after it has been asked for. */
  get text(): Locator {
    return this.preview.getByRole('region', { name: this.#say.asText, exact: true }).locator('pre')
  }

  async showText(): Promise<void> {
    await this.preview.getByRole('radio', { name: this.#say.asText, exact: true }).click()
  }

  get write(): Locator {
    return this.dialog.getByRole('button', { name: this.#say.write })
  }
}
