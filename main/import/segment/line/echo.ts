/** Whether a headline and a paragraph are of the same news, by the words that they share. */
import { fold } from '../../../../core/text/fold.ts'

/** How much the words of a headline come again in the first paragraph: 2 where many do, 1 where some do. */
export function echo(headline: string, paragraph: string): number {
  const words = stemsIn(headline)
  const hits = sharedWords(headline, paragraph)
  return hits < 2 ? 0 : hits >= words.size * 0.4 ? 2 : 1
}

/** How many words of a headline come again in a paragraph. */
export function sharedWords(headline: string, paragraph: string): number {
  return sharedWith(stemsIn(paragraph), headline)
}

/** The same where a paragraph is compared with several headlines: its words are found once. */
export function sharedWith(words: ReadonlySet<string>, headline: string): number {
  return stemsIn(headline).intersection(words).size
}

/** The words of a text without what Arabic writes before them, and without their endings. */
export function stemsIn(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(
    words.flatMap(word => {
      const bare = word.replace(/^(?:[وفبك]?ال|لل|[وب](?=\p{L}{4}))/u, '')
      return bare.length < 3 ? [] : [bare.slice(0, 5)]
    }),
  )
}
