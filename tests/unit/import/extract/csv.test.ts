import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { encodeIn, encodeUtf16 } from '../encode-bytes.ts'
import { fieldsOf, read } from '../scrape-file.ts'

const header = 'id,title,text,date,url'
const first = '1,عودة الفريق,"قال الوزير: ""سنعود"", غداً.\nوأضاف.",2024-11-01,https://example.org/1'
const second = '2,الآبار,ستفحص الآبار قبل الشتاء.,2024-11-02,https://example.org/2'

function texts(path: string, content: string | Uint8Array): (string | null)[] {
  return read(path, content).map(each => (each.outcome === 'record' ? each.document.text : null))
}

function reasons(path: string, content: string | Uint8Array): string[] {
  return read(path, content).map(each =>
    each.outcome === 'record' ? each.document.text : `${each.path} ${each.reason}: ${each.detail}`,
  )
}

test('rows below the header are records, with what their columns state', () => {
  const rows = read('1.csv', `${header}\r\n${first}\r\n\r\n${second}\r\n`)
  expect(rows.map(({ path }) => path)).toEqual(['1.csv#1', '1.csv#2'])
  const [one] = rows
  if (one?.outcome !== 'record') throw new Error('no record')
  expect(one.document).toMatchObject({
    format: 'csv',
    text: 'قال الوزير: "سنعود", غداً.\nوأضاف.',
    position: 1,
  })
  expect(fieldsOf(one.document)).toMatchObject({
    title: { value: 'عودة الفريق', from: 'field title' },
    published: { value: '2024-11-01' },
    url: { value: 'https://example.org/1' },
  })
})

test('a record is named by the bytes of the header and its own', () => {
  const [one, two] = read('1.csv', `${header}\n${first}\n${second}`)
  const named = (bytes: string) => `record:${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}`
  expect(one?.outcome === 'record' && one.document.id).toBe(named(`${header}\n${first}`))
  expect(two?.outcome === 'record' && two.document.id).toBe(named(`${header}\n${second}`))
})

test.each([
  ['semicolons', '1.csv', 'title;text\nأ;قال, ثم قال\nب;أضاف'],
  ['tabs', '1.tsv', 'title\ttext\nأ\tقال, ثم قال\nب\tأضاف'],
  ['bars', '1.csv', 'title|text\nأ|قال, ثم قال\nب|أضاف'],
  ['what Excel says', '1.csv', 'sep=;\r\ntitle;text\r\nأ;قال, ثم قال\r\nب;أضاف'],
  ['carriage returns for line ends', '1.csv', 'title;text\rأ;قال, ثم قال\rب;أضاف\r'],
  ['Arabic names for the columns', '1.csv', 'العنوان;نص الخبر\nأ;قال, ثم قال\nب;أضاف'],
])('cells are told apart by %s', (_, path, content) => {
  expect(texts(path, content)).toEqual(['قال, ثم قال', 'أضاف'])
})

test.each([
  ['windows-1256', (text: string) => encodeIn('windows-1256', text)],
  ['utf-16le', (text: string) => encodeUtf16(`\ufeff${text}`)],
  ['utf-16be', (text: string) => encodeUtf16(text, true)],
])('cells in %s are read', (encoding, encode) => {
  const rows = read('1.csv', encode(`${header}\n${first}\n${second}`))
  expect(rows.map(each => each.outcome === 'record' && [each.document.encoding, each.document.text])).toEqual(
    [
      [encoding, 'قال الوزير: "سنعود", غداً.\nوأضاف.'],
      [encoding, 'ستفحص الآبار قبل الشتاء.'],
    ],
  )
})

describe('what is broken', () => {
  test('a quote that is never closed costs its line, and no other', () => {
    const content = `title,text\nأ,قال\nب,"أضاف\nج,ثم قال\nد,"أخيراً"\n`
    expect(reasons('1.csv', content)).toEqual([
      'قال',
      expect.stringMatching(/^1\.csv#2 broken-table: A quote/),
      'ثم قال',
      'أخيراً',
    ])
  })

  test('a quote within a quoted cell is a part of it', () => {
    expect(texts('1.csv', 'title,text\nأ,"قال "نعم" ثم مضى"\nب,أضاف')).toEqual(['قال "نعم" ثم مضى', 'أضاف'])
  })

  test('a row with more cells than there are columns fails by itself', () => {
    expect(reasons('1.csv', 'title,text\nأ,قال, ثم قال\nب,أضاف\nج,قال,,')).toEqual([
      expect.stringMatching(/^1\.csv#1 broken-table: The row has 3 cells/),
      'أضاف',
      'قال',
    ])
  })

  test('many quotes that are never closed are read once each', { timeout: 30_000 }, () => {
    const rows = read('1.csv', `title,text\n${'"a"b\n'.repeat(200_000)}`)
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('columns', () => {
  test('of headlines with dates are records of headlines', () => {
    const content =
      'stories_id,publish_date,title,url,media_name\n7,2024-11-01 09:30:00,عودة الفريق,https://example.org/7,الجريدة'
    const [row] = read('1.csv', content)
    if (row?.outcome !== 'record') throw new Error('no record')
    expect(row.document.text).toBe('عودة الفريق')
    expect(fieldsOf(row.document)).toMatchObject({
      source: { value: 'الجريدة' },
      title: { value: 'عودة الفريق' },
    })
  })

  test('without a text are one row that names them', () => {
    expect(reasons('1.csv', 'globaleventid,actor1charoffset,confidence\n1,-1,100\n2,-1,100')).toEqual([
      '1.csv no-text-field: None of its columns is known to hold the text. Its columns: globaleventid, actor1charoffset, confidence. Say in a profile which one does, and read it again.',
    ])
  })

  test('that nobody knows the names of are understood where one alone is long', () => {
    const long = 'قال الوزير إن الفريق سيعود غداً إلى القرى. '.repeat(10).trim()
    expect(texts('1.csv', `k1,k2,k3\n1,a,${long}\n2,b,${long}!`)).toEqual([long, `${long}!`])
    expect(texts('1.csv', `1,a,${long}\n2,b,${long}!`)).toEqual([long, `${long}!`])
    expect(reasons('1.csv', `k1,k2\n${long},${long}`)).toEqual([expect.stringContaining('no-text-field')])
  })

  test('with lines above the header are read by the header', () => {
    const above = 'وزارة الثقافة,,,\nكشف أسبوعي,,,\n,,,\n'
    expect(
      texts(
        '1.csv',
        `${above}ت,عنوان المادة,نص المادة,رابط المادة\n1,عودة الفريق,قال الوزير إن الفريق سيعود,https://a.example/1`,
      ),
    ).toEqual(['قال الوزير إن الفريق سيعود'])
  })

  test('of GDELT’s knowledge graph, which names none, give the title of the page', () => {
    const cells = Array.from({ length: 27 }, () => '')
    cells[0] = '20241101093000-5'
    cells[1] = '20241101093000'
    cells[3] = 'example.org'
    cells[4] = 'https://example.org/1'
    cells[26] = '<PAGE_LINKS>x</PAGE_LINKS><PAGE_TITLE>The team returns &amp; stays</PAGE_TITLE>'
    const [row] = read('20241101093000.gkg.csv', cells.join('\t'))
    if (row?.outcome !== 'record') throw new Error('no record')
    expect(row.document.text).toBe('The team returns & stays')
    expect(fieldsOf(row.document)).toMatchObject({
      url: { value: 'https://example.org/1' },
      published: { value: '2024-11-01T09:30:00' },
    })
  })

  test('with nothing below them are no records', () => {
    expect(reasons('1.csv', 'title,text\n')).toEqual([expect.stringContaining('no-records')])
    expect(reasons('1.csv', ' \n')).toEqual([expect.stringContaining('empty')])
  })
})

test('a table longer than a window is read to its end, each row once', () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `${at},"سطر ${at}\nتتمة ""${at}"""`)
  const found = texts('1.csv', `id,text\n${rows.join('\n')}`)
  expect(found).toHaveLength(rows.length)
  expect(found.at(-1)).toBe('سطر 29999\nتتمة "29999"')
  expect(new Set(found).size).toBe(rows.length)
})

describe('quotes behind a backslash', () => {
  const said = String.raw`"قال: \"لا, أبدا\", ثم مضى."`
  test('are quotes within a cell', () => {
    expect(texts('1.csv', `title,text\n"أ",${said}\nب,أضاف\n`)).toEqual(['قال: "لا, أبدا", ثم مضى.', 'أضاف'])
  })

  test('are so beside doubled ones, and behind a backslash that is one', () => {
    const both = String.raw`"قال: ""لا\\"", ثم \"نعم\"."`
    expect(texts('1.csv', `title,text\nأ,${said}\nب,${both}\n`)[1]).toBe(String.raw`قال: "لا\\", ثم "نعم".`)
  })

  test('end a cell where that is what the rows are like', () => {
    const cells = String.raw`title,text,folder
أ,قال,"C:\خبر\"
ب,أضاف,"C:\خبر, ب\"
`
    expect(texts('1.csv', cells)).toEqual(['قال', 'أضاف'])
  })

  test('change nothing of the bytes that a record goes by', () => {
    const [one] = read('1.csv', `title,text\nأ,${said}\n`)
    const bytes = `title,text\nأ,${said}`
    const id = createHash('sha256').update(bytes).digest('hex').slice(0, 24)
    expect(one?.outcome === 'record' && one.document.id).toBe(`record:${id}`)
  })
})
