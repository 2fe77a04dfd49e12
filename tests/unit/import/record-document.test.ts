import { expect, test } from 'vitest'
import { importId } from '../../../core/model/ids.ts'
import type { ProfileContent, ReadingGuide } from '../../../core/model/profile.ts'
import { articlesInOrder, type RecordDocument } from '../../../core/model/record.ts'
import { readScrape, type ScrapeReading } from '../../../main/import/read-scrape.ts'
import { aGuide, aProfile } from './guide/a-guide.ts'

const anImport = importId.parse('import:20260101-120000-abc123')

function outcomes(path: string, content: string | Uint8Array, reading: ScrapeReading) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return [...readScrape({ path, bytes, import: anImport }, reading)]
}

function records(path: string, content: string | Uint8Array, reading: ScrapeReading): RecordDocument[] {
  return outcomes(path, content, reading).map(each => {
    if (each.outcome !== 'record') throw new Error(JSON.stringify(each))
    return each.document
  })
}

/** The only record of a file, read by a profile that was chosen. */
function readBy(
  profile: Partial<ProfileContent>,
  path: string,
  content: string | Uint8Array,
): RecordDocument {
  const [record] = records(path, content, { guide: aGuide({}, { chosen: aProfile('chosen', profile) }) })
  if (record === undefined) throw new Error('There is no record')
  return record
}

/** What its lines were taken for. */
function linesOf({ text, regions }: RecordDocument): string[] {
  return regions.map(({ from, to, kind, detail }) => {
    const what = detail === null ? kind : `${kind} ${detail}`
    return `${what}: ${text.slice(from, to).trim().replaceAll(/\n+/g, ' / ')}`
  })
}

const fieldsOf = (record: RecordDocument) => articlesInOrder(record)[0]?.fields
const body =
  'The ministers of both countries met in Tarsun on Monday and agreed to meet again in a month, they said.'

/** Text in a code page, by the decoder's own table. */
function inPage(page: string, text: string): Buffer {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(page).decode(Uint8Array.of(byte)), byte]),
  )
  return Buffer.from([...text].map(sign => bytes.get(sign) ?? 0x3f))
}

const arabic = 'قال الوزير في العاصمة يوم الاثنين إن البلدين اتفقا على أن يلتقيا مرة أخرى بعد شهر.'

test('the encoding of a profile is how the bytes are read, and what it cannot have is damage', () => {
  const bytes = inPage('windows-1256', arabic)
  expect(readBy({ encoding: 'windows-1256' }, 'a.txt', bytes).text).toBe(arabic)
  const western = new TextDecoder('windows-1252').decode(bytes)
  expect(records('a.txt', western, {})[0]).toMatchObject({ text: arabic, mojibake: expect.any(String) })
  expect(readBy({ encoding: 'windows-1252' }, 'a.txt', bytes)).toMatchObject({
    text: western, // which would be mended if nobody had chosen it
    encoding: 'windows-1252',
    mojibake: null,
    reading: { profile: 'profile:chosen0000000000', encoding: null },
  })
  const broken = readBy({ encoding: 'utf-8' }, 'a.txt', Buffer.from('c7e1d3e1c7e3', 'hex'))
  expect(broken.damage).toEqual([{ from: 0, to: 6, kind: 'replacement-character' }])
})

test('an encoding that a person chose comes before that of the profile, and is written down', () => {
  const guide = aGuide({}, { chosen: aProfile('chosen', { encoding: 'windows-1252' }) })
  const [record] = records('a.txt', Buffer.from('c7e1', 'hex'), { guide, encoding: 'windows-1256' })
  expect(record).toMatchObject({
    text: 'ال',
    reading: { profile: 'profile:chosen0000000000', encoding: 'windows-1256' },
  })
  const [alone] = records('a.txt', Buffer.from('c7e1', 'hex'), { encoding: 'windows-1256' })
  expect(alone).toMatchObject({ text: 'ال', reading: { profile: null, encoding: 'windows-1256' } })
})

test('a picture stays a picture in every encoding', () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  expect(outcomes('a.txt', png, { encoding: 'windows-1256' })).toMatchObject([
    { outcome: 'failed', reason: 'binary' },
  ])
})

test.each(['a.json', 'a.jsonl', 'a.csv', 'a.xml', 'a.html', 'a.txt'])(
  '%s is read in the encoding of its profile',
  path => {
    const text = {
      'a.json': '[{"text": "@"}]',
      'a.jsonl': '{"text": "@"}',
      'a.csv': 'text,n\n@,1',
      'a.xml': '<rss><item><text>@</text></item></rss>',
      'a.html': '<p>@</p>',
      'a.txt': '@',
    }[path]
    const bytes = Buffer.concat(
      (text ?? '')
        .split('@')
        .flatMap((part, nth) => [
          Buffer.from(nth === 0 ? '' : '\xc7\xe1\xd3\xcf', 'latin1'),
          Buffer.from(part),
        ]),
    )
    expect(readBy({ encoding: 'windows-1256' }, path, bytes).text).toBe('السد')
    expect(readBy({ encoding: 'iso-8859-1' }, path, bytes).text).toBe('ÇáÓÏ')
  },
)

test('the name of a file gives fields, after what the record states and before what follows from it', () => {
  const fileName = '{source}/{published:mdy}_{title}'
  const record = readBy(
    { fileName },
    'River_Post/05-07-2016_dam_talks.txt',
    `A headline of its own\n\n${body}`,
  )
  expect(fieldsOf(record)).toMatchObject({
    title: { value: 'dam talks', status: 'stated', from: 'file name' },
    source: { value: 'River Post', status: 'stated', from: 'folder name' },
    published: { value: '2016-05-07', status: 'stated', from: 'file name' },
  })
  expect(linesOf(record)[0]).toBe('title: A headline of its own')
  const stated = readBy(
    { fileName },
    'River_Post/05-07-2016_x.json',
    JSON.stringify({ title: 'Its title', text: body }),
  )
  expect(fieldsOf(stated)).toMatchObject({
    title: { value: 'Its title' },
    published: { value: '2016-05-07' },
  })
  expect(fieldsOf(readBy({ fileName }, 'else.txt', body))?.source.status).toBe('unknown')
})

const header: Partial<ProfileContent> = {
  headerLines: [
    { is: 'line', label: null },
    { is: 'title', label: null },
    { is: 'author', label: 'بقلم:' },
    { is: 'published', label: null },
    { is: 'section', label: 'Desk' },
    { is: 'text', label: null },
  ],
  dateOrder: 'month-day',
}

test('the first lines are what the profile says, whatever they look like', () => {
  const text = `Post 24\nDam talks\n\nبقلم: سلمى النهري\n05/07/2016 10:30\nDesk World\nFacebook Twitter\n\n${body}\n`
  const record = readBy(header, 'a.txt', text)
  expect(linesOf(record)).toEqual([
    'furniture: Post 24',
    'title: Dam talks',
    'furniture byline: بقلم: سلمى النهري',
    'furniture dateline: 05/07/2016 10:30',
    'furniture: Desk World',
    `body: Facebook Twitter / ${body}`,
  ])
  expect(fieldsOf(record)).toMatchObject({
    title: { value: 'Dam talks', status: 'stated', from: 'line 2' },
    author: { value: 'سلمى النهري', status: 'stated', from: 'line 4' },
    published: { value: '2016-05-07T10:30:00', status: 'stated', from: 'line 5' },
    section: { value: 'World', status: 'stated', from: 'line 6' },
  })
})

test('a line of the header that a page lacks is passed over, and what is none ends it', () => {
  const record = readBy(
    header,
    'a.txt',
    `Post 24\nDam talks\nDeskbound ministers met\nDesk World\n\n${body}\n`,
  )
  expect(linesOf(record).slice(0, 2)).toEqual(['furniture: Post 24', 'title: Dam talks'])
  expect(fieldsOf(record)?.section.status).toBe('unknown') // the third line was taken for the text
})

test('a date that could be read two ways is read as the profile says, wherever it stands', () => {
  const day = (dateOrder: ProfileContent['dateOrder'], path: string, content: string) =>
    fieldsOf(readBy({ dateOrder }, path, content))?.published.value
  const text = `Dam talks\n05/07/2016\n\n${body}\n`
  expect(day('day-month', 'a.txt', text)).toBe('2016-07-05')
  expect(day('month-day', 'a.txt', text)).toBe('2016-05-07')
  expect(day(null, 'a.txt', text)).toBeNull()
  const json = JSON.stringify({ text: body, date: '5.7.2016' })
  expect(day('day-month', 'a.json', json)).toBe('2016-07-05')
  expect(day('month-day', 'a.json', json)).toBe('2016-05-07')
  expect(day('month-day', '05-07-2016 dam.txt', body)).toBe('2016-05-07')
  expect(day('month-day', 'a.txt', `Published: 25/07/2016\n\n${body}`)).toBe('2016-07-25')
})

test('a date of the header that cannot be told from another is no value of the next line', () => {
  const headerLines = [
    { is: 'published', label: null },
    { is: 'section', label: null },
  ] as const
  const record = readBy({ headerLines: [...headerLines] }, 'a.txt', `07/03/2024\nEconomy\n\n${body}`)
  expect(linesOf(record)[0]).toBe('furniture dateline: 07/03/2024')
  expect(fieldsOf(record)?.section.value).toBe('Economy')
})

test('lines of the site are furniture over the rules, and lines that the rules take away are kept', () => {
  const furniture: ProfileContent['furniture'] = [
    { text: 'اقرأ في تطبيق النهر', form: 'line', as: 'advert' },
    { text: 'Desk of', form: 'start', as: 'byline' },
    { text: 'Share this article', form: 'line', as: 'body' },
    { text: 'Read also:', form: 'line', as: 'body' },
  ]
  const text = [
    'Dam talks',
    '',
    body,
    'Share this article',
    '• اقرأ في تطبيق النهر',
    'Desk of Mara Quillon',
    'Desk offers nothing by these words',
    'Read also:',
    'Talks in Tarsun end without a result for now',
    body,
  ].join('\n')
  const record = readBy({ furniture }, 'a.txt', text)
  expect(linesOf(record)).toEqual([
    'title: Dam talks',
    `body: ${body} / Share this article`,
    'furniture advert: • اقرأ في تطبيق النهر',
    'furniture byline: Desk of Mara Quillon',
    `body: Desk offers nothing by these words / Read also: / Talks in Tarsun end without a result for now / ${body}`,
  ])
  expect(fieldsOf(record)?.author).toEqual({ value: 'Mara Quillon', status: 'stated', from: 'line 6' })
})

test('what a profile says of a line holds among readers, in lists and in posts', () => {
  const furniture: ProfileContent['furniture'] = [
    { text: 'Read in the app', form: 'line', as: 'advert' },
    { text: 'Korsina was not asked', form: 'line', as: 'body' },
  ]
  const text = `Dam talks\n\n${body} ${body}\n\n3 Comments\nSami\nRead in the app\nKorsina was not asked\nWell said\n`
  expect(linesOf(readBy({}, 'a.txt', text)).at(-1)).toMatch(/^furniture comment: 3 Comments/)
  expect(linesOf(readBy({ furniture }, 'a.txt', text)).slice(-4)).toEqual([
    'furniture comment: 3 Comments / Sami',
    'furniture advert: Read in the app',
    'body: Korsina was not asked',
    'furniture comment: Well said',
  ])
})

test('a long line is furniture only where all of it is the same', () => {
  const long = 'All rights to this text belong to the River Post and its writers, who ask you. '
    .repeat(5)
    .trim()
  const furniture = [{ text: long.slice(0, 400), form: 'line' as const, as: null }]
  expect(linesOf(readBy({ furniture }, 'a.txt', `${body}\n${long.slice(0, 400)}`))[1]).toMatch(
    /^furniture: All/,
  )
  expect(linesOf(readBy({ furniture }, 'a.txt', `${body}\n${long.slice(0, 399)}!`))).toHaveLength(1)
})

const mapping: ProfileContent['mapping'] = {
  records: 'answer.found',
  text: ['content.gone', 'content.blocks.html'],
  fields: { title: ['head'], published: ['meta.when'], keywords: ['meta.labels'], url: [] },
}
const nested = (more: object = {}) => ({
  head: 'Dam talks',
  content: { blocks: [{ html: '<p>One&nbsp;minister.</p>' }, { html: '<p>Two ministers.</p>' }] },
  meta: { when: '05/07/2016', labels: ['dam', 'talks'] },
  link: 'https://river.example/1',
  ...more,
})

test('fields of an unknown shape are read as mapped, those within others and in lists too', () => {
  const file = JSON.stringify({ answer: { found: [nested(), nested({ head: 'More' })] } })
  const chosen = aProfile('chosen', { mapping, dateOrder: 'day-month' })
  const [first, second] = records('a.json', file, { guide: aGuide({}, { chosen }) })
  expect(first?.text).toBe('One\u00a0minister.\n\nTwo ministers.')
  expect(first && fieldsOf(first)).toMatchObject({
    title: { value: 'Dam talks', status: 'stated', from: 'field head' },
    published: { value: '2016-07-05', status: 'stated', from: 'field meta.when' },
    keywords: { value: ['dam', 'talks'], status: 'stated', from: 'field meta.labels' },
    url: { value: 'https://river.example/1', from: 'field link' },
  })
  expect(second && fieldsOf(second)?.title.value).toBe('More')
})

test('a record without the mapped field is read as any other', () => {
  const record = readBy({ mapping }, 'a.json', JSON.stringify({ text: 'As ever.', head: 'H' }))
  expect(record.text).toBe('As ever.')
})

test('a profile of records with certain fields finds their list, their encoding and those records alone', () => {
  const fields = ['content.blocks', 'meta.when']
  const guide = aGuide({
    shape: { appliesTo: [{ kind: 'fields', fields }], mapping, encoding: 'iso-8859-6' },
  })
  const file = inPage('iso-8859-6', JSON.stringify({ answer: { found: [nested({ head: arabic })] } }))
  expect(outcomes('a.json', file, {})).toMatchObject([{ outcome: 'failed', reason: 'no-text-field' }])
  const [record] = records('a.json', file, { guide })
  expect(record).toMatchObject({ encoding: 'iso-8859-6', reading: { profile: 'profile:shape00000000000' } })
  expect(record && fieldsOf(record)?.title.value).toBe(arabic)
  const lines = [JSON.stringify(nested()), JSON.stringify({ text: 'As ever.' })].join('\n')
  expect(records('a.jsonl', lines, { guide }).map(({ reading }) => reading?.profile)).toEqual([
    'profile:shape00000000000',
    undefined,
  ])
})

test('a column and an element of any name hold the text where that is mapped', () => {
  const table: ProfileContent['mapping'] = { records: null, text: ['blob'], fields: { source: ['who'] } }
  const row = readBy({ mapping: table }, 'a.csv', 'who,blob,n\nPost,Short text,1')
  expect([row.text, fieldsOf(row)?.source.value]).toEqual(['Short text', 'Post'])
  const elements: ProfileContent['mapping'] = { records: 'n:Piece', text: ['n:say'], fields: {} }
  const file = '<n:all><n:Piece><n:say>One</n:say></n:Piece></n:all>'
  expect(readBy({ mapping: { ...elements, records: 'Piece' } }, 'a.xml', file).text).toBe('One')
})

test('a profile of an outlet is found by what a first look says, and read by from the beginning', () => {
  const outlet = (name: string) => ({ appliesTo: [{ kind: 'outlet' as const, outlet: name }] })
  const furniture = [{ text: 'Read in the app', form: 'line' as const, as: null }]
  const guide = aGuide({
    post: { ...outlet('river post'), furniture, headerLines: [{ is: 'section', label: 'Desk' }] },
    host: { ...outlet('river.example'), encoding: 'windows-1251' },
  })
  const [record] = records('a.txt', `Desk World\nSource: River Post\n\n${body}\nRead in the app\n`, { guide })
  expect(record?.reading?.profile).toBe('profile:post000000000000')
  expect(record && fieldsOf(record)?.section.value).toBe('World')
  expect(record && linesOf(record).at(-1)).toBe('furniture: Read in the app')
  const page = inPage('windows-1256', `Link: https://river.example/1\n\n${arabic}`)
  expect(records('a.txt', page, {})[0]).toMatchObject({ encoding: 'windows-1256' })
  expect(records('a.txt', page, { guide })[0]).toMatchObject({
    encoding: 'windows-1251',
    text: new TextDecoder('windows-1251').decode(page),
    reading: { profile: 'profile:host000000000000' },
  })
  expect(records('b.txt', body, { guide })[0]?.reading).toBeUndefined()
})

test('lines that recur are furniture where nothing else is said of them', () => {
  const lines = ['River Post, your daily', 'Share this article', 'Dam talks', body]
  const recurring: ReadingGuide['recurring'] = [{ of: { folder: 'post' }, lines }]
  const read = (path: string, text: string) => {
    const [record] = records(path, text, { guide: aGuide({}, { recurring, sources: ['/scrapes'] }) })
    return record && linesOf(record)
  }
  const text = `River Post, your daily\nA title that stands alone\n\nMore. ${body}\nShare this article\n`
  expect(read('post/1.txt', text)).toEqual([
    'furniture: River Post, your daily',
    'title: A title that stands alone',
    `body: More. ${body}`,
    'furniture share: Share this article',
  ])
  expect(read('other/1.txt', text)?.[0]).toBe('title: River Post, your daily')
  expect(
    read('post/1.json', JSON.stringify({ title: 'Dam talks', text: `Dam talks\n\nMore. ${body}` }))?.[0],
  ).toBe('title: Dam talks')
  expect(read('post/2.txt', body)).toEqual([`body: ${body}`]) // else nothing would be left
  const ofOutlet = aGuide({}, { recurring: [{ of: { outlet: 'River Post' }, lines }] })
  const [record] = records('a.txt', `Source: River Post\n\nMore. ${body}\nRiver Post, your daily`, {
    guide: ofOutlet,
  })
  expect(record && linesOf(record).at(-1)).toBe('furniture: River Post, your daily')
  expect(record?.reading).toBeUndefined()
})

test('without a guide a record says nothing of how it was read', () => {
  expect(records('a.txt', body, {})[0]).not.toHaveProperty('reading')
})
