import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

/** The screen of the codebook. */
export class CodebookScreen {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get main(): Locator {
    return this.#page.getByRole('main', { name: this.#words.all.codebook.title })
  }

  get outline(): Locator {
    return this.#page.getByRole('tree', { name: this.#words.all.codebook.outline })
  }

  /** A part of the codebook, by what its row begins with. */
  part(name: string): Locator {
    return this.outline.getByRole('treeitem').filter({ hasText: new RegExp(`^${name}`) })
  }

  /** The entities, members or categories of the part that is chosen. */
  items(name: string): Locator {
    return this.#page.getByRole('tree', { name, exact: true })
  }

  item(list: string, name: string): Locator {
    return this.items(list).getByRole('treeitem').filter({ hasText: name })
  }

  search(list: string): Locator {
    return this.#page.getByRole('searchbox', {
      name: this.#words.say(this.#words.all.codebook.search, { list }),
    })
  }

  /** The form of what is called so. */
  form(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true })
  }

  dialog(title: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name: title })
  }

  /** Goes to the codebook by its keys. */
  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+b')
    await this.outline.getByRole('treeitem').first().waitFor()
  }
}
