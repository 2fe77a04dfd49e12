import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

/** The first screen, with the questions that stand before a study. */
export class Welcome {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { name: this.#words.all.app.name, level: 1 })
  }

  get sample(): Locator {
    return this.#button(this.#words.all.welcome.sampleAction)
  }

  get create(): Locator {
    return this.#button(this.#words.all.welcome.createAction)
  }

  get openFolder(): Locator {
    return this.#button(this.#words.all.welcome.openAction)
  }

  get language(): Locator {
    return this.#button(this.#words.language.name)
  }

  get settings(): Locator {
    return this.#button(this.#words.all.settings.title)
  }

  get recent(): Locator {
    return this.#page.getByRole('region', { name: this.#words.all.welcome.recent })
  }

  recentStudy(study: string): Locator {
    return this.recent.getByRole('button', { name: new RegExp(`^${study}\\b`) })
  }

  forget(study: string): Locator {
    return this.recent.getByRole('button', {
      name: this.#words.say(this.#words.all.welcome.forget, { study }),
    })
  }

  get coderQuestion(): Locator {
    return this.#page.getByRole('dialog', { name: this.#words.all.coder.title })
  }

  /** Says who codes. */
  async nameCoder(name: string): Promise<void> {
    const { label, confirm } = this.#words.all.coder
    await this.coderQuestion.getByRole('textbox', { name: label }).fill(name)
    await this.coderQuestion.getByRole('button', { name: confirm }).click()
  }

  get studyQuestion(): Locator {
    return this.#page.getByRole('dialog', { name: this.#words.all.create.title })
  }

  /** Says what the new study is called. */
  async nameStudy(name: string): Promise<void> {
    const { name: label, confirm } = this.#words.all.create
    await this.studyQuestion.getByRole('textbox', { name: label }).fill(name)
    await this.studyQuestion.getByRole('button', { name: confirm }).click()
  }

  #button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true })
  }
}
