import type { Locator, Page } from '@playwright/test'
import { namesIn } from '../../../renderer/import/names-in.ts'
import type { Words } from '../../../renderer/text/words.ts'
import { FolderPicker } from './folder-picker.ts'

type Outcome = 'all' | 'imported' | 'duplicate' | 'skipped' | 'failed'

/** The import dialog, from choosing to its ledger. */
export class ImportDialog {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get #say() {
    return this.#words.all.importing
  }

  /** The dialog at a step, by its title. */
  get choosing(): Locator {
    return this.#dialog(this.#say.title)
  }

  preview(name: string): Locator {
    return this.#dialog(this.#titled(this.#say.preview.title, name))
  }

  running(name: string): Locator {
    return this.#dialog(this.#titled(this.#say.running.title, name))
  }

  done(name: string): Locator {
    return this.#dialog(this.#titled(this.#say.done.title, name))
  }

  get cancelled(): Locator {
    return this.#dialog(this.#say.cancelled.title)
  }

  get failed(): Locator {
    return this.#dialog(this.#say.failed.title)
  }

  /** Opens the dialog by its key, picks a folder of the home folder, and waits for what is in it. */
  async choose(folder: string): Promise<Locator> {
    await this.#page.keyboard.press('ControlOrMeta+i')
    await this.chooseAgain(folder)
    return this.preview(folder)
  }

  /** Picks a folder where the dialog is open already. */
  async chooseAgain(folder: string): Promise<void> {
    await this.choosing.getByRole('button', { name: this.#say.choose.folder }).click()
    await new FolderPicker(this.#page, this.#words).take('import-folder', folder)
    await this.preview(folder).waitFor()
  }

  /** The button that begins an import of so many files. */
  start(count: number): Locator {
    return this.#page.getByRole('button', { name: this.#words.say(this.#say.preview.start, { count }) })
  }

  get resume(): Locator {
    return this.#page.getByRole('button', { name: this.#say.preview.resume })
  }

  get cancel(): Locator {
    return this.#page.getByRole('button', { name: this.#say.running.cancel })
  }

  get question(): Locator {
    return this.#page.getByRole('alertdialog', { name: this.#say.running.confirmTitle })
  }

  get confirmCancel(): Locator {
    return this.question.getByRole('button', { name: this.#say.running.confirm })
  }

  get close(): Locator {
    return this.#page.getByRole('button', { name: this.#words.all.common.close }).last()
  }

  get progress(): Locator {
    return this.#page.getByRole('dialog').getByRole('progressbar', { name: this.#say.running.unnamed })
  }

  /** The account of the import. */
  get ledger(): Locator {
    return this.#page.getByRole('region', { name: this.#say.ledger.label })
  }

  get rows(): Locator {
    return this.list.getByRole('option')
  }

  /** Rows of one kind; the button says how many there are. */
  outcome(name: Outcome, count: number): Locator {
    const { option } = this.#say.ledger
    return this.ledger.getByRole('radio', {
      name: this.#words.say(option, { name: this.#say.ledger[name], count }),
      exact: true,
    })
  }

  get list(): Locator {
    return this.ledger.getByRole('listbox', { name: this.#say.ledger.label })
  }

  /** What is known of the current row, and what can be done about it. */
  get detail(): Locator {
    return this.ledger.locator('.ledger-detail')
  }

  get find(): Locator {
    return this.ledger.getByRole('textbox', { name: this.#say.ledger.filter })
  }

  get reason(): Locator {
    return this.ledger.getByRole('combobox', { name: this.#say.ledger.reason })
  }

  retry(count: number): Locator {
    return this.ledger.getByRole('button', { name: this.#words.say(this.#say.ledger.retry, { count }) })
  }

  get saveLedger(): Locator {
    return this.#page.getByRole('button', { name: this.#say.ledger.export })
  }

  #dialog(name: string): Locator {
    return this.#page.getByRole('dialog', { name, exact: true })
  }

  #titled(title: string, name: string): string {
    return this.#words.say(title as '{names}', { names: namesIn([name], this.#words) }) // each of these titles has that place
  }
}
