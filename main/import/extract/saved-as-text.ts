/** Pages and records that somebody saved under the name of a text, as browsers and phones do. */
import type { Json } from '../../../core/json.ts'
import { isJsonObject } from '../../../core/json.ts'
import { decode } from '../decode.ts'
import { parseJson } from './record/json-text.ts'
import { listedIn } from './record/listed-records.ts'
import { hasTextField, openedRecord } from './record/record-of.ts'

/** The name of the format that a text is in if it is none; `undefined` of what is text or may be. */
export function savedFormat(start: string, bytes: Uint8Array): 'html' | 'json' | 'jsonl' | undefined {
  if (/^(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(start)) return 'html'
  if (!/^[{[]/.test(start)) return undefined
  const decoded = decode(bytes)
  if (decoded.kind !== 'text') return undefined
  const { text } = decoded
  const whole = parseJson(text)
  if (whole.kind === 'value') return holdsRecords(whole.value) ? 'json' : undefined
  return text.startsWith('{') && isRecordPerLine(text) ? 'jsonl' : undefined
}

function holdsRecords(value: Json): boolean {
  if (Array.isArray(value)) return (value as Json[]).some(isRecord)
  return isRecord(value) || (isJsonObject(value) && listedIn(value)?.some(isRecord) === true)
}

function isRecord(value: Json): boolean {
  return isJsonObject(value) && hasTextField(openedRecord(value))
}

function isRecordPerLine(text: string): boolean {
  let hasRecord = false
  for (const line of text.split('\n').filter(each => /\S/.test(each))) {
    const parsed = parseJson(line.replace(/,\s*$/, ''))
    if (parsed.kind !== 'value' || !isJsonObject(parsed.value)) return false
    hasRecord ||= isRecord(parsed.value)
  }
  return hasRecord
}
