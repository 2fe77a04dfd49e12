/** What was mended of a text that had been read in a wrong encoding, as a record's `mojibake` says it in words. */
export type Mending =
  /** The text is in `encoding`, and was read as `readAs` before it was saved; in some lines alone, or in all. */
  | {
      readonly kind: 'misread'
      readonly encoding: string
      readonly readAs: string
      readonly lines: { readonly mended: number; readonly all: number } | null
    }
  /** Some lines are in `encoding`, the others in UTF-8. */
  | { readonly kind: 'mixed'; readonly encoding: string }
  /** In words that are none of these. */
  | { readonly kind: 'other'; readonly words: string }

/** The steps of a mending, in the order in which they were taken. */
export function readMending(mojibake: string): Mending[] {
  return mojibake.split(', then ').map(stepOf)
}

function stepOf(words: string): Mending {
  const mixed = /^lines in (\S+) among utf-8$/.exec(words)?.[1]
  if (mixed !== undefined) return { kind: 'mixed', encoding: mixed }
  const misread = /^(\S+) read as ([^\s,]+)(?:, mended in (\d+) of (\d+) lines)?$/.exec(words)
  if (misread === null) return { kind: 'other', words }
  const [, encoding = '', readAs = '', mended, all] = misread
  const lines = mended === undefined ? null : { mended: Number(mended), all: Number(all) }
  return { kind: 'misread', encoding, readAs, lines }
}
