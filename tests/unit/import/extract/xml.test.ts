import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { encodeIn, encodeUtf16 } from '../encode-bytes.ts'
import { fieldsOf, read } from '../scrape-file.ts'

function records(path: string, content: string | Uint8Array) {
  return read(path, content).map(each => {
    if (each.outcome !== 'record') throw new Error(JSON.stringify(each))
    return each.document
  })
}

const item = `<item>
  <title>عودة الفريق</title>
  <link>https://example.org/1</link>
  <description>ملخص</description>
  <content:encoded><![CDATA[<p>قال الوزير: <b>نعم</b>.</p><p>وأضاف &quot;غداً&quot;&nbsp;ثم مضى.</p>]]></content:encoded>
  <pubDate>Fri, 01 Nov 2024 09:30:00 +0300</pubDate>
  <dc:creator>سلمى حداد</dc:creator>
  <category>ماء</category><category>قرى</category>
</item>`
const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>الجريدة</title><language>ar</language><description>أخبار</description>
${item}
<item><title>بلا نص</title><link>https://example.org/2</link><description>&lt;p&gt;قال &amp;amp; مضى&lt;/p&gt;</description></item>
</channel></rss>`

test('items of RSS are records, without markup or references', () => {
  const [one, two] = records('1.xml', feed)
  expect(one).toMatchObject({
    path: '1.xml',
    position: 1,
    format: 'xml',
    text: 'قال الوزير: نعم.\n\nوأضاف "غداً"\u00a0ثم مضى.',
  })
  expect(two).toMatchObject({ position: 2, text: 'قال & مضى' })
  if (one === undefined) throw new Error('no record')
  expect(fieldsOf(one)).toMatchObject({
    title: { value: 'عودة الفريق' },
    source: { value: 'الجريدة' },
    author: { value: 'سلمى حداد' },
    published: { value: '2024-11-01T09:30:00+03:00' },
    url: { value: 'https://example.org/1' },
    language: { value: 'ar' },
  })
})

test.each([
  ['utf-8', (text: string) => Buffer.from(text), (text: string) => Buffer.from(text)],
  [
    'windows-1256',
    (text: string) => encodeIn('windows-1256', text),
    (text: string) => encodeIn('windows-1256', text),
  ],
  ['utf-16le', (text: string) => encodeUtf16(`\ufeff${text}`), (text: string) => encodeUtf16(text)],
])('a record is named by the bytes of its element (%s)', (encoding, encode, own) => {
  const [one] = records('1.xml', encode(feed.replace('encoding="utf-8"', `encoding="${encoding}"`)))
  const sha256 = createHash('sha256').update(own(item)).digest('hex')
  expect(one).toMatchObject({ encoding, sha256 })
})

test('entries of Atom are records, whatever links they have', () => {
  const [one] = records(
    '1.atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>الجريدة</title><entry><title>عودة</title>
     <link rel="self" href="https://example.org/self"/><link rel="alternate" href="https://example.org/1"/>
     <author><name>سلمى حداد</name><email>s@example.org</email></author><published>2024-11-01T09:30:00Z</published>
     <content type="xhtml"><div><p>قال.</p><p>وأضاف.</p></div></content></entry></feed>`,
  )
  if (one === undefined) throw new Error('no record')
  expect(one.text).toBe('قال.\n\nوأضاف.')
  expect(fieldsOf(one)).toMatchObject({
    url: { value: 'https://example.org/1' },
    author: { value: 'سلمى حداد' },
    published: { value: '2024-11-01T09:30:00Z' },
    source: { value: 'الجريدة' },
  })
})

test('documents in tags that escape nothing are records', () => {
  const found = records(
    '1.xml',
    `<DOC><DOCNO>1</DOCNO><TITLE>عودة</TITLE><TIME>2024-11-01</TIME><TEXT>قال & مضى: 3 < 5.</TEXT></DOC>
     <DOC><DOCNO>2</DOCNO><TEXT>أضاف.</TEXT></DOC>`,
  )
  expect(found.map(({ text }) => text.trim())).toEqual(['قال & مضى: 3 < 5.', 'أضاف.'])
})

test('what Scrapy and trafilatura write is read', () => {
  const [scrapy] = records(
    '1.xml',
    '<items><item><title>عودة</title><text><value>قال.</value><value>أضاف.</value></text></item></items>',
  )
  expect(scrapy?.text).toBe('قال.\n\nأضاف.')
  const [trafilatura] = records(
    '1.xml',
    '<doc sitename="الجريدة" title="عودة" author="سلمى" date="2024-11-01" source="https://example.org/1"><main><head rend="h1">عودة</head><p>قال.</p><p>أضاف.</p></main><comments/></doc>',
  )
  if (trafilatura === undefined) throw new Error('no record')
  expect(trafilatura.text).toContain('قال.\n\nأضاف.')
  expect(fieldsOf(trafilatura)).toMatchObject({
    title: { value: 'عودة' },
    source: { value: 'الجريدة' },
    url: { value: 'https://example.org/1' },
  })
})

test.each([
  ['a feed without items', '<rss><channel><title>x</title></channel></rss>', 'no-records'],
  ['no element at all', 'just words', 'broken-xml'],
  ['elements in elements without end', `<item>${'<a>'.repeat(100_000)}`, 'broken-xml'],
  ['elements that hold no text', '<catalogue><cd><year>1985</year></cd></catalogue>', 'no-text-field'],
  ['nothing', ' \n', 'empty'],
])('%s is a row with its reason', (_, content, reason) => {
  expect(read('1.xml', content).map(each => each.outcome !== 'record' && each.reason)).toEqual([reason])
})

test('entities that would grow are left as they stand', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><item><title>t</title><text>&b;&b; قال</text></item></rss>`
  expect(records('1.xml', bomb)[0]?.text).toBe('&b;&b; قال')
})

test('a page under the name of XML is read as a page', () => {
  const page = `<!DOCTYPE html><html><body><article><h1>عودة</h1>${'<p>قال الوزير إن الفريق سيعود غداً إلى القرى، وإن الآبار ستفحص.</p>'.repeat(5)}</article></body></html>`
  expect(records('1.xml', page)[0]?.text).toContain('قال الوزير')
})

test('a feed that is cut short gives what is there', () => {
  expect(records('1.xml', feed.slice(0, feed.indexOf('</content:encoded>')))[0]?.text).toContain('قال الوزير')
})
