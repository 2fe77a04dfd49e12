/**
 * Files as they come out of broken scrapers, interrupted copies and bad intentions: any file, spoilt in one to three
 * ways, the same for the same seed. What cannot be read must end as a row that says so, soon, and without much memory.
 */
import { deflateRawSync, gzipSync } from 'node:zlib'
import { zipOf } from '../unit/import/unpack/zip-of.ts'

/** A file that is to be spoilt, or has been. */
export interface NamedBytes {
  /** Its ending, by which it is read, with the dot. */
  readonly ending: string
  readonly bytes: Buffer
}

/** A spoilt file, with a name that says in which ways. */
export interface SpoiltFile {
  readonly name: string
  readonly bytes: Buffer
}

/** `count` files, each made of one of `sound`. The same for the same seed. */
export function* spoiltFiles(
  sound: readonly NamedBytes[],
  { count, seed }: { readonly count: number; readonly seed: number },
): Generator<SpoiltFile> {
  const chance = new Chance(seed)
  for (let number = 1; number <= count; number += 1) {
    let { ending, bytes } = chance.of(sound)
    const names: string[] = []
    for (let times = chance.upTo(3); times > 0; times -= 1) {
      const name = chance.of(wayNames)
      const spoilt = ways[name]?.(bytes, { chance, other: chance.of(sound), ending })
      if (spoilt === undefined) continue
      names.push(name)
      bytes = Buffer.isBuffer(spoilt) ? spoilt : spoilt.bytes
      if (!Buffer.isBuffer(spoilt)) ending = spoilt.ending
    }
    yield { name: `${String(number).padStart(5, '0')}-${names.join('-')}${ending}`, bytes }
  }
}

interface Around {
  readonly chance: Chance
  /** Another file. */
  readonly other: NamedBytes
  readonly ending: string
}

/** What becomes of bytes; with an ending where that changes too. */
type Way = (bytes: Buffer, around: Around) => Buffer | NamedBytes

/** Repeated often enough, these make slow what is slower than linear. */
const signs = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n\r\n',
    '\u00a0',
    '\u200f',
    '\u2028',
    '-',
    '—',
    '_',
    '=',
    '*',
    '#',
    '.',
    ',',
    '،',
  ],
  ...[
    ':',
    ';',
    '/',
    '\\',
    '|',
    '@',
    '@a',
    '(',
    ')',
    '[',
    '{',
    '<',
    '>',
    '</',
    '<a',
    '<!',
    '<!--',
    '<![CDATA[',
    '<?',
  ],
  ...[
    '&',
    '&amp;',
    '&#',
    '"',
    "'",
    '«',
    '?',
    '!',
    '؟',
    '0',
    '9',
    '1/',
    '1:',
    '12 ',
    '2024 ',
    'a',
    'A',
    'أ',
    'و',
    'a ',
  ],
  ...[
    'و ',
    'A.',
    'a,',
    'http://',
    '\u064b',
    '\u0640',
    '\u0301',
    '🌉',
    '👩🏽‍🌾',
    'Ð',
    'Ø§',
    'ï»¿',
    '\ufffd',
    '????',
  ],
  ...[
    '— a (@b) ',
    '(ر) ',
    'Source: ',
    'المصدر: ',
    'Title: x\n',
    '<doc>',
    '<p>',
    '<div>',
    '<td>',
    '<item><text>',
    ',"',
  ],
]

const nests: readonly (readonly [string, string])[] = [
  ['[', ']'],
  ['{"a":', '}'],
  ['{"text":[', ']}'],
  ['<div>', '</div>'],
  ['<a><b>', '</b></a>'],
  ['<item>', '</item>'],
  ['<doc><text>', '</text></doc>'],
  ['(', ')'],
  ['"', '"'],
]

const ways: Readonly<Record<string, Way>> = {
  flipped: (bytes, { chance }) => {
    const flipped = Buffer.from(bytes)
    for (let times = chance.upTo(40); times > 0 && flipped.length > 0; times -= 1) {
      const at = chance.below(flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.below(8))
    }
    return flipped
  },
  cut: (bytes, { chance }) => bytes.subarray(0, chance.below(bytes.length + 1)),
  headless: (bytes, { chance }) => bytes.subarray(chance.below(bytes.length + 1)),
  doubled: bytes => Buffer.concat([bytes, bytes]),
  repeated: (bytes, { chance }) => {
    const from = chance.below(bytes.length + 1)
    const part = bytes.subarray(from, from + chance.upTo(2_000))
    return into(bytes, from, Buffer.concat(Array.from({ length: chance.upTo(100) }, () => part)))
  },
  spliced: (bytes, { chance, other }) =>
    Buffer.concat([
      bytes.subarray(0, chance.below(bytes.length + 1)),
      other.bytes.subarray(chance.below(other.bytes.length + 1)),
    ]),
  renamed: (bytes, { other }) => ({ bytes, ending: other.ending }),
  nested: (bytes, { chance }) => {
    const [open, close] = chance.of(nests)
    const depth = chance.upTo(chance.of([5, 200, 20_000]))
    const [from, to] = [chance.below(bytes.length + 1), chance.below(bytes.length + 1)].sort((a, b) => a - b)
    const isClosed = chance.below(2) === 0
    const closed = into(bytes, to ?? 0, Buffer.from(isClosed ? close.repeat(depth) : ''))
    return into(closed, from ?? 0, Buffer.from(open.repeat(depth)))
  },
  crowded: (bytes, { chance }) => {
    const sign = chance.of(signs)
    return into(
      bytes,
      chance.below(bytes.length + 1),
      Buffer.from(sign.repeat(chance.upTo(chance.of([20, 2_000, 60_000])))),
    )
  },
  quoted: (bytes, { chance }) =>
    into(bytes, chance.below(bytes.length + 1), Buffer.from(chance.of(['"', '""', '\\"', "'", '«']))),
  unquoted: bytes => Buffer.from(bytes.toString('latin1').replace('"', ''), 'latin1'),
  enormous: (bytes, { chance }) => {
    const number = chance.of([
      '1e400',
      '9'.repeat(5_000),
      '-0.0e-9999',
      '99999999999999999999',
      '0x1',
      '٩'.repeat(500),
    ])
    const text = bytes.toString('latin1')
    const swapped = text.replace(/\d+/g, digits =>
      chance.below(4) === 0 ? Buffer.from(number).toString('latin1') : digits,
    )
    return Buffer.from(swapped.slice(0, 1_000_000), 'latin1')
  },
  escaped: (bytes, { chance }) =>
    into(
      bytes,
      chance.below(bytes.length + 1),
      Buffer.from(
        chance.of(['\\ud83d', '\\udc00\\ud800', '\\u0000', '\\u', '\\x', '&#xD800;', '&#0;', '&#99999999;']),
      ),
    ),
  surrogates: (bytes, { chance }) =>
    into(bytes, chance.below(bytes.length + 1), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80])),
  nulls: (bytes, { chance }) =>
    into(bytes, chance.below(bytes.length + 1), Buffer.alloc(chance.upTo(chance.of([3, 5_000])))),
  interleaved: bytes => Buffer.from(bytes.subarray(0, 100_000).toString('latin1'), 'utf16le'),
  marked: (bytes, { chance }) => {
    const mark = Buffer.from(
      chance.of(['efbbbf', 'fffe', 'feff', 'fffe0000', '0000feff', 'efbbbfefbbbf', 'fffeefbbbf']),
      'hex',
    )
    return into(bytes, chance.of([0, 0, chance.below(bytes.length + 1)]), mark)
  },
  widened: (bytes, { chance }) => {
    const wide = Buffer.from(bytes.toString('utf8'), 'utf16le')
    return wide.subarray(chance.below(3), wide.length - chance.below(3))
  },
  mangled: bytes => Buffer.from(bytes.toString('latin1'), 'utf8'),
  lines: (bytes, { chance }) =>
    Buffer.from(
      bytes
        .toString('latin1')
        .replaceAll('\n', chance.of(['', ' ', '\r', '\n\r', '\r\r\n', '\x85', '\v\f', '\n\n\n'])),
      'latin1',
    ),
  noise: (_bytes, { chance }) =>
    Buffer.from(Array.from({ length: chance.upTo(20_000) }, () => chance.below(256))),
  gzipped: (bytes, { ending, chance }) => {
    const packed = gzipSync(bytes)
    return {
      ending: `${ending}.gz`,
      bytes: chance.below(2) === 0 ? packed : packed.subarray(0, chance.below(packed.length)),
    }
  },
  bomb: (_bytes, { ending, chance }) => {
    const room = Buffer.alloc(
      chance.upTo(8) * 1_048_576,
      chance.of([' ', '\0', 'a', 'a b\n', '<p>', '[', '"', 'و']),
    )
    return { ending: `${ending}.gz`, bytes: gzipSync(room, { level: 1 }) }
  },
  zipped: (bytes, { ending, other, chance }) => {
    const archive = zipOf([
      [`a${ending}`, bytes],
      [`../b${other.ending}`, other.bytes],
      [
        chance.of(['c.zip', '', '/', 'c/../../d.txt', `${'n'.repeat(300)}.txt`, 'c\0.txt']),
        bytes.subarray(0, 99),
      ],
    ])
    return { ending: '.zip', bytes: chance.below(3) === 0 ? archive : withBrokenDirectory(archive, chance) }
  },
  inflated: (bytes, { chance }) => {
    const packed = deflateRawSync(
      Buffer.alloc(chance.upTo(16) * 1_048_576, bytes.length > 0 ? bytes.subarray(0, 40) : 'a'),
    )
    const archive = zipOf([['1.txt', packed]])
    archive.writeUInt16LE(0, 8) // says that what is packed is stored
    return { ending: '.zip', bytes: archive }
  },
}
const wayNames = Object.keys(ways)

/** Changes some bytes of the directory of an archive, where its counts, sizes and places stand. */
function withBrokenDirectory(archive: Buffer, chance: Chance): Buffer {
  const from = archive.indexOf('PK\x01\x02')
  for (let times = chance.upTo(6); times > 0; times -= 1)
    archive[from + chance.below(archive.length - from)] = chance.of([0, 1, 0x7f, 0xff, chance.below(256)])
  return archive
}

function into(bytes: Buffer, at: number, part: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)])
}

/** Chance that comes out the same on every machine (mulberry32). */
class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  }

  /** A whole number from 0 up to and without `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }

  /** A whole number from 1 to `most`. */
  upTo(most: number): number {
    return 1 + this.below(most)
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T // none of the lists here is empty
  }
}
