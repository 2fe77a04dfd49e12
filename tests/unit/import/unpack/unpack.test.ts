import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readScrape } from '../../../../main/import/read-scrape.ts'
import { unpack } from '../../../../main/import/unpack/unpack.ts'
import { encodeIn } from '../encode-bytes.ts'
import { read } from '../scrape-file.ts'
import { zipOf } from './zip-of.ts'

const text = 'قال الوزير إن الفريق سيعود غداً.'

function rows(path: string, bytes: Uint8Array): string[] {
  return read(path, bytes).map(each =>
    each.outcome === 'record' ? `${each.path} = ${each.document.text}` : `${each.path}: ${each.reason}`,
  )
}

test('members of an archive are files, by the path of the archive and their own', () => {
  const archive = zipOf([
    ['2024/', ''],
    ['2024/1.txt', text],
    ['2.jsonl', '{"text":"أ"}\n{"text":"ب"}'],
    ['3.csv.gz', gzipSync('title,text\nx,ج')],
    ['4.docx', 'x'],
    ['__MACOSX/._1.txt', 'x'],
    ['inner.zip', zipOf([['1.txt', text]])],
  ])
  expect(rows('a/news.zip', archive)).toEqual([
    `a/news.zip/2024/1.txt = ${text}`,
    'a/news.zip/2.jsonl#1 = أ',
    'a/news.zip/2.jsonl#2 = ب',
    'a/news.zip/3.csv.gz#1 = ج',
    'a/news.zip/4.docx: not-text-format',
    'a/news.zip/__MACOSX/._1.txt: hidden',
    'a/news.zip/inner.zip: nested-archive',
  ])
})

test('a member is the same record as the file by itself', () => {
  const [packed] = read('a.zip', zipOf([['1.txt', text]]))
  const [zipped] = read('1.txt.gz', gzipSync(text))
  const [alone] = read('1.txt', text)
  const ids = [packed, zipped, alone].map(each => each?.outcome === 'record' && each.document.id)
  expect(new Set(ids).size).toBe(1)
  expect(zipped?.path).toBe('1.txt.gz')
})

test('one member alone can be asked for', () => {
  const bytes = zipOf([
    ['1.txt', text],
    ['2.jsonl', '{"text":"أ"}\n{"text":"ب"}'],
  ])
  const file = { path: 'a.zip', bytes, import: 'import:20260101-120000-abc123' as never }
  expect([...readScrape(file, { only: 'a.zip/2.jsonl#2' })].map(({ path }) => path)).toEqual([
    'a.zip/2.jsonl#1',
    'a.zip/2.jsonl#2',
  ])
})

test.each([
  ['UTF-8 that is not said', Buffer.from('أخبار/خبر.txt')],
  ['Windows-1256', Buffer.from(encodeIn('windows-1256', 'أخبار/خبر.txt'))],
])('names in %s are read', (_, name) => {
  expect(rows('a.zip', zipOf([[name, text]]))).toEqual([`a.zip/أخبار/خبر.txt = ${text}`])
})

test.each(['../../etc/1.txt', '/etc/1.txt', 'C:\\etc\\1.txt', 'etc/./../../etc/1.txt'])(
  'the name %s leads nowhere',
  name => {
    const [row = ''] = rows('a.zip', zipOf([[name, text]]))
    expect(row).toMatch(/^a\.zip\/(?:etc\/)+1\.txt = /)
  },
)

describe('what is broken or a bomb is a row', () => {
  const good = zipOf([
    ['1.txt', text],
    ['2.txt', text],
  ])

  test.each([
    ['a half', good.subarray(0, good.length >> 1)],
    ['no archive', Buffer.from('not a zip')],
    ['no bytes', new Uint8Array(0)],
  ])('%s', (_, bytes) => {
    expect(rows('a.zip', bytes)).toEqual(['a.zip: broken-archive'])
  })

  test('an archive of nothing', () => {
    expect(rows('a.zip', zipOf([]))).toEqual(['a.zip: no-records'])
  })

  test('spoilt contents, beside whole ones', () => {
    const spoilt = Buffer.from(good)
    spoilt[40] = (spoilt[40] ?? 0) ^ 0xff
    expect(rows('a.zip', spoilt)).toEqual(['a.zip/1.txt: broken-archive', `a.zip/2.txt = ${text}`])
  })

  test('an encrypted member', () => {
    expect(rows('a.zip', zipOf([['1.txt', text]], { flags: 1 }))).toEqual(['a.zip/1.txt: broken-archive'])
  })

  test('a packing that is not known', () => {
    expect(rows('a.zip', zipOf([['1.txt', text]], { method: 99 }))).toEqual(['a.zip/1.txt: broken-archive'])
  })

  test('members beyond what an archive may unpack to', () => {
    const bounds = { mostEntries: 10, entryBytes: 1_000, allBytes: 1_500 }
    const bomb = zipOf(['1', '2', '3'].map(name => [`${name}.txt`, 'x'.repeat(name === '2' ? 5_000 : 900)]))
    const found = [...unpack('a.zip', bomb, bounds)].map(each => [each.path, each.kind])
    expect(found).toEqual([
      ['a.zip/1.txt', 'file'],
      ['a.zip/2.txt', 'skipped'],
      ['a.zip/3.txt', 'skipped'],
    ])
    const many = zipOf(Array.from({ length: 11 }, (_, at) => [`${at}.txt`, text]))
    expect([...unpack('a.zip', many, bounds)].map(each => each.kind)).toEqual(['failed'])
  })

  test('a gzipped file that unpacks to gigabytes, in no time', { timeout: 20_000 }, () => {
    const zeros = gzipSync(Buffer.alloc(200 * 1024 * 1024))
    expect(rows('1.txt.gz', zeros)).toEqual(['1.txt.gz: too-large'])
  })

  test('a gzipped file that is cut short, is none, or holds an archive', () => {
    expect(rows('1.txt.gz', gzipSync(text).subarray(0, 20))).toEqual(['1.txt.gz: broken-archive'])
    expect(rows('1.txt.gz', Buffer.from(text))).toEqual(['1.txt.gz: broken-archive'])
    expect(rows('1.zip.gz', gzipSync(good))).toEqual(['1.zip.gz: nested-archive'])
    expect(rows('1.warc.gz', gzipSync(text))).toEqual(['1.warc.gz: not-text-format'])
  })
})
