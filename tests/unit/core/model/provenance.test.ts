import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import {
  namedPlaces,
  type Provenance,
  placesWithName,
  readProvenance,
} from '../../../../core/model/provenance.ts'
import { fieldNames } from '../../../../core/model/record.ts'
import { mayBeRead } from '../../../../main/import/formats.ts'
import { shared } from '../../../support/cli.ts'
import { read } from '../../import/scrape-file.ts'

const lines = (...numbers: number[]) => ({ kind: 'lines', lines: numbers }) as const
const field = (name: string) => ({ kind: 'field', name }) as const

test.each<[string, Provenance]>([
  ['line 29', { place: lines(29) }],
  ['line 3, line 12', { place: lines(3, 12) }],
  [
    'line 4, the day before the month',
    { place: { kind: 'day-before-month', of: { kind: 'lines', lines: [4] } } },
  ],
  [
    'field date, the day before the month',
    { place: { kind: 'day-before-month', of: { kind: 'field', name: 'date' } } },
  ],
  ['line 7, marked as the title', { place: { kind: 'marked-title', line: 7 } }],
  ['newest date in the text, line 17', { place: { kind: 'newest-date', line: 17 } }],
  ['field date_publish', { place: field('date_publish') }],
  ['field نص الخبر, كامل', { place: field('نص الخبر, كامل') }],
  ['JSON-LD datePublished', { place: { kind: 'json-ld', name: 'datePublished' } }],
  ['html lang ar', { place: { kind: 'html-lang', name: 'ar' } }],
  [
    'field date, not read: قبل يومين (تقريباً)',
    {
      place: null,
      unread: { place: field('date'), value: 'قبل يومين (تقريباً)' },
    },
  ],
  [
    'date in the address (meta date, not read: soon, or later)',
    {
      place: { kind: 'address' },
      unread: { place: { kind: 'meta', name: 'date' }, value: 'soon, or later' },
    },
  ],
  [
    'newest date in the text, line 9 (field d, not read: ?)',
    {
      place: { kind: 'newest-date', line: 9 },
      unread: { place: field('d'), value: '?' },
    },
  ],
  [
    'script and frequent words, against html lang en (en)',
    {
      place: { kind: 'language' },
      against: { place: { kind: 'html-lang', name: 'en' }, value: 'en' },
    },
  ],
  ['a dream', { place: { kind: 'other', words: 'a dream' } }],
])('%s is read', (words, expected) => {
  expect(readProvenance(words)).toEqual(expected)
})

test.each(Object.entries(namedPlaces))('the place %s is read back from its words', (kind, words) => {
  expect(readProvenance(words)).toEqual({ place: { kind } })
})

test.each(Object.entries(placesWithName))(
  'the place %s is read back from its word and a name',
  (kind, word) => {
    expect(readProvenance(`${word} og:title`)).toEqual({ place: { kind, name: 'og:title' } })
  },
)

function isSmallFile(path: string): boolean {
  const stat = fs.statSync(path)
  return stat.isFile() && stat.size < 2_000_000
}

/** Where all values of the articles in these folders were found, as far as no kind is known of it. */
function unknownPlaces(folders: readonly string[], mostFiles: number): Map<string, string> {
  const unknown = new Map<string, string>()
  for (const folder of folders) {
    const paths = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => mayBeRead(path) && isSmallFile(join(folder, path)))
    for (const path of paths.slice(0, mostFiles)) {
      for (const outcome of read(path.replaceAll('\\', '/'), fs.readFileSync(join(folder, path)))) {
        if (outcome.outcome !== 'record') continue
        for (const { fields } of Object.values(outcome.document.articles))
          for (const name of fieldNames) {
            const { from } = fields[name]
            const { place, against, unread } = readProvenance(from ?? 'first line')
            if ([place, against?.place, unread?.place].some(each => each?.kind === 'other'))
              unknown.set(from ?? '', path)
          }
      }
    }
  }
  return unknown
}

const at = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

test('whatever an import of the sample and of the fixtures finds, the place of it is known', () => {
  const unknown = unknownPlaces([at('samples'), at('tests/fixtures')], 1_000)
  expect(Object.fromEntries(unknown)).toEqual({})
})

test.skipIf(shared === undefined)(
  'whatever an import of files of others finds, the place of it is known (skipped where they are not there)',
  () => {
    const root = join(shared ?? '', 'corpora')
    const folders = fs.readdirSync(root).filter(name => !name.includes('.'))
    const unknown = unknownPlaces(
      folders.map(name => join(root, name)),
      60,
    )
    expect(Object.fromEntries(unknown)).toEqual({})
  },
)
