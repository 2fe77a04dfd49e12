/** The gold of a page of two articles, as `two-articles-crlf-emoji.gold.json` and its like are written. */
import { expect } from 'vitest'
import type { RecordDocument } from '../../../../core/model/record.ts'
import { articleLines, kindsByLine } from './gold-pages.ts'

type Lines = readonly (readonly [number, number])[]

export interface SampleGold {
  readonly damage: readonly { readonly lines: readonly number[] }[]
  readonly articles: readonly {
    readonly title: string | null
    readonly lines: readonly [number, number]
    readonly titleLines?: Lines
    readonly bodyLines: Lines
    readonly embedLines?: Lines
    readonly embed?: { readonly handle: string; readonly author: string; readonly date: string }
    readonly furnitureLines: Lines
    readonly source: string | null
    readonly agencies: readonly string[]
    readonly keywordsLine?: number
    readonly published?: { readonly value: string; readonly status: string }
  }[]
  readonly relatedLines: Lines
  readonly relatedTitles: number
}

/** Compares a record with its gold in everything that the gold says of articles and regions. */
export function expectAsGold(record: RecordDocument, gold: SampleGold): void {
  const { articles, text } = record
  expect(articleLines(record)).toEqual(gold.articles.map(({ lines }) => lines))
  const joined = Object.values(articles).map(({ from, to }) => text.slice(from, to))
  expect(joined.join('')).toBe(text)

  const kinds = kindsByLine(record)
  const linesOf = (kind: string) =>
    kinds.flatMap(each => (each.split(' ').includes(kind) ? [Number.parseInt(each, 10)] : []))
  const said = new Set(kinds.map(each => Number.parseInt(each, 10)))
  const all = (lines: Lines | undefined) =>
    (lines ?? [])
      .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
      .filter(line => said.has(line))
  const goldLines = (name: 'titleLines' | 'bodyLines' | 'embedLines' | 'furnitureLines') =>
    gold.articles.flatMap(article => all(article[name])).sort((left, right) => left - right)
  expect(linesOf('title')).toEqual(goldLines('titleLines'))
  expect(linesOf('body')).toEqual(goldLines('bodyLines'))
  expect(linesOf('embed')).toEqual(goldLines('embedLines'))
  expect(linesOf('furniture')).toEqual(goldLines('furnitureLines'))
  expect(linesOf('related')).toEqual(all(gold.relatedLines))
  expect(linesOf('related').filter(line => /^\s+\S/.test(text.split('\n')[line - 1] ?? ''))).toHaveLength(
    gold.relatedTitles,
  )
  expect(linesOf('keywords')).toEqual(gold.articles.flatMap(({ keywordsLine }) => keywordsLine ?? []))
  const damaged = new Set(record.damage.map(({ from }) => text.slice(0, from).split('\n').length))
  expect([...damaged]).toEqual(gold.damage.flatMap(({ lines }) => lines))

  const embeds = record.regions.filter(({ kind }) => kind === 'embed').map(({ post }) => post)
  expect(embeds).toMatchObject(gold.articles.flatMap(({ embed }) => posted(embed)))
  expectFields(record, gold)
}

function posted(embed: SampleGold['articles'][number]['embed']) {
  return embed === undefined ? [] : [{ handle: embed.handle, author: embed.author, date: embed.date }]
}

function expectFields({ articles, text }: RecordDocument, gold: SampleGold): void {
  for (const [index, { fields, from }] of Object.values(articles).entries()) {
    const expected = gold.articles[index]
    expect(fields.title.status).toBe('derived')
    if (expected?.title === null) {
      const opening = fields.title.value?.replace(/…$/, '') ?? ''
      expect(text.slice(from).startsWith(opening) && opening.length > 40).toBe(true)
    } else expect(fields.title.value).toBe(expected?.title)
    expect(fields.source.value).toBe(expected?.source)
    expect(fields.agencies.value).toEqual(expected?.agencies)
    if (expected?.published !== undefined) {
      const { value, status } = expected.published
      expect(fields.published).toMatchObject({ value, status })
    }
    if (expected?.keywordsLine !== undefined) {
      const line = text.split('\n')[expected.keywordsLine - 1] ?? ''
      expect(fields.keywords.value.length).toBeGreaterThan(3)
      for (const keyword of fields.keywords.value) expect(line).toContain(keyword)
    }
  }
}
