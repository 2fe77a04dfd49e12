import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importId } from '../../../core/model/ids.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { recordDocument } from '../../../core/model/record.ts'
import { readScrape } from '../../../main/import/read-scrape.ts'
import { mostRecordsOfFile } from '../../../main/import/scrape.ts'
import { encodeIn, encodeUtf16, mangled } from './encode-bytes.ts'
import { aGuide } from './guide/a-guide.ts'
import { fieldsOf, read, readOne } from './scrape-file.ts'

const story = 'عودة الفريق إلى القرية\n\nقال الوزير إن الفريق سيعود غداً.\n\nوأضاف أن الآبار ستفحص.\n'

/** Every law of a record that no schema says. */
function expectWhole(record: RecordDocument): void {
  expect(recordDocument.parse(record)).toEqual(record)
  const articles = Object.values(record.articles)
  expect(articles.map(each => record.text.slice(each.from, each.to)).join('')).toBe(record.text)
  expect(record.regions.map(each => record.text.slice(each.from, each.to)).join('')).toBe(record.text)
  for (const { from, to } of [...record.regions, ...record.damage]) expect(from).toBeLessThan(to)
}

describe('a text file', () => {
  test('is one record, named by its bytes, of one article', () => {
    const bytes = Buffer.from(`\ufeff${story.replaceAll('\n', '\r\n')}`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const record = readOne('a/b/1.TXT', bytes)
    expectWhole(record)
    expect(record).toMatchObject({
      id: `record:${sha256.slice(0, 24)}`,
      sha256,
      sizeBytes: bytes.length,
      path: 'a/b/1.TXT',
      position: null,
      format: 'text',
      encoding: 'utf-8',
      mojibake: null,
      rev: 1,
      revision: 1,
      text: story,
      damage: [],
    })
    expect(Object.keys(record.articles)).toEqual([`article:${sha256.slice(0, 24)}-1`])
  })

  test('has a title region where its first line is a headline, and the separator belongs to it', () => {
    const record = readOne('1.txt', story)
    expect(record.regions.map(each => [each.kind, record.text.slice(each.from, each.to)])).toEqual([
      ['title', 'عودة الفريق إلى القرية\n\n'],
      ['body', 'قال الوزير إن الفريق سيعود غداً.\n\nوأضاف أن الآبار ستفحص.\n'],
    ])
    expect(fieldsOf(record).title).toEqual({
      value: 'عودة الفريق إلى القرية',
      status: 'derived',
      from: 'first line',
    })
  })

  test.each([
    ['one line', 'عودة الفريق إلى القرية'],
    ['a sentence', 'قال الوزير إن الفريق سيعود.\nوأضاف أن الآبار ستفحص.'],
    ['a long line', `${'كلمة '.repeat(60)}\nنص`],
  ])('has no title region where it begins with %s', (_, text) => {
    expect(readOne('1.txt', text).regions).toEqual([{ kind: 'body', detail: null, from: 0, to: text.length }])
  })

  test('shows where characters were lost', () => {
    const record = readOne('1.txt', '???? وصل الفريق\r\n\r\nثم عاد ????????')
    expect(record.damage.map(each => record.text.slice(each.from, each.to))).toEqual(['????', '????????'])
  })

  test.each([
    ['windows-1256', encodeIn('windows-1256', story), null],
    ['utf-16le', encodeUtf16(story), null],
    ['utf-8', mangled(story, 'windows-1252'), 'utf-8 read as windows-1252'],
  ])('in %s has the same text as in UTF-8', (encoding, bytes, mojibake) => {
    expect(readOne('1.txt', bytes)).toMatchObject({ encoding, mojibake, text: story })
  })

  test('that names its parts in tags states its title and date', () => {
    const text =
      '<DOC>\n<TITLE>عودة الفريق</TITLE>\n<TIME>Fri, 01 Nov 2024 09:30:05 GMT</TIME>\n<TEXT>\nقال الوزير\n</TEXT>\n</DOC>'
    const record = readOne('1.txt', text)
    expect(record.text).toBe(text)
    expect(fieldsOf(record)).toMatchObject({
      title: { value: 'عودة الفريق', status: 'stated', from: 'tag TITLE' },
      published: { value: '2024-11-01T09:30:05Z', status: 'stated', from: 'tag TIME' },
    })
  })
})

test.each([
  ['empty.txt', '', 'skipped', 'empty'],
  ['blank.txt', '\ufeff \n', 'skipped', 'empty'],
  ['empty.json', '', 'skipped', 'empty'],
  ['empty.jsonl', '\n\n', 'skipped', 'empty'],
  ['empty.html', '', 'skipped', 'empty'],
  ['picture.png', 'x', 'skipped', 'not-text-format'],
  ['README', '\0', 'skipped', 'not-text-format'],
  ['.txt', '\0', 'skipped', 'not-text-format'],
  ['dir.txt/table', '\0', 'skipped', 'not-text-format'],
  ['picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2), 'failed', 'binary'],
  ['broken.json', '{"text": ', 'failed', 'broken-json'],
  ['number.json', '3', 'failed', 'no-text-field'],
  ['list.json', '[]', 'skipped', 'no-records'],
  ['cut.html', '<html ', 'failed', 'no-article'],
  ['comment.html', '<!-- <html> -->', 'failed', 'no-article'],
  ['page.html', '<html><body><script>let text</script></body></html>', 'failed', 'no-article'],
])('%s is one row with its reason and a sentence', (path, content, outcome, reason) => {
  expect(read(path, content)).toMatchObject([
    { outcome, path, reason, detail: expect.stringMatching(/^[A-Z].*[.]$/s) },
  ])
})

describe('any bytes', () => {
  const seeds = [
    story,
    `{"title":"عودة","maintext":"قال الوزير","date_publish":"2024-11-01 09:30:05","url":"https://example.org/1"}`,
    '{"text":"قال"}\n{"text":"أضاف"}\n{broken\n',
    `<html lang="ar"><head><title>عودة</title></head><body><article><p>قال الوزير إن الفريق سيعود.</p></article></body></html>`,
  ]
  const names = ['1.txt', '1.json', '1.jsonl', '1.html']
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.nat(400),
      fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 6 }),
    )
    .map(([seed, cut, changes]) => {
      const bytes = Buffer.from(seed).subarray(0, cut)
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
      return bytes
    })
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated)

  test('under any name give rows, and records that are whole', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(...names), (content, name) => {
        const outcomes = read(name, content)
        expect(outcomes.length).toBeGreaterThan(0)
        for (const each of outcomes) {
          if (each.outcome === 'record') expectWhole(each.document)
          else expect(each.reason).not.toBe('unexpected')
        }
      }),
      { numRuns: 600 },
    )
  })

  test('are read the same way twice', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(...names), (content, name) => {
        expect(read(name, content)).toEqual(read(name, content))
      }),
    )
  })
})

test('a file of more records than are read has one row for all that are beyond, however small it is packed', () => {
  const packed = gzipSync(Buffer.alloc(2 * 400_000, '1\n'))
  const outcomes = read('n.jsonl.gz', packed)
  expect(packed.length).toBeLessThan(2_000)
  expect(outcomes).toHaveLength(mostRecordsOfFile + 1)
  expect(outcomes.at(-1)).toMatchObject({
    outcome: 'skipped',
    path: `n.jsonl.gz#${mostRecordsOfFile + 1}`,
    reason: 'too-large',
  })
})

describe('a record whose making throws', () => {
  /** What a person said of outlets, which no record may be asked for. */
  class Refusing extends Map<string, string> {
    override get(path: string): string | undefined {
      if (path.endsWith('#1')) throw new RangeError('the stack is full')
      return super.get(path)
    }
  }
  const lines = '{"text":"قال"}\n{"text":"أضاف"}\n'
  const file = {
    path: '1.jsonl',
    bytes: Buffer.from(lines),
    import: importId.parse('import:20260101-120000-abc123'),
  }

  test.each([
    ['of an outlet', null],
    ['that knows an encoding', 'utf-8'],
  ])('is a failed row by itself under a profile %s', (_, encoding) => {
    const guide = aGuide({ outlet: { encoding, appliesTo: [{ kind: 'outlet', outlet: 'الخبر' }] } })
    expect([...readScrape(file, { guide, outlets: new Refusing() })]).toMatchObject([
      { outcome: 'failed', path: '1.jsonl#1', reason: 'unexpected', why: { message: 'the stack is full' } },
      { outcome: 'record', path: '1.jsonl#2' },
    ])
  })
})
