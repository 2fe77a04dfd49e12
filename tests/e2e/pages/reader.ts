import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'
import { ask } from '../probe/ask.ts'

/** The panes in which articles are read. */
export class Reader {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get main(): Locator {
    return this.#page.getByRole('main', { name: this.#words.all.reader.label })
  }

  /** A pane by its place, from 1. */
  pane(position = 1): Locator {
    return this.main.getByRole('region', { name: this.#words.say(this.#words.all.reader.pane, { position }) })
  }

  /** The title of the article in a pane. */
  title(name: string | RegExp, position = 1): Locator {
    return this.pane(position).getByRole('article').getByRole('heading', { name, level: 2 })
  }

  /** What scrolls the text of a pane. */
  text(position = 1): Locator {
    return this.pane(position).locator('.article-scroll')
  }

  /** A paragraph of the article that says something. */
  paragraph(says: string | RegExp, position = 1): Locator {
    return this.pane(position).getByRole('paragraph').filter({ hasText: says }).first()
  }

  /** The bar that finds, and what it says of where one is. */
  get find(): Locator {
    return this.main.getByRole('search', { name: this.#words.all.reader.find.label })
  }

  /** The bar that finds the end of what is to be selected. */
  get findEnd(): Locator {
    return this.main.getByRole('search', { name: this.#words.all.reader.find.extend })
  }

  findPlace(position: number, total: number): Locator {
    return this.main.getByRole('status').filter({
      hasText: this.#words.say(this.#words.all.reader.find.place, { position, total }),
    })
  }

  /** What is offered beside text that the mouse has selected. */
  get selectionBar(): Locator {
    return this.main.getByRole('toolbar', { name: this.#words.all.reader.selectionBar.label })
  }

  /** The button that pins a pane, or lets it go. */
  pin(position = 1): Locator {
    const { pin, unpin } = this.#words.all.reader
    return this.pane(position)
      .getByRole('button', { name: pin })
      .or(this.pane(position).getByRole('button', { name: unpin }))
  }

  /** A value of the head, and its field while it is corrected. */
  value(field: 'source' | 'published', position = 1): Locator {
    return this.pane(position).getByRole('button', { name: `${this.#words.all.reader.facts[field]}:` })
  }

  correction(field: 'title' | 'source' | 'published', position = 1): Locator {
    return this.pane(position).getByRole('textbox', { name: this.#words.all.reader.correcting[field] })
  }

  /** What is selected, by what is painted as such: not by what the page says of its own selection. */
  async selected(position = 1): Promise<string> {
    return (await ask(this.#page, 'painted', position, 'selected')).join('\n')
  }

  /** The texts that are painted in a style. */
  painted(style: string, position = 1): Promise<readonly string[]> {
    return ask(this.#page, 'painted', position, style)
  }
}
