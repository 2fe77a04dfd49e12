import type { Json } from '../../../core/json.ts'
import { isJsonObject } from '../../../core/json.ts'
import { decode } from '../decode.ts'
import type { Extractor } from './extractor.ts'
import { jsonl } from './jsonl.ts'
import { parseJson } from './record/json-text.ts'
import { listedIn } from './record/listed-records.ts'
import { recordOf } from './record/record-of.ts'
import { refused } from './refused.ts'

/** JSON: an object is one record, a list of objects one record each, whether it stands alone or is wrapped in an answer. */
export const json: Extractor = {
  format: 'json',
  endings: ['.json'],
  *extract(bytes) {
    const decoded = decode(bytes)
    if (decoded.kind !== 'text') return yield refused(decoded)
    const { encoding, mojibake } = decoded
    const parsed = parseJson(decoded.text)
    if (parsed.kind === 'broken') {
      if (isObjectPerLine(decoded.text)) return yield* jsonl.extract(bytes)
      return yield {
        outcome: 'failed',
        position: null,
        reason: 'broken-json',
        detail: parsed.detail,
        encoding,
      }
    }
    const { value } = parsed
    const list = isJsonObject(value) ? listedIn(value) : Array.isArray(value) ? (value as Json[]) : undefined
    if (list === undefined) return yield recordOf(value, { position: null, bytes, encoding, mojibake })
    if (list.length === 0) {
      return yield {
        outcome: 'skipped',
        position: null,
        reason: 'no-records',
        detail: 'The list in it is empty.',
      }
    }
    for (const [index, element] of list.entries()) {
      const position = index + 1
      const own = bytesOf(element)
      if (own !== undefined) yield recordOf(element, { position, bytes: own, encoding, mojibake })
      else
        yield {
          outcome: 'failed',
          position,
          reason: 'unexpected',
          detail: 'It is nested too deeply.',
          encoding,
        }
    }
    return undefined
  },
}

/** Whether the first line is a whole object and something follows: JSON lines under the name of JSON. */
function isObjectPerLine(text: string): boolean {
  const all = text.trim()
  const end = all.indexOf('\n')
  return end > 0 && all.startsWith('{') && parseJson(all.slice(0, end)).kind === 'value'
}

/**
 * The bytes of an element of a list. It has none of its own that would outlast another indentation, so these are they.
 * `undefined` where it is nested so deeply that JavaScript cannot print it, though it could read it.
 */
function bytesOf(element: Json): Uint8Array | undefined {
  try {
    return Buffer.from(JSON.stringify(element))
  } catch (error) {
    if (error instanceof RangeError) return undefined // the stack is full
    throw error
  }
}
