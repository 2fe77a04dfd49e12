/**
 * Arabic writes short words together with the one that follows: and, so, in, as, for, will, the. Who looks for a word means
 * it behind any of them, so a word stands for itself and the forms that it takes behind them. Worked out when a question is
 * asked and not when text is stored, the index keeps every word as it is written. All of this works on folded text.
 */

/** `word` is a folded word of Arabic letters, and so may have proclitics. */
export function isArabicWord(word: string): boolean {
  return /^[\u0620-\u064a\u0671-\u06d3]+$/.test(word)
}

const article = 'ال'
const conjunctions = ['', 'و', 'ف'] as const
const prepositions = ['ب', 'ك'] as const

/**
 * Words of four letters or fewer whose ال is part of them, or whose rest is so common a word that nobody means it. Of longer
 * words the article is taken off in any case: what has it is among the forms, so nothing is missed.
 */
const wholeWords: ReadonlySet<string> = new Set([
  'الله',
  'الان',
  'الاف',
  'الذي',
  'التي',
  'الما',
  'اليه',
  'اليك',
  'الهه',
  'الهم',
  'القت',
  'القي',
])

/** The word that somebody means who types `word`: without the article, where it has one. */
export function withoutArticle(word: string): string {
  if (!word.startsWith(article) || word.length < 4 || wholeWords.has(word)) return word
  return word.slice(article.length)
}

/**
 * The word itself first, then the 26 forms that it takes behind و ف, ب ك ل, ال and س; fewer where two are the same. A word
 * that is not Arabic has no other form. `word` is folded; an article that it begins with is taken off first.
 */
export function procliticForms(word: string): readonly string[] {
  if (!isArabicWord(word)) return [word]
  const base = withoutArticle(word)
  const definite = base.startsWith(article) ? base : article + base
  const own = ['', ...prepositions, 'ل', 'س'].map(clitic => clitic + base)
  const withArticle = [...['', ...prepositions].map(clitic => clitic + definite), behindLam(definite)]
  const forms = [...own, ...withArticle]
  return [...new Set(conjunctions.flatMap(conjunction => forms.map(form => conjunction + form)))]
}

/** ل before the article takes its alef, and of three lams one is not written: ل and اللغة are للغة. */
function behindLam(definite: string): string {
  return `ل${definite.slice(1)}`.replace(/^ل{3}/, 'لل')
}
