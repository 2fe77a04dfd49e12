import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../../renderer/text/words.ts'

type Column = 'title' | 'source' | 'published' | 'language' | 'length' | 'statements'
type Facet = 'status' | 'source' | 'language' | 'import' | 'family'

/** The list of articles, and what it is searched, narrowed and changed by. */
export class Library {
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
  }

  get #say() {
    return this.#words.all.listing
  }

  get panel(): Locator {
    return this.#page.getByRole('complementary', { name: this.#words.all.library.label })
  }

  get search(): Locator {
    return this.panel.getByRole('textbox', { name: this.#say.search })
  }

  get grid(): Locator {
    return this.panel.getByRole('grid', { name: this.#say.table })
  }

  /** The article at a place of the list, from 0. */
  row(at: number): Locator {
    return this.grid.getByRole('row').nth(at + 1) // the first is the line of heads
  }

  rowOf(title: string): Locator {
    return this.grid.getByRole('row', { name: title })
  }

  /** How many articles were found. */
  found(count: number): Locator {
    return this.panel
      .getByRole('status')
      .getByText(this.#words.say(this.#say.found, { count }), { exact: true })
  }

  /** The choice of one telling of each text. */
  get once(): Locator {
    return this.panel.getByRole('button', { name: this.#say.oncePerFamily, exact: true })
  }

  /** How many tellings stay behind others. */
  hidden(count: number): Locator {
    return this.panel
      .getByRole('status')
      .getByText(this.#words.say(this.#say.hidden, { count }), { exact: true })
  }

  get clearFilters(): Locator {
    return this.panel.getByRole('button', { name: this.#say.clearFilters }).first()
  }

  get searchHelp(): Locator {
    return this.panel.getByRole('button', { name: this.#say.searchHelp })
  }

  /** The button of a facet; while something is chosen its name goes on with it. */
  facet(name: Facet): Locator {
    return this.panel
      .getByRole('region', { name: this.#say.filters })
      .getByRole('button', { name: new RegExp(`^${this.#say.facets[name]}(:|$)`) })
  }

  facetSheet(name: Facet): Locator {
    return this.#page.getByRole('dialog', { name: this.#say.facets[name], exact: true })
  }

  get dateFrom(): Locator {
    return this.panel.getByRole('slider', { name: this.#say.dateFrom })
  }

  get columnsButton(): Locator {
    return this.panel.getByRole('button', { name: this.#say.columnsMenu })
  }

  get columnsSheet(): Locator {
    return this.#page.getByRole('dialog', { name: this.#say.columnsMenu })
  }

  columnBox(name: Column): Locator {
    return this.columnsSheet.getByRole('checkbox', { name: this.#say.columns[name], exact: true })
  }

  columnEarlier(name: Column): Locator {
    const column = this.#say.columns[name]
    return this.columnsSheet.getByRole('button', {
      name: this.#words.say(this.#say.columnEarlier, { column }),
    })
  }

  get heads(): Locator {
    return this.grid.getByRole('columnheader')
  }

  head(name: Column): Locator {
    return this.heads.filter({ has: this.columnEdge(name) })
  }

  /** The button of a column's head; it sorts. */
  sort(name: Column): Locator {
    const { columns, columnsShort } = this.#say
    const short = name === 'statements' || name === 'language' ? columnsShort[name] : columns[name]
    return this.heads.getByRole('button', { name: short })
  }

  /** The edge of a column's head, which sets its width. */
  columnEdge(name: Column): Locator {
    const column = this.#say.columns[name]
    return this.#page.getByRole('separator', { name: this.#words.say(this.#say.columnResize, { column }) })
  }

  /** What can be done with so many chosen articles. */
  bulk(count: number): Locator {
    return this.panel.getByRole('toolbar', { name: this.#words.say(this.#say.selected, { count }) })
  }

  get excludeDialog(): Locator {
    return this.#page.getByRole('dialog').filter({ hasText: this.#say.excludeText })
  }

  get correctDialog(): Locator {
    return this.#page.getByRole('dialog').filter({ hasText: this.#say.correctText })
  }
}
