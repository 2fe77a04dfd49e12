/**
 * Files whose lines are in two encodings: UTF-8, and some of single bytes, as where files were put end to end or a log was
 * written by two programs. Read as either, a part is lost; read line by line, nothing is.
 */
import { isUtf8 } from 'node:buffer'
import { textInPage } from './pages.ts'
import { guessSingleByte } from './single-byte.ts'

const lineFeed = 0x0a

/** How certain the page of the other lines must be. */
const leastCertainty = 0.5

/** After so many lines it is clear what most are. */
const enoughWrong = 50

/** Whether at least half of the lines that are not plain ASCII are UTF-8, and the page of the others is known. */
export function mostlyUtf8(bytes: Buffer): boolean {
  let [right, wrong] = [0, 0]
  for (const line of linesOf(bytes)) {
    if (!line.some(byte => byte >= 0x80)) continue
    if (isUtf8(line)) right += 1
    else wrong += 1
    if (wrong > enoughWrong && wrong > right * 2) return false
  }
  return right >= wrong && wrong > 0 && pageOfOthers(bytes) !== undefined
}

/** The text of such a file, and the encoding of the lines that are not UTF-8; `undefined` where that is not known. */
export function mixedLines(bytes: Buffer): { readonly text: string; readonly encoding: string } | undefined {
  const encoding = pageOfOthers(bytes)
  if (encoding === undefined) return undefined
  const lines: string[] = []
  for (const line of linesOf(bytes)) {
    lines.push(isForeign(line) ? textInPage(line, encoding) : line.toString('utf8'))
    if (lines.length > mostLines) return undefined
  }
  return { text: lines.join('\n'), encoding }
}

/** A file of more lines is none that was put together, and is read as one. */
const mostLines = 300_000
/** So much of the lines that are not UTF-8 tells their page. */
const enoughBytes = 1 << 16

function pageOfOthers(bytes: Buffer): string | undefined {
  const others: Buffer[] = []
  let length = 0
  for (const line of linesOf(bytes)) {
    if (!isForeign(line)) continue
    others.push(line, Buffer.from('\n'))
    length += line.length + 1
    if (length >= enoughBytes) break
  }
  const guess = others.length === 0 ? undefined : guessSingleByte(Buffer.concat(others))
  return guess !== undefined && guess.certainty >= leastCertainty ? guess.encoding : undefined
}

/** A longer line is no line of a text. */
const longestLine = 1 << 20

/** Whether a line is no UTF-8 with a byte or two spoilt: hardly a character of it is. */
function isForeign(line: Buffer): boolean {
  if (line.length > longestLine || isUtf8(line)) return false
  const text = line.toString('utf8')
  let [spoilt, whole] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfffd) spoilt += 1
    else if (unit >= 0x80) whole += 1
  }
  return spoilt > whole
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from <= bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, from)
    const to = feed < 0 ? bytes.length : feed
    yield bytes.subarray(from, to)
    from = to + 1
  }
}
