import type { Recognised } from '../decode.ts'
import { empty, encodingOf, readAs } from '../decode.ts'
import { asItIs, type Extraction, type Extractor, type ReadBy } from './extractor.ts'
import { pieceRecords } from './json/piece-records.ts'
import { jsonRecords } from './record/json-records.ts'
import { characterAt, linesOf, type ParsedJson, parseJson, unreadJson } from './record/json-text.ts'
import { recordOf } from './record/record-of.ts'
import { refused } from './refused.ts'

/**
 * JSON lines: each line that is not blank is a record. A broken line fails by itself; the others go on. A file whose first
 * line is no value is read as values over several lines, one after the other or in a list.
 */
export const jsonl: Extractor = {
  format: 'jsonl',
  endings: ['.jsonl', '.ndjson', '.jl', '.jsonlines'],
  *extract(bytes, by = asItIs) {
    const recognised = encodingOf(bytes, by.encoding)
    if (recognised.kind !== 'text') return yield refused(recognised)
    const whole = isByLine(bytes, recognised) ? undefined : wholeRecords(bytes, recognised, by)
    if (whole !== undefined) return yield* whole
    let position = 0
    for (const line of textLines(bytes, recognised)) {
      position += 1
      yield readLine(line, { position, encoding: recognised.encoding, by })
    }
    if (position === 0) yield refused(empty)
    return undefined
  },
}

/** Whether each line is a value: the first is, or the second where the first may just be broken. */
function isByLine(bytes: Uint8Array, recognised: Recognised): boolean {
  const lines = textLines(bytes, recognised)
  const [first, second] = [lines.next().value, lines.next().value]
  if (first === undefined || parseLine(first.text).kind === 'too-heavy') return true
  if (!/^\s*[[{]/.test(first.text)) return true // no list and no object begins so: a whole file of that would be read for nothing
  const isList = first.text.trimStart().startsWith('[')
  if (isList || parseLine(first.text).kind === 'value') return !isList
  return second?.text.trimStart().startsWith('{') === true && parseLine(second.text).kind === 'value'
}

/** The records of a file that is not one of lines, under the name of one. */
function wholeRecords(
  bytes: Uint8Array,
  recognised: Recognised,
  by: ReadBy,
): Iterable<Extraction> | undefined {
  const { text, mojibake } = readAs(bytes, recognised)
  const { encoding } = recognised
  const parsed = parseJson(text)
  return parsed.kind === 'value'
    ? jsonRecords(parsed.value, { bytes, encoding, mojibake, by })
    : pieceRecords(text, { encoding, mojibake, by })
}

interface TextLine {
  /** From 1. */
  readonly line: number
  readonly bytes: Uint8Array
  readonly text: string
  readonly mojibake: string | null
}

/** The lines that are not blank. */
function* textLines(bytes: Uint8Array, recognised: Recognised): Generator<TextLine, undefined> {
  let line = 0
  for (const each of lines(bytes.subarray(recognised.markBytes), recognised.encoding)) {
    line += 1
    const read = readAs(each, { ...recognised, markBytes: 0 })
    if (/\S/.test(read.text)) yield { line, bytes: each, ...read }
  }
}

/** A line as a value. Some lines end in the comma of the list that they were. */
function parseLine(text: string): ParsedJson {
  const end = text.trimEnd()
  return parseJson(end.endsWith(',') ? end.slice(0, -1) : text)
}

function readLine(
  { text, line, bytes, mojibake }: TextLine,
  { position, encoding, by }: { readonly position: number; readonly encoding: string; readonly by: ReadBy },
): Extraction {
  const parsed = parseLine(text)
  if (parsed.kind === 'value') return recordOf(parsed.value, { position, bytes, encoding, mojibake, by })
  return unreadJson(parsed, { position, encoding }, at => {
    const place = linesOf(text)(at)
    return { ...place, line: line - 1 + place.line, found: characterAt(text, at) }
  })
}

/** The bytes of each line without its end, in the width of the encoding's units. */
function* lines(bytes: Uint8Array, encoding: Recognised['encoding']): Generator<Uint8Array> {
  const width = encoding.startsWith('utf-16') ? 2 : encoding.startsWith('utf-32') ? 4 : 1
  const isBigEndian = encoding.endsWith('be')
  const unitAt = (at: number): number => {
    if (width === 1) return bytes[at] ?? 0
    const unit = bytes.subarray(at, at + width)
    const low = isBigEndian ? width - 1 : 0
    return unit.every((byte, index) => index === low || byte === 0) ? (unit[low] ?? 0) : 0xff
  }
  let from = 0
  while (from < bytes.length) {
    const end = lineEnd(bytes, from, width, unitAt)
    const hasReturn = end - width >= from && unitAt(end - width) === carriageReturn
    yield bytes.subarray(from, hasReturn ? end - width : end)
    from = end + width
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

function lineEnd(bytes: Uint8Array, from: number, width: number, unitAt: (at: number) => number): number {
  let at = bytes.indexOf(lineFeed, from)
  if (width === 1) return at < 0 ? bytes.length : at
  for (; at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    const start = at - ((at - from) % width)
    if (unitAt(start) === lineFeed) return start
  }
  return bytes.length
}
