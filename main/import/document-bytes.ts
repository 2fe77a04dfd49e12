/**
 * The bytes of a record's document. Most of them are its text, and a text that was read as it stands is in UTF-8 what the
 * file holds: its bytes are put in place instead of being decoded, escaped and encoded again, which took three times as long.
 */
import { isUtf8 } from 'node:buffer'
import type { RecordDocument } from '../../core/model/record.ts'
import { documentText } from '../study/json-document.ts'
import { encoded } from './scratch.ts'

/**
 * The document as `documentText` writes it, in UTF-8; valid until the next call.
 * @param file the bytes of the file that the record came in
 */
export function documentBytes(document: RecordDocument, file: Uint8Array): Uint8Array {
  if (!isVerbatim(document, file)) return encoded([{ text: documentText(document) }])
  const around = documentText({ ...document, text: '' })
  const at = around.indexOf(noText) + noText.length - '""'.length
  // Escapes are ASCII, and in UTF-8 nothing else holds such bytes: as characters of one byte each they stay what they are.
  const own = JSON.stringify(asBuffer(file).toString('latin1'))
  return encoded([
    { text: around.slice(0, at) },
    { text: own, isOfBytes: true },
    { text: around.slice(at + '""'.length) },
  ])
}

/** The field of a text that is empty. No value before it can hold this, since its line ends would be escaped. */
const noText = '\n "text": ""'

/** Larger files are few, and a page of text is not worth a copy of them. */
const mostBytes = 1_048_576
const carriageReturn = 0x0d
const firstOfMark = 0xef

/** Whether a file is its record's text in UTF-8, with nothing taken away, mended or put in one form. */
function isVerbatim(
  { format, position, encoding, mojibake, sizeBytes }: RecordDocument,
  file: Uint8Array,
): boolean {
  return (
    format === 'text' &&
    position === null &&
    encoding === 'utf-8' &&
    mojibake === null &&
    sizeBytes === file.length && // otherwise the file is packed
    file.length <= mostBytes &&
    file[0] !== firstOfMark &&
    isUtf8(file) &&
    !file.includes(carriageReturn)
  )
}

/** The same bytes as a Buffer; nothing is copied. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
