/** The title that a text has where nothing states one: its first line, or of a long line the first sentence. */

/** The longest line that is taken for a title, in UTF-16 units. */
export const longestTitle = 120

/** How much of a line is looked at for its first sentence: paragraphs without a line end may be a whole file. */
const looked = 2_000

export interface Headline {
  readonly value: string
  readonly from: 'first line' | 'first sentence'
}

/** The title derived from `text`; `undefined` where no line holds a letter or a digit. */
export function headlineOf(text: string): Headline | undefined {
  const line = firstLine(text)
  if (line === undefined) return undefined
  const whole = shown(line.text.slice(0, looked))
  if (whole.length <= longestTitle) return { value: whole, from: 'first line' }
  const sentence = firstSentence(whole)
  return { value: sentence.length <= longestTitle ? sentence : cut(sentence), from: 'first sentence' }
}

/** The first line that says something, with where it ends, in UTF-16. */
export function firstLine(text: string): { readonly text: string; readonly to: number } | undefined {
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from)
    const to = feed < 0 ? text.length : feed
    const line = text.slice(from, to)
    if (/[\p{L}\p{N}]/u.test(line)) return { text: line, to }
    from = to + 1
  }
  return undefined
}

/** A line without what is not seen at its ends, and without the signs by which Markdown makes it a heading. */
function shown(line: string): string {
  return line
    .replace(
      /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+$/gu,
      '',
    )
    .replace(/^#{1,6} +/, '')
}

const sentenceEnd = /[.!?؟。…۔]+["”»'’)\]]*(?=\s|$)/gu

function firstSentence(line: string): string {
  for (const { index, 0: end } of line.matchAll(sentenceEnd)) {
    // A letter or two before a full stop are initials or a title (`د. `, `U.S. `), not the end of a sentence.
    const isAbbreviation =
      end.startsWith('.') && /(?:^|[\s.("«])\p{L}{1,2}$/u.test(line.slice(Math.max(0, index - 4), index))
    if (!isAbbreviation) return line.slice(0, index + end.length)
  }
  return line
}

/** `text` cut between two words, with an ellipsis, to the longest that a title is. */
function cut(text: string): string {
  const room = text.slice(0, longestTitle - 1)
  const space = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\u00a0'), room.lastIndexOf('\t'))
  const words = space > longestTitle / 3 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, '')
  return `${words.replace(/[\s،,;:؛–—-]+$/u, '')}…`
}
