/**
 * What somebody types to find text, as a tree: words and phrases that must all be there. It is made of folded letters and
 * digits alone, so that whatever prints it for an index has nothing to escape, and the same tree marks what was found.
 */
import { isArabicWord, procliticForms, withoutArticle } from './clitics.ts'
import { fold } from './fold.ts'

/** A way in which a word may be written. */
export interface WordForm {
  readonly text: string
  /** Whether a word that only begins so is meant as well. */
  readonly isPrefix: boolean
}

export type TextTerm =
  /** Any of these words. */
  | { readonly kind: 'word'; readonly forms: readonly WordForm[] }
  /** These words one after the other, exactly so. */
  | { readonly kind: 'phrase'; readonly words: readonly string[]; readonly isPrefix: boolean }

/** Text has it if it has every term. Without terms it asks for nothing. */
export interface TextQuery {
  readonly terms: readonly TextTerm[]
}

/** More than anybody types; what comes after them is passed over. */
const mostTerms = 60

/**
 * How many letters a word must have before words that begin so are looked for, and how many behind an article. Below that
 * they are tens of thousands, which takes long and helps nobody.
 */
const leastPrefix = 3
const leastBehindArticle = 2
const untilArticle = /^[وف]?([بك]?ال|لل)/

/** The parts of what is typed: what stands between quotes of any kind, the last of which may be open, and single words. */
const parts = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|[^\s"“”„«»]+/gu
/** What words are made of, as a pattern for Unicode. */
export const wordPattern = '[\\p{L}\\p{N}\\p{Co}]'
const letters = new RegExp(`${wordPattern}+`, 'gu')

/** The words of folded text, each with its offset. They are what the index takes to be words. */
export function wordsIn(folded: string): { readonly word: string; readonly at: number }[] {
  return Array.from(folded.matchAll(letters), ({ 0: word, index: at }) => ({ word, at }))
}

/**
 * Reads what was typed. With `isTyping` the last word, or the last word of an open quotation, may be the beginning of one,
 * unless a space follows it.
 */
export function parseTextQuery(
  typed: string,
  { isTyping = false }: { readonly isTyping?: boolean | undefined } = {},
): TextQuery {
  const found = [...typed.matchAll(parts)]
  const isOpenEnded = isTyping && !/\s$/u.test(typed)
  const terms = found.flatMap(({ 0: part, 1: quoted, 2: end }, at): TextTerm[] => {
    const isLast = isOpenEnded && at === found.length - 1
    const words = wordsIn(fold(quoted ?? part)).map(({ word }) => word)
    const [first] = words
    if (first === undefined) return []
    if (quoted === undefined && words.length === 1) return [wordTerm(first, isLast)]
    const isPrefix = isLast && end !== undefined && end !== '' ? false : isLast
    return [{ kind: 'phrase', words, isPrefix: isPrefix && canBegin(words.at(-1) ?? '') }]
  })
  return { terms: terms.slice(0, mostTerms) }
}

/** Whether few enough words begin so. */
function canBegin(word: string): boolean {
  return word.length >= leastPrefix && word.replace(untilArticle, '').length >= leastBehindArticle
}

function wordTerm(word: string, isPrefix: boolean): TextTerm {
  const base = isArabicWord(word) ? withoutArticle(word) : word
  const forms = procliticForms(word).map(text => ({
    text,
    // Two letters behind the article are few words; two letters alone are many.
    isPrefix: isPrefix && canBegin(text) && (base.length >= leastPrefix || text.endsWith(`ال${base}`)),
  }))
  return { kind: 'word', forms }
}
