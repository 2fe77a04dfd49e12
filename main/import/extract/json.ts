import { decode } from '../decode.ts'
import { asItIs, type Extractor } from './extractor.ts'
import { pieceRecords } from './json/piece-records.ts'
import { jsonl } from './jsonl.ts'
import { jsonRecords } from './record/json-records.ts'
import { characterAt, linesOf, parseJson, unreadJson } from './record/json-text.ts'
import { refused } from './refused.ts'

/**
 * JSON: an object is one record, a list of objects one record each, whether it stands alone or is wrapped in an answer. Where
 * it is broken, what is whole in it is read.
 */
export const json: Extractor = {
  format: 'json',
  endings: ['.json', '.geojson'],
  *extract(bytes, by = asItIs) {
    const decoded = decode(bytes, by.encoding)
    if (decoded.kind !== 'text') return yield refused(decoded)
    const { text, encoding, mojibake } = decoded
    const parsed = parseJson(text)
    if (parsed.kind === 'value') return yield* jsonRecords(parsed.value, { bytes, encoding, mojibake, by })
    if (isObjectPerLine(text)) return yield* jsonl.extract(bytes, by)
    const pieces = pieceRecords(text, { encoding, mojibake, by })
    if (pieces !== undefined) return yield* pieces
    const foundAt = (at: number) => ({ ...linesOf(text)(at), found: characterAt(text, at) })
    return yield unreadJson(parsed, { position: null, encoding }, foundAt)
  },
}

/** Whether the first line is a whole object and something follows: JSON lines under the name of JSON. */
function isObjectPerLine(text: string): boolean {
  const all = text.trim()
  const end = all.indexOf('\n')
  return end > 0 && all.startsWith('{') && parseJson(all.slice(0, end)).kind === 'value'
}
