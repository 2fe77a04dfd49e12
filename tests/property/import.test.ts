import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importId } from '../../core/model/ids.ts'
import type { RecordDocument } from '../../core/model/record.ts'
import { articlesInOrder } from '../../core/model/record.ts'
import { readScrape } from '../../main/import/read-scrape.ts'
import type { TestStudy } from '../support/a-study.ts'
import { bytesIn, withStudy } from '../support/a-study.ts'
import { hold, holdSlowly, patience } from '../support/laws.ts'

const noImport = importId.parse('import:20241103-090000-abcdef')

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '????',
    ' ',
    '\t',
    '\ufeff',
    '\u200f',
    '🌉',
    '👩🏽‍🌾',
    'سوريا، ',
  ),
  fc.constantFrom(
    'The minister said so.',
    'قال الوزيرُ أمس',
    'Bakan dedi ki',
    'Министр сказал',
    '1 كانون الثاني (يناير)',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const text = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))

const file = fc.oneof(
  text.map(each => ({ ending: 'txt', bytes: Buffer.from(each) })),
  text.map(each => ({ ending: 'txt', bytes: Buffer.from(`\ufeff${each}`, 'utf16le') })),
  fc.uint8Array({ maxLength: 60 }).map(each => ({ ending: 'txt', bytes: Buffer.from(each) })),
  text.map(each => ({ ending: 'html', bytes: Buffer.from(`<h1>x</h1><p>${each}</p><p>${each}`) })),
  fc.tuple(text, text).map(([title, maintext]) => ({
    ending: 'json',
    bytes: Buffer.from(JSON.stringify({ title, maintext })),
  })),
  text.map(each => ({ ending: 'json', bytes: Buffer.from(`{"maintext": ${JSON.stringify(each)}`) })),
  fc.array(text, { maxLength: 4 }).map(texts => ({
    ending: 'jsonl',
    bytes: Buffer.from(texts.map(each => JSON.stringify({ text: each })).join('\n')),
  })),
  text.map(each => ({ ending: 'docx', bytes: Buffer.from(each) })),
)

function recordsOf(path: string, bytes: Uint8Array): RecordDocument[] {
  return [...readScrape({ path, bytes, import: noImport })].flatMap(each =>
    each.outcome === 'record' ? [each.document] : [],
  )
}

it('the articles of a record joined are its text, and its regions cover it end to end', () => {
  hold(
    300,
    fc.property(file, ({ ending, bytes }) => {
      for (const record of recordsOf(`a.${ending}`, bytes)) {
        const articles = articlesInOrder(record)
        expect(articles.map(({ from, to }) => record.text.slice(from, to)).join('')).toBe(record.text)
        expect(articles.map(({ ordinal }) => ordinal)).toEqual(articles.map((_, index) => index + 1))
        const ends = record.regions.map(({ to }) => to)
        expect(record.regions.map(({ from }) => from)).toEqual([0, ...ends.slice(0, -1)])
        expect(ends.at(-1)).toBe(record.text.length)
      }
    }),
  )
})

it('a file gives the same records each time, and as many rows as it has records, whatever its bytes', () => {
  hold(
    300,
    fc.property(file, ({ ending, bytes }) => {
      const once = [...readScrape({ path: `a.${ending}`, bytes, import: noImport })]
      expect([...readScrape({ path: `a.${ending}`, bytes, import: noImport })]).toEqual(once)
      expect(once.length).toBeGreaterThan(0)
      expect(new Set(once.map(({ path }) => path)).size).toBe(once.length)
    }),
  )
})

it('what is read has LF line ends, and of a text in UTF-8 nothing but its byte order mark is missing', () => {
  hold(
    200,
    fc.property(text, each => {
      const [record] = recordsOf('a.txt', Buffer.from(each))
      if (record === undefined) return
      expect(record.text).not.toContain('\r')
      if (record.mojibake === null && record.encoding === 'utf-8')
        expect(record.text).toBe(
          Buffer.from(each)
            .toString()
            .replace(/^\ufeff/, '')
            .replace(/\r\n?/g, '\n'),
        )
    }),
  )
})

/** A folder with names of all sorts in it; the same bytes may stand under several. */
const folder = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'sub/a', 'sub/deep/b', 'خبر', '.hidden', 'name with blanks', 'sub/x'),
  file,
  { minKeys: 1, maxKeys: 9 },
)

function written(study: TestStudy, files: Record<string, { ending: string; bytes: Uint8Array }>): void {
  study.write(
    Object.fromEntries(
      Object.entries(files).map(([name, { ending, bytes }]) => [`${name}.${ending}`, bytes]),
    ),
  )
}

it(
  'importing a folder twice is importing it once',
  async () => {
    await holdSlowly(3, folder, files =>
      withStudy({ coder: 'Amal' }, async study => {
        written(study, files)
        const first = await study.import()
        expect(first.articles).toBeGreaterThanOrEqual(first.records - first.duplicates)
        const documents = study.documents()
        const again = await study.import()
        expect(again).toMatchObject({
          files: first.files,
          records: first.records,
          articles: 0,
          duplicates: first.records,
          skipped: first.skipped,
          failed: first.failed,
        })
        expect(study.documents()).toEqual(documents)
      }),
    )
  },
  patience,
)

it(
  'an import that is undone and done again leaves every document as it was',
  async () => {
    await holdSlowly(2, folder, files =>
      withStudy({ coder: 'Amal' }, async study => {
        written(study, files)
        const { articles } = await study.import()
        const before = bytesIn(`${study.folder}/records`)
        if (articles === 0) return
        await study.call('history.undo', {})
        expect(bytesIn(`${study.folder}/records`).size).toBe(0)
        await study.call('history.redo', {})
        expect(bytesIn(`${study.folder}/records`)).toEqual(before)
      }),
    )
  },
  patience,
)
