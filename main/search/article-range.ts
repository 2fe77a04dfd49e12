import type { RecordId } from '../../core/model/ids.ts'

/** The ids of a record's articles lie from the first of these texts up to and without the second. */
export function articleRange(record: RecordId): [from: string, to: string] {
  const stem = record.slice('record:'.length)
  return [`article:${stem}-`, `article:${stem}.`] // in ASCII the full stop follows the hyphen
}
