const easternDigits = /[٠-٩۰-۹]/g
const numbers = /0*(\d+)/g

/**
 * A text whose plain order by code points is the order that people expect of `text`: capitals with small letters, numbers
 * by size (`news 9` before `news 10`), Arabic and Persian digits as the digits that they are, and what is in a folder
 * (`/`) before its neighbours with longer names.
 */
export function sortKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(easternDigits, digit => String(digit.charCodeAt(0) & 0xf))
    .replace(numbers, (_all, digits: string) => lengthMark(digits.length) + digits)
    .replaceAll('/', '\u0002')
}

/** Digits that sort as the lengths do: 1 to 8, then 90, 91, … 98, 990, … */
function lengthMark(length: number): string {
  return '9'.repeat(Math.floor(length / 9)) + String(length % 9)
}
