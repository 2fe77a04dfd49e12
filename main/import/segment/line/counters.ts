/** Lines on which a site counts: who has seen a text, who liked it. */
import type { Line } from './lines.ts'
import type { Mark } from './mark.ts'

const number = '[\\d٬٫.,\\u00a0 ]{1,12} ?[kmкتم]?'
const seen =
  '(?:ال)?(?:قراءات|مشاهدات|زيارات|مشاهده|قراءه)|عدد (?:المشاهدات|القراءات|الزيارات|القراء)|views?|reads?|hits|shares?|vues?|lectures?|просмотр(?:а|ов)?|прочтени[йя]|okunma|goruntulenme|مشاهده|مشاهدات|زياره|زيارات|قراءه|قراءات|بازديد'
/** `5 891 просмотр`, `Views: 1,204`. */
const counter = new RegExp(`^(?:(?:${seen})\\s?[:=]?\\s?${number}|${number}\\s?(?:${seen}))\\.?$`, 'u')
/** `👁 4.3K`: an eye is who has seen it, and other signs are what readers think of it. */
const reaction = /(?![©®™])\p{Extended_Pictographic}[\ufe0f\u200d]?\s*\d[\d.,]*\s*[KMк]?/gu

/** The longest counter, in UTF-16 units. */
const longest = 60

/** What a line that counts is; `undefined` of others. */
export function counterLine({ key, text }: Line): Mark | undefined {
  if (text.length > longest || !/\d/.test(text)) return undefined
  if (counter.test(key)) return { kind: 'furniture', detail: null }
  if (text.replace(reaction, '').trim() !== '' || !/(?![©®™])\p{Extended_Pictographic}/u.test(text))
    return undefined
  return { kind: 'furniture', detail: text.includes('👁') ? null : 'share' }
}
