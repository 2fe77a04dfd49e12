/** Lines that name a person, a desk or an agency. */
import { fold } from '../../../../core/text/fold.ts'
import { isKnownAgency } from '../../describe/agencies-known.ts'
import type { Line } from './lines.ts'

/** Words that names are joined by, and that stand before an outlet. */
const joiners = new Set(
  'and et ve и و de da del van von al el la le bin ibn avec with for in der ten du of для at'.split(' '),
)

/** Whether a text could be the name of a person or of several, with their outlet: few words, as names are written. */
export function isNameLike(text: string): boolean {
  if (text.length < 3 || text.length > 70 || /[.!?؟:]\s*$/.test(text) || /\d{3}|https?:/.test(text))
    return false
  const words = text.match(/[\p{L}\p{M}'’.-]+/gu) ?? []
  if (words.length === 0 || words.length > 9) return false
  if (/[\u0600-\u06ff]/.test(text)) {
    if (words.length > 6 || /[:؛;]/.test(text)) return false
    return !text.split(/[\s,،|/–—-]+/u).some(word => particles.has(fold(word)))
  }
  return words.every(word => /^\p{Lu}/u.test(word) || joiners.has(word.toLowerCase()))
}

/** Words that sentences are made with, and names in Arabic letters are not, folded. */
const particles = new Set(
  (
    'في من إلى الى على عن مع أن إن لا لم لن ما ماذا لماذا كيف هل هذا هذه ذلك تلك الذي التي الذين قد بعد قبل خلال بين حول منذ حتى ' +
    'عند كل أو ثم كان كانت هو هي هم قال قالت أكد أعلن أحدهم بسبب ضد دون غير أمام تحت فوق به له لها عليه فيه فيها ' +
    'در به از که را با است برای این آن شد کرد می است بود'
  )
    .split(' ')
    .map(fold),
)

const desks =
  /(?:^|[\s\-–—|/,،(])(?:وكالات|متابعات|وكالات الأنباء|خاص|Agencies|Staff|Staff writer|Ajanslar|агентства)(?:$|[\s\-–—|/,،)])/u

/** Whether a line is who wrote it: agencies and places, set apart by dashes, strokes or commas. */
export function isAgencyLine({ text, isSentence, isItem }: Line): boolean {
  const shown = text.trim()
  if (isSentence || isItem || shown.length > 60) return false
  const parts = shown.split(/\s*[-–—|/,،+]\s*|\s{2,}/u).filter(part => part !== '')
  if (parts.length === 0 || parts.length > 4) return false
  if (parts.some(part => part.split(/\s+/u).length > 4)) return false
  return parts.some(isKnownAgency) || (parts.length > 1 && desks.test(shown))
}
