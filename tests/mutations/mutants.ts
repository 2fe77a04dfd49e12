/**
 * Files as a careless scraper, a full disk or a bad line leaves them: whole ones of every format, cut, spoilt, spliced and
 * renamed by a generator with a seed, so that any mutant can be made again by its number.
 */
import { gzipSync } from 'node:zlib'
import { encodeIn, encodeUtf16, mangled } from '../unit/import/encode-bytes.ts'
import { zipOf } from '../unit/import/unpack/zip-of.ts'

/** A file to be read. */
export interface Mutant {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const sentence = 'قال وزير الري إن فريقه سيعود إلى القرى الغربية غداً، وإن كل بئر فيها ستفحص قبل الشتاء. '
const article = `عودة الفريق إلى الغرب\n\n${sentence.repeat(6)}\n\n${sentence.repeat(4)}`
const quoted = article.replaceAll('"', '""')
const record = { title: 'عودة الفريق', text: article, date: '2024-11-01', url: 'https://example.org/1' }
const item = `<item><title>عودة</title><link>https://example.org/1</link><description><![CDATA[<p>${sentence}</p><p>${sentence}</p>]]></description></item>`
const paragraphs = `<p>${sentence}</p>`.repeat(8)
const page = `<!doctype html><html lang="ar"><head><title>عودة</title><meta property="og:title" content="عودة">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"عودة","datePublished":"2024-11-01T09:30:00Z"}</script></head>
<body><nav><ul><li><a href="/">x</a></li></ul></nav><article><h1>عودة</h1>${paragraphs}<aside class="related"><a>y</a></aside></article></body></html>`

/** Whole files, at least one of every format. */
export const whole: readonly Mutant[] = [
  { name: '1.txt', bytes: Buffer.from(article) },
  { name: '2.txt', bytes: encodeIn('windows-1256', article) },
  { name: '3.txt', bytes: encodeUtf16(`\ufeff${article}`) },
  { name: '4.txt', bytes: mangled(article, 'windows-1252') },
  { name: '5.md', bytes: encodeIn('iso-8859-6', article) },
  { name: '6.html', bytes: Buffer.from(page) },
  { name: '7.htm', bytes: encodeIn('windows-1256', page) },
  { name: '8.json', bytes: Buffer.from(JSON.stringify([record, record], null, 2)) },
  { name: '9.jsonl', bytes: Buffer.from(`${JSON.stringify(record)}\n`.repeat(5)) },
  { name: '10.csv', bytes: Buffer.from(`title,text,date\n${`"أ","${quoted}",2024-11-01\n`.repeat(5)}`) },
  { name: '11.tsv', bytes: encodeUtf16(`\ufefftitle\ttext\nأ\t${sentence}\nب\t${sentence}\n`) },
  { name: '12.xml', bytes: Buffer.from(`<rss><channel><title>x</title>${item.repeat(4)}</channel></rss>`) },
  {
    name: '13.xml',
    bytes: encodeIn('windows-1256', `<DOC><TITLE>عودة</TITLE><TEXT>${sentence}</TEXT></DOC>`),
  },
  {
    name: '14.zip',
    bytes: zipOf([
      ['a/1.txt', article],
      ['b.html', page],
      ['c.jsonl', JSON.stringify(record)],
    ]),
  },
  { name: '15.csv.gz', bytes: gzipSync(`title,text\nأ,"${quoted}"\n`) },
  { name: '16.html.gz', bytes: gzipSync(page) },
]

/** Stretches that parsers stumble over. */
const poison = [
  ...[
    '"',
    '""',
    "'",
    ',',
    '\t',
    '\r',
    '\n',
    '\0',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ufffd',
    '????',
    '<',
    '>',
    '&',
    '&#x110000;',
    '&nbsp;',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<p',
    '</',
    '<?xml',
    '{',
    '}',
    '[',
    ']',
    '\\u',
    '\\ud800',
    ':',
    '<script>',
    '<table>',
  ],
  ...[
    '=1+1',
    'PK\x03\x04',
    '\x1f\x8b',
    '\xff\xfe',
    '<!DOCTYPE x [<!ENTITY a "&a;">]>',
    '<DOC>',
    '<item>',
    '<entry>',
  ],
]

/** The mutant with a number: one whole file, changed in one to four ways. */
export function mutant(seed: number, number: number, sources: readonly Mutant[] = whole): Mutant {
  const random = randomFrom(seed * 1_000_003 + number)
  const below = (most: number): number => Math.floor(random() * most)
  const source = sources[below(sources.length)] ?? { name: '1.txt', bytes: Buffer.from(article) }
  let bytes: Buffer = Buffer.from(source.bytes)
  const ways = 1 + below(4)
  for (let way = 0; way < ways; way += 1) bytes = changed(bytes, below, sources)
  const isRenamed = random() < 0.15
  const other = sources[below(sources.length)]?.name ?? source.name
  return { name: isRenamed ? `x${other.slice(other.indexOf('.'))}` : source.name, bytes }
}

function changed(bytes: Buffer, below: (most: number) => number, sources: readonly Mutant[]): Buffer {
  const at = below(bytes.length + 1)
  const to = Math.min(bytes.length, at + below(Math.max(2, bytes.length >> 2)))
  const joined = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts).subarray(0, mostBytes)
  switch (below(9)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return bytes.subarray(at)
    case 2:
      return joined(bytes.subarray(0, at), bytes.subarray(to))
    case 3: {
      const spoilt = Buffer.from(bytes)
      for (let times = 1 + below(20); times > 0 && spoilt.length > 0; times -= 1)
        spoilt[below(spoilt.length)] = below(256)
      return spoilt
    }
    case 4: {
      const part = Buffer.from(poison[below(poison.length)] ?? '"', 'latin1')
      return joined(bytes.subarray(0, at), ...Array<Buffer>(1 + below(3) ** 8).fill(part), bytes.subarray(at))
    }
    case 5:
      return joined(bytes.subarray(0, to), bytes.subarray(at))
    case 6: {
      const other = Buffer.from(sources[below(sources.length)]?.bytes ?? [])
      return joined(bytes.subarray(0, at), other.subarray(below(other.length + 1)))
    }
    case 7:
      return joined(...Array<Buffer>(1 + below(40)).fill(bytes.subarray(at, to)), bytes)
    default:
      return joined(
        bytes.subarray(0, at),
        Buffer.from(Array.from({ length: below(200) }, () => below(256))),
        bytes.subarray(at),
      )
  }
}

/** No mutant is larger. */
const mostBytes = 1 << 20
