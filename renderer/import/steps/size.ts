import type { Words } from '../../text/words.ts'

/** A size on disk in words: `5.2 MB`. */
export function sizeIn(bytes: number, words: Words): string {
  if (bytes >= 1e9) return words.amount(bytes / 1e9, 'gigabyte')
  if (bytes >= 1e6) return words.amount(bytes / 1e6, 'megabyte')
  return words.amount(bytes / 1e3, 'kilobyte')
}
