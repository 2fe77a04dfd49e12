import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'
import type { Place } from '../support/place.ts'
import type { Server } from '../support/server.ts'
import { CodebookScreen } from './codebook.ts'
import { Correcting } from './correcting.ts'
import { ExportDialog } from './export-dialog.ts'
import { FolderPicker } from './folder-picker.ts'
import { ImportDialog } from './import-dialog.ts'
import { Library } from './library.ts'
import { Palette } from './palette.ts'
import { ProfilesDialog } from './profiles-dialog.ts'
import { Reader } from './reader.ts'
import { SettingsDialog } from './settings-dialog.ts'
import { TagPanel } from './tag-panel.ts'
import { Welcome } from './welcome.ts'

/** The whole page, and what is on it by the place where a person looks for it. */
export class Workbench {
  readonly page: Page
  readonly words: Words
  readonly welcome: Welcome
  readonly picker: FolderPicker
  readonly library: Library
  readonly reader: Reader
  readonly import: ImportDialog
  readonly export: ExportDialog
  readonly profiles: ProfilesDialog
  readonly settings: SettingsDialog
  readonly palette: Palette
  readonly tags: TagPanel
  readonly codebook: CodebookScreen
  readonly correcting: Correcting
  readonly #place: Place

  constructor(page: Page, words: Words, place: Place) {
    this.page = page
    this.words = words
    this.#place = place
    this.welcome = new Welcome(page, words)
    this.picker = new FolderPicker(page, words)
    this.library = new Library(page, words)
    this.reader = new Reader(page, words)
    this.import = new ImportDialog(page, words)
    this.export = new ExportDialog(page, words)
    this.profiles = new ProfilesDialog(page, words)
    this.settings = new SettingsDialog(page, words)
    this.palette = new Palette(page, words)
    this.tags = new TagPanel(page, words)
    this.codebook = new CodebookScreen(page, words)
    this.correcting = new Correcting(page, words)
  }

  /** The same page in another language. */
  in(words: Words): Workbench {
    return new Workbench(this.page, words, this.#place)
  }

  /** Another page of the same browser. */
  on(page: Page): Workbench {
    return new Workbench(page, this.words, this.#place)
  }

  /** Starts the program and opens the address that it prints. */
  async open(...words: readonly string[]): Promise<Server> {
    const server = await this.#place.serve(...words)
    await this.page.goto(server.url)
    return server
  }

  /** Opens a study that is there already, and waits for its articles: until they are listed there is nothing to walk. */
  async openStudy(folder: string): Promise<Server> {
    const server = await this.open('--study', folder, '--coder', 'Amal')
    await this.library.row(0).waitFor()
    return server
  }

  /** The page's own element: its language, its direction. */
  get document(): Locator {
    return this.page.getByRole('document')
  }

  get status(): Locator {
    return this.page.getByRole('region', { name: this.words.all.status.label, exact: true })
  }

  get places(): Locator {
    return this.page.getByRole('navigation', { name: this.words.all.rail.label })
  }

  /** Messages at the foot of the page. */
  get messages(): Locator {
    return this.page.getByRole('region', { name: this.words.all.toasts.label })
  }

  get keyMap(): Locator {
    return this.page.getByRole('dialog', { name: this.words.all.keyMap.title })
  }

  /** The edge that sets how wide the library is. */
  get libraryEdge(): Locator {
    return this.page.getByRole('separator', { name: this.words.all.library.resize })
  }

  /** Closes the study by the menu of the rail. */
  async closeStudy(): Promise<void> {
    await this.places.getByRole('button', { name: this.words.all.rail.study, exact: true }).click()
    await this.page.getByRole('menuitem', { name: this.words.all.studyMenu.close }).click()
    await this.welcome.heading.waitFor()
  }
}
