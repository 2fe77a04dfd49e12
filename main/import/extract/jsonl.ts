import type { Json } from '../../../core/json.ts'
import type { Recognised } from '../decode.ts'
import { empty, encodingOf, readAs } from '../decode.ts'
import { told } from '../told.ts'
import { asItIs, type Extraction, type Extractor } from './extractor.ts'
import { jsonRecords } from './record/json-records.ts'
import { parseJson } from './record/json-text.ts'
import type { JsonPlace } from './record/record-of.ts'
import { recordOf } from './record/record-of.ts'
import { refused } from './refused.ts'

/** JSON lines: each line that is not blank is a record. A broken line fails by itself; the others go on. */
export const jsonl: Extractor = {
  format: 'jsonl',
  endings: ['.jsonl', '.ndjson', '.jl', '.jsonlines'],
  *extract(bytes, by = asItIs) {
    const recognised = encodingOf(bytes, by.encoding)
    if (recognised.kind !== 'text') return yield refused(recognised)
    const { encoding } = recognised
    const whole = wholeJson(bytes, recognised)
    if (whole !== undefined)
      return yield* jsonRecords(whole.value, { bytes, encoding, mojibake: whole.mojibake, by })
    let position = 0
    for (const line of lines(bytes.subarray(recognised.markBytes), encoding)) {
      const { text, mojibake } = readAs(line, { ...recognised, markBytes: 0 })
      if (!/\S/.test(text)) continue
      position += 1
      yield readLine(text, { position, bytes: line, encoding, mojibake, by })
    }
    if (position === 0) yield refused(empty)
    return undefined
  },
}

/** The largest file that is looked at as a whole: those of other tools that call any JSON so are small. */
const mostWholeBytes = 1 << 24

/** The value of a file that is one JSON text over several lines, under the name of JSON lines. */
function wholeJson(
  bytes: Uint8Array,
  recognised: Recognised,
): { readonly value: Json; readonly mojibake: string | null } | undefined {
  if (bytes.length > mostWholeBytes) return undefined
  const head = readAs(bytes.subarray(0, 256), recognised).text.trimStart()
  if (!/^(?:\[|\{)\s*\n/.test(head)) return undefined
  const { text, mojibake } = readAs(bytes, recognised)
  const parsed = parseJson(text)
  return parsed.kind === 'value' ? { value: parsed.value, mojibake } : undefined
}

function readLine(text: string, place: JsonPlace): Extraction {
  const parsed = parseJson(text)
  if (parsed.kind === 'value') return recordOf(parsed.value, place)
  const { position, encoding } = place
  return { outcome: 'failed', position, reason: 'broken-json', ...told(parsed.why), encoding }
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
