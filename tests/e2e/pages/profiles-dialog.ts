import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

type Said = Words['all']['profiles']
type EditorPart = Exclude<keyof Said['parts'], 'label'>
type LineRole = keyof Said['header']['roles']
type FieldUse = keyof Said['mapping']['uses']

/** Names within sentences, as the page sets them apart. */
const isolated = (name: string) => `\u2068${name}\u2069`
const leftToRight = (name: string) => `\u2066${name}\u2069`

/** The profiles: their list, and the editor of one. */
export class ProfilesDialog {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get #say() {
    return this.#words.all.profiles
  }

  get list(): Locator {
    return this.#page.getByRole('dialog', { name: this.#say.title, exact: true })
  }

  /** The editor of a new profile. */
  get new(): Locator {
    return this.#page.getByRole('dialog', { name: this.#say.editor.titleNew, exact: true })
  }

  get mapping(): Locator {
    return this.#page.getByRole('dialog', { name: this.#say.editor.titleMapping, exact: true })
  }

  of(name: string): Locator {
    const title = this.#words.say(this.#say.editor.title, { name: isolated(name) })
    return this.#page.getByRole('dialog', { name: title, exact: true })
  }

  get question(): Locator {
    return this.#page.getByRole('alertdialog', { name: this.#say.editor.discardTitle })
  }

  /** The line of a profile in the list. */
  row(name: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: name })
  }

  async act(name: string, deed: 'duplicate' | 'write' | 'remove'): Promise<void> {
    await this.list
      .getByRole('button', { name: this.#words.say(this.#say.list.menuOf, { name: isolated(name) }) })
      .click()
    await this.#page.getByRole('menuitem', { name: this.#say.list[deed] }).click()
  }

  async show(part: EditorPart): Promise<void> {
    await this.tab(part).click()
    await this.#page.getByRole('tabpanel', { name: this.#say.parts[part] }).waitFor()
  }

  tab(part: EditorPart): Locator {
    return this.#page.getByRole('tab', { name: this.#say.parts[part] })
  }

  get nameField(): Locator {
    return this.#page.getByRole('textbox', { name: this.#say.about.name, exact: true })
  }

  get pattern(): Locator {
    return this.#page.getByRole('textbox', { name: this.#say.name.pattern, exact: true })
  }

  /** A part of the example name. */
  partOfName(text: string): Locator {
    return this.#page
      .getByRole('group', { name: this.#say.name.parts })
      .getByRole('button', { name: `${leftToRight(text)}:` })
  }

  /** Clicks a part of the example name and chooses what it is, by the beginning of the entry. */
  async mark(text: string, entry: string): Promise<void> {
    await this.partOfName(text).click()
    const menu = this.#page.getByRole('menu')
    await menu
      .getByRole('menuitemcheckbox', { name: entry })
      .or(menu.getByRole('menuitem', { name: entry }))
      .first()
      .click()
  }

  /** The choice of what a field of the records holds. */
  use(field: string): Locator {
    const name = this.#words.say(this.#say.mapping.useOf, { name: leftToRight(field) })
    return this.#page.getByRole('combobox', { name, exact: true })
  }

  async map(field: string, use: FieldUse): Promise<void> {
    await this.use(field).selectOption(use)
  }

  async say(line: number, role: LineRole): Promise<void> {
    const name = this.#words.say(this.#say.header.roleOf, { number: line })
    await this.#page.getByRole('combobox', { name, exact: true }).selectOption(role)
  }

  get preview(): Locator {
    return this.#page.getByRole('region', { name: this.#say.preview.label })
  }

  get cards(): Locator {
    return this.preview.getByRole('article')
  }

  /** A condition that is offered for the files at hand. */
  offered(text: string | RegExp): Locator {
    return this.#page
      .getByRole('region', { name: this.#say.about.appliesTo })
      .getByRole('button', { name: text })
  }

  get save(): Locator {
    return this.#page.getByRole('button', { name: this.#say.editor.save })
  }
}
