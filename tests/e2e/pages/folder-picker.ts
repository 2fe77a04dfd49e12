import { expect, type Locator, type Page } from '@playwright/test'
import type { PickPurpose } from '../../../core/model/pick.ts'
import type { Words } from '../../../renderer/text/words.ts'

/** The dialog in which files and folders are picked where the system has none. It begins in the home folder. */
export class FolderPicker {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  dialog(purpose: PickPurpose): Locator {
    return this.#page.getByRole('dialog', { name: this.#words.all.pick.titles[purpose] })
  }

  /** Goes into a folder of the one that is shown, and takes it. */
  async take(purpose: PickPurpose, folder: string): Promise<void> {
    const dialog = this.dialog(purpose)
    await this.enter(purpose, folder)
    await dialog.getByRole('button', { name: this.#words.all.pick.confirm[purpose] }).click()
  }

  /** Finds a folder by typing its name, and opens it with Enter. */
  async enter(purpose: PickPurpose, folder: string): Promise<void> {
    const dialog = this.dialog(purpose)
    await dialog.getByRole('combobox', { name: this.#words.all.pick.filter }).fill(folder)
    await dialog.getByRole('option', { name: folder }).first().waitFor()
    await this.#page.keyboard.press('Enter')
    await dialog.getByRole('listbox', { name: this.list(folder), exact: true }).waitFor()
  }

  /** Chooses files in the folder that is shown, and takes them. */
  async files(names: readonly string[]): Promise<void> {
    const dialog = this.dialog('import-files')
    for (const name of names) await dialog.getByRole('option', { name, exact: true }).click()
    await dialog.getByRole('button', { name: this.#words.all.pick.confirm['import-files'] }).click()
  }

  /** Makes a folder or a file of that name where the picker stands. */
  async make(purpose: 'new-study' | 'export-file', name: string): Promise<void> {
    const dialog = this.dialog(purpose)
    const { newFolderName, newFileName, confirm } = this.#words.all.pick
    const label = purpose === 'new-study' ? newFolderName : newFileName
    const field = dialog.getByRole('textbox', { name: label })
    await field.fill(name)
    await expect(field).toHaveValue(name)
    await dialog.getByRole('button', { name: confirm[purpose] }).click()
  }

  /** What the list of a folder's contents is called. */
  list(folder: string): string {
    return this.#words.say(this.#words.all.pick.list, { folder })
  }
}
