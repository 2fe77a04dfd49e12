import { ar } from './ar.ts'
import { en } from './en.ts'
import type { Language } from './words.ts'

/** The languages of the interface. Another one is one more file, and its line here. */
export const languages = [
  { tag: 'en', name: 'English', direction: 'ltr', locale: 'en-GB', messages: en },
  // Latin digits: dates and offsets stand in ISO form beside them, as in the exports.
  { tag: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn', messages: ar },
] as const satisfies readonly Language[]

export type LanguageTag = (typeof languages)[number]['tag']

/** The language of that tag, or the best that the machine asks for (`preferred`, most wanted first), or English. */
export function languageFor(tag: string | null, preferred: readonly string[] = []): Language {
  const wanted = [tag, ...preferred].flatMap(name => name?.toLowerCase().split('-')[0] ?? [])
  for (const name of wanted) {
    const found = languages.find(language => language.tag === name)
    if (found) return found
  }
  return languages[0]
}
