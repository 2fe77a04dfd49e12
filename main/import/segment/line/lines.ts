/** The lines of a text, each with the form of it that rules compare. */
import { fold } from '../../../../core/text/fold.ts'

export interface Line {
  /** UTF-16 offsets into the record's text, without the line feed. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** From 1, as an editor counts. */
  readonly number: number
  readonly isBlank: boolean
  /** The beginning, folded, without what stands before its first letter; all of a line of at most 260 units. */
  readonly key: string
  /** Whether it begins as an item of a list does: a bullet, a dash, a number with a full stop. */
  readonly isItem: boolean
  /** Whether it ends as a sentence does. Headlines may ask or exclaim; they do not state. */
  readonly isSentence: boolean
}

/** How much of a line its key is made of; of a line that is too long for any rule but a label, no more than labels are long. */
const keyUnits = 260
const labelUnits = 64
/** How much of a line is compared with one that a person marked. */
const longestCompared = 1_000

const item = /^[\s\u200e\u200f]*(?:[•●▪▫■□◦‣⁃·*➤►▶›»>–—-]+\s|\d{1,2}[.)-]\s)/u
const sentenceEnd = /[.。۔][\s"”»’')\]\u200e\u200f]*$/u

/**
 * How many lines a text is read as. Pages have hundreds; a file of millions is none, and would take seconds and a gigabyte.
 * What is beyond them is one line more.
 */
export const mostLines = 200_000

/** The lines of `text`, which `from` and `number` count from. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from <= text.length; ) {
    const feed = lines.length < mostLines ? text.indexOf('\n', from) : -1
    const to = feed < 0 ? text.length : feed
    if (to > from || feed >= 0) lines.push(new LineOfText(text.slice(from, to), from, lines.length + 1))
    if (feed < 0) break
    from = to + 1
  }
  return lines
}

/** A line whose key is made when it is first asked for: most paragraphs are told by less. */
class LineOfText implements Line {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly number: number
  readonly isBlank: boolean
  readonly isItem: boolean
  readonly isSentence: boolean
  #key: string | undefined

  constructor(text: string, from: number, number: number) {
    this.from = from
    this.to = from + text.length
    this.text = text
    this.number = number
    this.isBlank = isBlankLine(text)
    this.isItem = !this.isBlank && item.test(text)
    this.isSentence = !this.isBlank && sentenceEnd.test(text.slice(-12)) && !/\.\.\s*$/.test(text.slice(-4))
  }

  get key(): string {
    this.#key ??= this.isBlank
      ? ''
      : keyOf(this.text.length > keyUnits ? this.text.slice(0, labelUnits) : this.text)
    return this.#key
  }
}

/** Whether a line says nothing to the eye: blanks, marks of direction, joiners. */
export function isBlankLine(text: string): boolean {
  return !/[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text)
}

/** A line or a phrase as rules compare it. */
export function keyOf(text: string): string {
  return wholeKeyOf(text.slice(0, keyUnits))
}

/** The key of a line in its whole length, where that is compared. */
export function wholeKey({ key, text }: Line): string {
  return text.length > keyUnits ? wholeKeyOf(text.slice(0, longestCompared)) : key
}

/** What a key has one blank or another letter for; most lines have none of it, and this is quicker to see. */
const unlikeKey = /[’ё]|\s\s|[^\S ]/

/** A line of which all is to be compared. */
export function wholeKeyOf(text: string): string {
  const folded = fold(text.slice(0, longestCompared))
  const plain = unlikeKey.test(folded)
    ? folded.replaceAll('’', "'").replaceAll('ё', 'е').replace(/\s+/gu, ' ')
    : folded
  return plain.replace(/^(?:#{1,6} |[^\p{L}\p{N}©(@#[])+/u, '').trimEnd()
}
