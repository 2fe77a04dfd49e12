/** Encodings by which old texts come, with the script that each was made for; any other is named by its name alone. */
import type { en } from '../text/en.ts'
import type { Words } from '../text/words.ts'

type Script = keyof typeof en.rereading.scripts

const scripts: Readonly<Record<string, Script>> = {
  'utf-8': 'unicode',
  'utf-16le': 'unicode',
  'utf-16be': 'unicode',
  'windows-1256': 'arabic',
  'iso-8859-6': 'arabic',
  'x-mac-arabic': 'arabic',
  'windows-1251': 'cyrillic',
  'koi8-r': 'cyrillic',
  'iso-8859-5': 'cyrillic',
  ibm866: 'cyrillic',
  'windows-1254': 'turkish',
  'windows-1252': 'western',
  'iso-8859-15': 'western',
  'windows-1255': 'hebrew',
}

/** Those that can be chosen where nothing is known of the files, by their WHATWG names. */
export const offeredEncodings: readonly string[] = Object.keys(scripts)

/** The name of an encoding, with its script where it was made for one. */
export function encodingText(words: Words, encoding: string): string {
  const script = scripts[encoding]
  const name = `\u2068${encoding}\u2069`
  return script === undefined
    ? name
    : words.say(words.all.rereading.encodingOf, { name, script: words.all.rereading.scripts[script] })
}

/** A few lines of a text that have letters beyond ASCII in them, by which one sees how it was read. */
export function sampleOf(text: string): string {
  const telling = text.split('\n').filter(line => /[^\p{ASCII}]/u.test(line))
  const lines = telling.length > 0 ? telling : text.split('\n').filter(line => line.trim() !== '')
  return lines.slice(0, 3).join('\n')
}
