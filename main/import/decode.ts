/**
 * From bytes to text. The order is what makes it right: a byte order mark, then UTF-16 by its lanes (Arabic UTF-16 is
 * mostly valid UTF-8), then strict UTF-8, then what the file declares, then single bytes by evidence; text that turns out to
 * be UTF-8 read in a code page is mended where that is certain. Then the mark is dropped, CRLF and CR become LF, and
 * nothing else is changed.
 */
import { isUtf8 } from 'node:buffer'
import type { Damage } from '../../core/model/record.ts'
import { binaryKind, signatureOf } from './decode/binary.ts'
import { damageIn } from './decode/damage.ts'
import { declaredEncoding } from './decode/declared.ts'
import { mixedLines, mostlyUtf8 } from './decode/mixed-lines.ts'
import { mendMojibake } from './decode/mojibake.ts'
import { encodingNamed, isOwnPage, textInPage } from './decode/pages.ts'
import { contradictedBy, fitsDeclared, guessSingleByte } from './decode/single-byte.ts'
import { brokenUtf8 } from './decode/utf-8.ts'
import { utf16Lanes } from './decode/utf-16.ts'
import { type Told, told } from './told.ts'

/** How the bytes of a file are to be read. */
export interface Recognised {
  readonly kind: 'text'
  /** Lower-case WHATWG name; `utf-32le` and `utf-32be` beside those. */
  readonly encoding: string
  /** From 0 to 1. */
  readonly certainty: number
  /** Length of the byte order mark. */
  readonly markBytes: number
  /** Whether a person said so. Then what comes out stands, whatever it looks like. */
  readonly isChosen?: true
}

/** Why bytes are no text. */
export interface NoText extends Told {
  readonly kind: 'binary' | 'undecodable' | 'empty'
}

/** A text as it was read. */
export interface Text {
  readonly text: string
  /** What was mended (`utf-8 read as windows-1256`); null where nothing was. */
  readonly mojibake: string | null
}

export type Decoding =
  | NoText
  | (Text & Pick<Recognised, 'kind' | 'encoding' | 'certainty'> & { readonly lost: Damage[] })

/**
 * The name by which an encoding that a person chose is kept: WHATWG's in lower case, or that of one that TextDecoder lacks
 * and that is read here; `undefined` for what is not known.
 */
export function encodingCalled(label: string): string | undefined {
  const name = label.trim().toLowerCase()
  return /^utf-32[lb]e$/.test(name) || isOwnPage(name) ? name : encodingNamed(name)
}

/**
 * The text of a file, with the encoding it was in and what of it is lost, in UTF-16 offsets.
 * @param chosen the encoding that a person chose, by the name that `encodingCalled` gives; null where it is recognised
 */
export function decode(bytes: Uint8Array, chosen: string | null = null): Decoding {
  const recognised = encodingOf(bytes, chosen)
  if (recognised.kind !== 'text') return recognised
  const { encoding, certainty } = recognised
  const { text, mojibake } = readAs(bytes, recognised)
  if (!/\S/.test(text)) return empty
  const mended = mojibake === null ? certainty : Math.min(certainty, 0.95)
  return { kind: 'text', encoding, certainty: mended, mojibake, text, lost: damageIn(text) }
}

/** What a file without a text is. */
export const empty: NoText = { kind: 'empty', ...told({ kind: 'no-text' }) }

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** How a file is to be read: in the encoding that was chosen, or where none was, in what is recognised. */
export function encodingOf(bytes: Uint8Array, chosen: string | null): Recognised | NoText {
  if (chosen === null) return recogniseEncoding(bytes)
  const buffer = asBuffer(bytes)
  if (buffer.length === 0) return empty
  const binary = signatureOf(buffer)
  if (binary !== undefined) return { kind: 'binary', ...told({ kind: 'binary', format: binary }) }
  const mark = marks.find(([encoding]) => encoding === chosen)?.[1] ?? []
  const isMarked = mark.length > 0 && mark.every((byte, at) => buffer[at] === byte)
  return {
    kind: 'text',
    encoding: chosen,
    certainty: 1,
    markBytes: isMarked ? mark.length : 0,
    isChosen: true,
  }
}

/** The encoding of a file, or why it has none. Reads the bytes without making text of them. */
export function recogniseEncoding(bytes: Uint8Array): Recognised | NoText {
  const buffer = asBuffer(bytes)
  if (buffer.length === 0) return empty
  const mark = marks.find(([, signature]) => signature.every((byte, at) => buffer[at] === byte))
  if (mark !== undefined && isWhatItsMarkSays(buffer, mark[0])) {
    return { kind: 'text', encoding: mark[0], certainty: 1, markBytes: mark[1].length }
  }
  const found = (encoding: string, certainty: number): Recognised => ({
    kind: 'text',
    encoding,
    certainty,
    markBytes: 0,
  })
  const lanes = utf16Lanes(buffer)
  if (lanes !== undefined) return found(lanes.encoding, lanes.certainty)
  const binary = binaryKind(buffer)
  if (binary !== undefined) return { kind: 'binary', ...told({ kind: 'binary', format: binary }) }
  if (isUtf8(buffer)) return found('utf-8', 1)
  const broken = brokenUtf8(buffer)
  if (broken !== undefined) return found('utf-8', broken)
  if (mostlyUtf8(buffer)) return found('utf-8', 0.6)
  const declared = declaredEncoding(buffer)
  const other = declared === undefined ? undefined : contradictedBy(buffer, declared)
  if (other !== undefined) return found(other.encoding, other.certainty)
  if (declared !== undefined && declared !== 'utf-8' && fitsDeclared(buffer, declared))
    return found(declared, 0.95)
  const guess = guessSingleByte(buffer)
  if (guess !== undefined) return found(guess.encoding, guess.certainty)
  return { kind: 'undecodable', ...told({ kind: 'no-encoding' }) }
}

/** The two bytes of a UTF-16 mark may be chance, in which case hardly a unit behind them is a character. */
function isWhatItsMarkSays(buffer: Buffer, encoding: string): boolean {
  if (!encoding.startsWith('utf-16') || buffer.length < 64) return true
  const text = new TextDecoder(encoding).decode(buffer.subarray(2, 514))
  return (text.match(/[\ufffd\p{Cn}\p{Co}]/gu) ?? []).length < text.length * 0.1
}

/** The text of a whole file, with neither mojibake mended nor line ends changed: its units stand where the bytes do. */
export function rawText(bytes: Uint8Array, { encoding, markBytes }: Recognised): string {
  return textOf(asBuffer(bytes).subarray(markBytes), encoding)
}

/** Bytes read in the encoding that was recognised: of the whole file, or of a part of it without the mark. */
export function readAs(bytes: Uint8Array, { encoding, markBytes, isChosen }: Recognised): Text {
  const buffer = asBuffer(bytes).subarray(markBytes)
  const mixed = !isChosen && encoding === 'utf-8' && !isUtf8(buffer) ? mixedLines(buffer) : undefined
  if (mixed !== undefined)
    return { text: withLineFeeds(mixed.text), mojibake: `lines in ${mixed.encoding} among utf-8` }
  const read = textOf(buffer, encoding)
  const utf8 = encoding === 'utf-8' ? buffer : undefined
  const mended = isChosen ? undefined : mendMojibake(read, utf8)
  const text = mended?.text ?? read
  return { text: withLineFeeds(text), mojibake: mended?.what ?? null }
}

/** `text` with LF at the end of its lines, whatever stood there. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function textOf(buffer: Buffer, encoding: string): string {
  if (encoding === 'utf-8') return buffer.toString('utf8')
  if (encoding.startsWith('utf-32')) return textOfUtf32(buffer, encoding === 'utf-32le')
  return textInPage(buffer, encoding)
}

function textOfUtf32(buffer: Buffer, isLittleEndian: boolean): string {
  const characters: string[] = []
  for (let at = 0; at + 4 <= buffer.length; at += 4) {
    const codePoint = isLittleEndian ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at)
    characters.push(codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd')
  }
  return characters.join('')
}

/** The same bytes as a Buffer, whose methods are quicker; nothing is copied. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
