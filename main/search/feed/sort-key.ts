const anyDigit = /[0-9٠-٩۰-۹]/
const easternDigits = /[٠-٩۰-۹]/g
const numbers = /0*(\d+)/g

/** Sort keys are cut here, so that a title of a thousand characters does not swell the index; ties go by path. */
const longestKey = 80

/** The key that a title, source or language is sorted by. */
export function sortKeyOf(value: string): string {
  return sortKey(value.slice(0, longestKey))
}

/**
 * A text whose plain order by code points is the order that people expect of `text`: capitals with small letters, numbers
 * by size (`news 9` before `news 10`), Arabic and Persian digits as the digits that they are, and what is in a folder
 * (`/`) before its neighbours with longer names.
 */
export function sortKey(text: string): string {
  const folded = text.normalize('NFC').toLowerCase().replaceAll('/', '\u0002')
  if (!anyDigit.test(folded)) return folded
  return folded
    .replace(easternDigits, digit => String(digit.charCodeAt(0) & 0xf))
    .replace(numbers, (_all, digits: string) => lengthMark(digits.length) + digits)
}

/** Digits that sort as the lengths do: 1 to 8, then 90, 91, … 98, 990, … */
function lengthMark(length: number): string {
  return '9'.repeat(Math.floor(length / 9)) + String(length % 9)
}
