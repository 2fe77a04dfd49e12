import { decode } from '../decode.ts'
import { told } from '../told.ts'
import { asItIs, type Extractor } from './extractor.ts'
import { jsonl } from './jsonl.ts'
import { jsonRecords } from './record/json-records.ts'
import { parseJson } from './record/json-text.ts'
import { refused } from './refused.ts'

/** JSON: an object is one record, a list of objects one record each, whether it stands alone or is wrapped in an answer. */
export const json: Extractor = {
  format: 'json',
  endings: ['.json', '.geojson'],
  *extract(bytes, by = asItIs) {
    const decoded = decode(bytes, by.encoding)
    if (decoded.kind !== 'text') return yield refused(decoded)
    const { encoding, mojibake } = decoded
    const parsed = parseJson(decoded.text)
    if (parsed.kind === 'value') return yield* jsonRecords(parsed.value, { bytes, encoding, mojibake, by })
    if (isObjectPerLine(decoded.text)) return yield* jsonl.extract(bytes, by)
    return yield { outcome: 'failed', position: null, reason: 'broken-json', ...told(parsed.why), encoding }
  },
}

/** Whether the first line is a whole object and something follows: JSON lines under the name of JSON. */
function isObjectPerLine(text: string): boolean {
  const all = text.trim()
  const end = all.indexOf('\n')
  return end > 0 && all.startsWith('{') && parseJson(all.slice(0, end)).kind === 'value'
}
