import type { Words } from './words.ts'

/** The encodings that scraped news comes in, by their WHATWG names: those of Arabic and of Unicode first, then by region. */
export const offeredEncodings = [
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'x-mac-arabic',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1255',
  'iso-8859-8',
  'windows-1257',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const

/** An encoding as people know it, with its name: `Arabic (Windows), windows-1256`. */
export function encodingName(encoding: string, words: Words): string {
  const names: Readonly<Record<string, string>> = words.all.encodings
  const name = names[encoding]
  return name === undefined
    ? encoding
    : words.say(words.all.profiles.encoding.named, { name, encoding: `\u2066${encoding}\u2069` })
}
