import type { Span } from '../model/span.ts'
import { languageOf } from './language.ts'

/** A stretch of a text that is in another language than the text as a whole, by its BCP 47 tag. */
export interface LanguageStretch extends Span {
  readonly language: string
}

/** Shorter lines say too little to be sure, in UTF-16 units. */
const leastUnits = 32
/** So much more it takes where a line is in the same letters as its text, and a few small words are all the difference. */
const leastUnitsInSameLetters = 80

const letters: Readonly<Record<string, string>> = {
  ar: 'arabic',
  fa: 'arabic',
  ru: 'cyrillic',
  tr: 'latin',
  en: 'latin',
  fr: 'latin',
}

/**
 * The lines of a text that are clearly in another language than `language`, those that follow one another as one stretch: in order,
 * apart, in UTF-16, half-open, without the line end. Of a text whose language is not known, all lines whose own is clear. Lines that
 * are short, and languages that cannot be told, are in none.
 */
export function otherLanguages(text: string, language: string | null): LanguageStretch[] {
  const own = language?.split(/[-_]/)[0]?.toLowerCase() ?? null
  const stretches: { from: number; to: number; language: string }[] = []
  let isOpen = false
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end
    const line = text.slice(from, to)
    if (line.trim() !== '') {
      const other = otherLanguageOf(line, own)
      const last = stretches.at(-1)
      if (other !== undefined && isOpen && last?.language === other) last.to = to
      else if (other !== undefined) stretches.push({ from, to, language: other })
      isOpen = other !== undefined
    }
    from = to + 1
  }
  return stretches
}

function otherLanguageOf(line: string, own: string | null): string | undefined {
  if (line.length < leastUnits) return undefined
  const found = languageOf(line)
  if (found === undefined || found === own) return undefined
  const areLettersOther = own === null || (letters[own] !== undefined && letters[own] !== letters[found])
  return areLettersOther || line.length >= leastUnitsInSameLetters ? found : undefined
}
