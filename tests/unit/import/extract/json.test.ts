import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { encodeUtf16 } from '../encode-bytes.ts'
import { fieldsOf, read, readOne } from '../scrape-file.ts'

const text = 'قال الوزير إن الفريق سيعود غداً.\n\nوأضاف أن الآبار ستفحص.'

/** The id of the record whose bytes these are. */
function idOf(bytes: string): string {
  return `record:${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}`
}

test('a news-please record is read with all that it states', () => {
  const record = readOne(
    '1.json',
    JSON.stringify({
      authors: ['سلمى حداد', 'عمر نجار'],
      date_download: '2024-11-03 00:00:00',
      date_modify: null,
      date_publish: '2024-11-01 09:30:05',
      description: 'ملخص',
      language: 'ar',
      maintext: text,
      source_domain: 'example.org',
      title: 'عودة الفريق',
      title_page: null,
      url: 'https://example.org/1',
    }),
  )
  expect(record).toMatchObject({ format: 'json', text, position: null })
  expect(fieldsOf(record)).toEqual({
    title: { value: 'عودة الفريق', status: 'stated', from: 'field title' },
    source: { value: 'example.org', status: 'stated', from: 'field source_domain' },
    agencies: { value: [], status: 'unknown', from: null },
    author: { value: 'سلمى حداد, عمر نجار', status: 'stated', from: 'field authors' },
    published: { value: '2024-11-01T09:30:05', status: 'stated', from: 'field date_publish' },
    url: { value: 'https://example.org/1', status: 'stated', from: 'field url' },
    keywords: { value: [], status: 'unknown', from: null },
    section: { value: null, status: 'unknown', from: null },
    language: { value: 'ar', status: 'stated', from: 'field language' },
  })
})

test('a newspaper record is read', () => {
  const record = readOne(
    '1.json',
    JSON.stringify({
      text,
      title: 'عودة الفريق',
      authors: [],
      publish_date: '2024-11-01T09:30:05+03:00',
      meta_keywords: ['ماء', '', 'قرى', 'ماء'],
      meta_lang: 'ar',
      source_url: 'https://example.org',
      url: 'https://example.org/1',
    }),
  )
  expect(fieldsOf(record)).toMatchObject({
    author: { status: 'unknown' },
    published: { value: '2024-11-01T09:30:05+03:00', from: 'field publish_date' },
    keywords: { value: ['ماء', 'قرى'], status: 'stated', from: 'field meta_keywords' },
    source: { value: 'example.org', status: 'inferred' },
    language: { value: 'ar', from: 'field meta_lang' },
  })
})

test('a date of download is never taken for one of publication', () => {
  const fields = fieldsOf(readOne('1.json', JSON.stringify({ text, date_download: '2024-11-03 00:00:00' })))
  expect(fields.published).toEqual({ value: null, status: 'unknown', from: null })
})

test('a mark, another encoding and CRLF in the text change nothing', () => {
  const value = JSON.stringify({ text: text.replaceAll('\n', '\r\n') })
  expect(readOne('1.json', `\ufeff${value}`).text).toBe(text)
  expect(readOne('1.json', encodeUtf16(value)).text).toBe(text)
})

test('mojibake that JSON escapes hide is mended', () => {
  const escaped = '{"text": "\\u00d9\\u201a\\u00d8\\u00a7\\u00d9\\u201e"}'
  expect(readOne('1.json', escaped)).toMatchObject({ text: 'قال', mojibake: 'utf-8 read as windows-1252' })
})

describe('a list', () => {
  test('is a record for each object, named by the object alone', () => {
    const items = [{ text: 'قال' }, { text: 'أضاف' }]
    const rows = read('a/1.json', JSON.stringify(items, null, 2))
    expect(rows.map(each => [each.path, each.outcome === 'record' && each.document.id])).toEqual([
      ['a/1.json#1', idOf('{"text":"قال"}')],
      ['a/1.json#2', idOf('{"text":"أضاف"}')],
    ])
    expect(rows.map(each => each.outcome === 'record' && each.document.position)).toEqual([1, 2])
  })

  test('that holds something else has a failed row for it, and goes on', () => {
    const rows = read('1.json', '[{"text":"قال"}, 3, {"headline":"x"}, {"text":" "}, {"text":"أضاف"}]')
    expect(rows.map(each => each.outcome)).toEqual(['record', 'failed', 'failed', 'failed', 'record'])
    expect(rows[2]).toMatchObject({
      reason: 'no-text-field',
      path: '1.json#3',
      detail: expect.stringContaining('headline'),
    })
    expect(rows[3]).toMatchObject({ detail: 'The field text holds no text.' })
  })

  test('with an object too deep to print fails for it alone', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const rows = read('1.json', `[{"text":"قال","x":${deep}},{"text":"أضاف"}]`)
    expect(rows.map(each => each.outcome)).toEqual(['failed', 'record'])
  })
})

test('broken JSON says where', () => {
  expect(read('1.json', '{\n  "text": "قال",\n  oops\n}')).toMatchObject([
    { reason: 'broken-json', encoding: 'utf-8', detail: expect.stringContaining('line 3, column 3') },
  ])
})

test('names of JSON that reach for prototypes are plain fields', () => {
  expect(readOne('1.json', '{"text":"قال","__proto__":{"title":"x"},"constructor":1}').text).toBe('قال')
})

describe('JSON lines', () => {
  test('are a record each, named by the bytes of the line', () => {
    const first = '{"text": "قال", "title": "أ"}'
    const rows = read('1.jsonl', `${first}\r\n\n  \n{"text":"أضاف"}\n${first}`)
    expect(rows.map(each => each.path)).toEqual(['1.jsonl#1', '1.jsonl#2', '1.jsonl#3'])
    const ids = rows.map(each => each.outcome === 'record' && each.document.id)
    expect(ids[0]).toBe(idOf(first))
    expect(ids[2]).toBe(ids[0])
  })

  test('that are broken fail by themselves', () => {
    const rows = read('1.ndjson', '{"text":"قال"}\n{"text":\n{"text":"أضاف"}\n')
    expect(rows.map(each => each.outcome)).toEqual(['record', 'failed', 'record'])
    expect(rows[1]).toMatchObject({ path: '1.ndjson#2', reason: 'broken-json' })
  })

  test.each([false, true])('in UTF-16 are cut at line ends only (big-endian: %s)', isBigEndian => {
    // U+0A0A and U+0A00-like units hold the byte of a line feed without being one.
    const lines = ['{"text":"قال ਊ ਅ"}', '{"text":"أضاف"}']
    const rows = read('1.jsonl', encodeUtf16(`\ufeff${lines.join('\n')}\n`, isBigEndian))
    expect(rows.map(each => each.outcome === 'record' && each.document.text)).toEqual(['قال ਊ ਅ', 'أضاف'])
  })

  test('under the name of JSON are read as lines', () => {
    expect(read('1.json', '{"text":"قال"}\n{"text":"أضاف"}\n').map(each => each.path)).toEqual([
      '1.json#1',
      '1.json#2',
    ])
  })
})

test('a provider is the source, an outlet behind the writer no part of the name, and a crawl no day of publication', () => {
  const found = fieldsOf(
    readOne(
      '1.json',
      JSON.stringify({
        name: 'عودة الفريق',
        provider: [{ _type: 'Organization', name: 'River Post', image: { url: 'https://b.example/1.png' } }],
        byline: 'By Mara Quillon and Joss Ardle, River Post',
        plaintext: text,
        warc_date: '2024-11-20T02:19:00Z',
        publishing_date: '2024-11-01T09:30:00Z',
        requested_url: 'https://a.example/1?utm_medium=rss',
        responded_url: 'https://a.example/1',
      }),
    ),
  )
  expect(found).toMatchObject({
    source: { value: 'River Post' },
    author: { value: 'Mara Quillon and Joss Ardle' },
    published: { value: '2024-11-01T09:30:00Z' },
    url: { value: 'https://a.example/1' },
  })
  const crawled = JSON.stringify({ title: 'عودة الفريق', plaintext: text, warc_date: '2024-11-20T02:19:00Z' })
  expect(fieldsOf(readOne('1.json', crawled)).published.value).toBeNull()
})

test('an agency behind the writers is an agency, and alone it is who wrote', () => {
  const record = (author: unknown) =>
    fieldsOf(readOne('1.json', JSON.stringify({ title: 'عودة الفريق', text, author })))
  for (const author of ['Mara Quillon and Joss Ardle, Reuters', ['Mara Quillon and Joss Ardle', 'Reuters']])
    expect(record(author)).toMatchObject({
      author: { value: 'Mara Quillon and Joss Ardle' },
      agencies: { value: ['Reuters'], status: 'stated', from: 'field author' },
    })
  expect(record('Reuters').author.value).toBe('Reuters')
})
