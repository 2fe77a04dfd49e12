/** Scraped pages with what a careful reader finds in them, line by line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RecordDocument } from '../../../../core/model/record.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url))

interface GoldText {
  readonly value: string | null
  readonly status: string
}

/** What the gold of a page says. Lines are counted from 1, both ends included; blank lines are of no region. */
export interface Gold {
  readonly articles: readonly {
    readonly lines: readonly [number, number]
    readonly title: GoldText
    readonly source: GoldText
    readonly author?: GoldText
    readonly published: GoldText
    readonly url?: GoldText
    readonly section?: GoldText
    readonly language?: string
    readonly agencies: readonly string[]
    readonly keywords: readonly string[]
  }[]
  readonly regions: readonly {
    readonly lines: readonly [number, number]
    readonly kind: string
    readonly detail: string | null
  }[]
}

export interface GoldPage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly gold: Gold
}

/** Pages that the rules were made with. */
export const goldPages = pagesIn('segment')
/** Pages that were written, with their gold, before the program read them. */
export const blindPages = pagesIn('segment-blind')
/** Pages written so of which every line is told from the article, if not always for what it is of the site. */
export const pagesByKind = pagesIn('segment-kinds')

function pagesIn(name: string): readonly GoldPage[] {
  const folder = join(fixtures, name)
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .map(file => ({
      name: file.replace(/\.txt$/, ''),
      bytes: readFileSync(join(folder, file)),
      gold: JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.gold.json')), 'utf8')) as Gold, // its own format
    }))
}

/** What each line of a record is, as `12 furniture related`; blank lines left out. */
export function kindsByLine(record: RecordDocument): string[] {
  return textLines(record).map(({ number, from }) => {
    const region = record.regions.find(each => each.from <= from && from < each.to)
    return `${number} ${region?.kind} ${region?.detail ?? ''}`.trim()
  })
}

/** The same of a gold. */
export function goldKinds({ regions }: Gold, record: RecordDocument): string[] {
  return textLines(record).map(({ number }) => {
    const region = regions.find(({ lines: [first, last] }) => first <= number && number <= last)
    return `${number} ${region?.kind} ${region?.detail ?? ''}`.trim()
  })
}

/** The first and the last line of each article. */
export function articleLines({ text, articles }: RecordDocument): [number, number][] {
  return Object.values(articles).map(({ from, to }) => {
    const first = text.slice(0, from).split('\n').length
    return [first, first + text.slice(from, to).replace(/\n$/, '').split('\n').length - 1]
  })
}

function textLines({ text }: RecordDocument): { number: number; from: number }[] {
  let from = 0
  return text.split('\n').flatMap((line, index) => {
    const start = from
    from += line.length + 1
    return line.trim() === '' ? [] : [{ number: index + 1, from: start }]
  })
}
