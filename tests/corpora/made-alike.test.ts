/**
 * Files as sites, tools and archives make them, with what is in them set down before anything was run: the markup and the
 * names of fields are theirs, the articles ours. What is `known` to fail in general is named there with its reason, and
 * fails this test once it does not.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Article, RecordDocument } from '../../core/model/record.ts'
import { decode } from '../../main/import/decode.ts'
import { f1, scoreOf } from '../support/shingles.ts'
import { read } from '../unit/import/scrape-file.ts'

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))

const fieldNames = [
  'title',
  'author',
  'published',
  'url',
  'source',
  'section',
  'keywords',
  'language',
] as const
type Fields = Partial<Record<(typeof fieldNames)[number], string | readonly string[] | null>>
type Known = Readonly<Record<string, string>>

interface PageGold extends Fields {
  readonly paragraphs: readonly string[]
  /** Lines that may be there or not. */
  readonly optional?: readonly string[]
  readonly known?: Known
}

interface RecordGold extends Fields {
  readonly begins?: string | null
  readonly ends?: string | null
  readonly excludes?: string
}

interface FileGold {
  readonly records: number
  readonly first: RecordGold
  readonly last: RecordGold | null
  readonly known?: Known
}

interface ShortFile {
  readonly name: string
  readonly kind: string
  readonly encoding: string
  readonly text: string
  readonly base64: string
  readonly lost?: number
  /** Whether `lost` is only more than nothing. */
  readonly atLeast?: boolean
  readonly known?: string
}

function goldOf<T>(folder: string): [string, T][] {
  const gold = JSON.parse(readFileSync(join(fixtures, folder, 'gold.json'), 'utf8')) as Record<string, T> // as they are written
  return Object.entries(gold)
}

interface Found {
  readonly article: Article
  /** What is not furniture. */
  readonly text: string
}

function foundIn(path: string, name: string): Found[] {
  const outcomes = read(name, readFileSync(path))
  return outcomes.flatMap(each => (each.outcome === 'record' ? articlesOf(each.document) : []))
}

function articlesOf({ articles, regions, text }: RecordDocument): Found[] {
  return Object.values(articles).map(article => {
    const own = regions.filter(
      each => each.kind !== 'furniture' && each.from >= article.from && each.to <= article.to,
    )
    return { article, text: own.map(({ from, to }) => text.slice(from, to)).join('') }
  })
}

/** Blanks are one, and marks of direction none. */
function shown(text: string): string {
  return text
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function moment(value: string): string | number {
  return /(?:z|[+-]\d\d:?\d\d)$/i.test(value.slice(10))
    ? Date.parse(value)
    : value.replace(/(T\d\d:\d\d):00$/, '$1')
}

/** A value in the form in which both sides of a comparison are put. */
function comparable(field: string, value: Fields[keyof Fields] | undefined): unknown {
  if (value === null || value === undefined) return field === 'keywords' ? [] : null
  if (field === 'keywords') return (value as readonly string[]).map(shown) // as its field says
  const text = shown(typeof value === 'string' ? value : value.join(', '))
  return field === 'published' ? moment(text) : text
}

function expectFields(article: Article | undefined, gold: Fields, known: Known): void {
  for (const field of fieldNames.filter(each => each in gold)) {
    const isRight =
      JSON.stringify(comparable(field, article?.fields[field].value)) ===
      JSON.stringify(comparable(field, gold[field]))
    if (field in known) expect(isRight, `${field} is no longer a known failure`).toBe(false)
    else
      expect(comparable(field, article?.fields[field].value), field).toEqual(comparable(field, gold[field]))
  }
}

describe('pages', () => {
  const gold = goldOf<PageGold>('pages')

  test('are all described', () => {
    const files = readdirSync(join(fixtures, 'pages')).filter(each => each.endsWith('.html'))
    expect(files.sort()).toEqual(gold.map(([name]) => `${name}.html`).sort())
  })

  test.each(gold)('%s', (name, { paragraphs, optional = [], known = {}, ...fields }) => {
    const [found] = foundIn(join(fixtures, 'pages', `${name}.html`), `${name}.html`)
    const lines = (found?.text ?? '')
      .split('\n')
      .filter(line => !optional.some(each => shown(line).includes(each)))
    const body = shown(lines.join('\n'))
    expect(paragraphs.filter(each => !body.includes(shown(each)))).toEqual([])
    const score = f1(scoreOf(paragraphs.join('\n'), lines.join('\n')))
    if ('body' in known) expect(score).toBeLessThan(0.98)
    else expect(score).toBeGreaterThanOrEqual(0.98)
    expectFields(found?.article, fields, known)
  })
})

describe('records', () => {
  const gold = goldOf<FileGold>('records')

  test.each(gold)('%s', (name, { records, first, last, known = {} }) => {
    const found = foundIn(join(fixtures, 'records', name), name)
    expect(found).toHaveLength(records)
    for (const [{ begins, ends, excludes, ...fields }, each] of [
      [first, found[0]],
      [last ?? first, last === null ? found[0] : found.at(-1)],
    ] as const) {
      const text = shown(each?.text ?? '')
      expect(text.slice(0, shown(begins ?? '').length)).toBe(shown(begins ?? ''))
      if (ends) expect(text.slice(-shown(ends).length)).toBe(shown(ends))
      if (excludes !== undefined) expect(text).not.toContain(excludes)
      expectFields(each?.article, fields, known)
    }
  })
})

describe('short files', () => {
  const files = readFileSync(join(fixtures, 'encodings', 'short-files.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as ShortFile) // as they are written

  test.each(files.map(each => [each.name, each] as const))(
    '%s',
    (_, { text, base64, lost, atLeast, known, kind, encoding }) => {
      const bytes = Buffer.from(base64, 'base64')
      const decoded = decode(bytes)
      if (decoded.kind !== 'text') throw new Error(decoded.detail)
      const isRight = blanks(decoded.text) === blanks(text)
      if (known !== undefined) return expect(isRight, 'is no longer a known failure').toBe(false)
      expect(blanks(decoded.text)).toBe(blanks(text))
      const marks = decoded.lost.reduce((sum, { from, to }) => sum + to - from, 0)
      if (atLeast) expect(marks).toBeGreaterThan(0)
      else expect(marks).toBe(lost ?? 0)
      // Letters alone stand where they do in ISO 8859-6, by which name they then go.
      const names = encoding === 'x-mac-arabic' ? [encoding, 'iso-8859-6'] : [encoding]
      if (kind !== 'double' && kind !== 'ruin') expect(names).toContain(decoded.encoding)
      return undefined
    },
  )
})

function blanks(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim()
}
