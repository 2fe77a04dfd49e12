/**
 * The language of a text, among those that our articles are in: from its script, then from letters that only one
 * language has and from the small words that none does without. Where these are not clear it is unknown.
 */

/** The languages that can be told apart here, by BCP 47. */
export type KnownLanguage = 'ar' | 'fa' | 'tr' | 'ru' | 'en' | 'fr'

/** How much of a text is looked at, in UTF-16 units. */
const sampleUnits = 1000

const smallWords: Readonly<Record<KnownLanguage, ReadonlySet<string>>> = {
  ar: wordSet(
    'في من على إلى الى أن إن التي الذي عن مع هذا هذه كما وقال قال بعد كان خلال ما لا بين أو ذلك قد وفي ومن',
  ),
  fa: wordSet('در به از که این را با است برای آن یک می های شد کرد شده بود خود تا بر هم نیز وی ها اند گفت'),
  tr: wordSet(
    've bir bu için ile da de olarak olan ise gibi daha çok en kadar sonra ancak dedi göre mi değil ya her oldu',
  ),
  ru: wordSet(
    'и в не на что с по как это из за от к о для его но был также до при она они было об году заявил',
  ),
  en: wordSet(
    'the of and to that for with was has have from said by his their which this been would were after not it',
  ),
  fr: wordSet(
    'les des est une dans du et qui pour au sur avec ce pas aux par ont cette été selon ses elle leur mais le',
  ),
}

/** Small words that come in several languages at once, so that a few of them prove nothing by themselves. */
const leastHits = 2

/** The language of `text`; `undefined` where it is not clear. */
export function languageOf(text: string): KnownLanguage | undefined {
  const { sample, units } = sampleOf(text)
  const counts = countScripts(sample, units)
  const { arabic, cyrillic, latin, other } = counts
  const most = Math.max(arabic, cyrillic, latin)
  if (most < 4 || most < (arabic + cyrillic + latin + other) * 0.6) return undefined
  if (most === arabic) return arabicOrPersian(countWords(sample, units), counts)
  const looked = sample.slice(0, units)
  const words = looked.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []
  return most === cyrillic ? russian(looked, words) : latinLanguage(looked, words)
}

/**
 * What is looked at, and how much of it: mostly the text itself, since to go through a slice of it takes three times as
 * long. Addresses and tags are left out; they are of no language, though their letters are Latin.
 */
function sampleOf(text: string): { readonly sample: string; readonly units: number } {
  const units = Math.min(text.length, sampleUnits)
  const beginning = text.slice(0, units)
  if (!beginning.includes('://') && !beginning.includes('<')) return { sample: text, units }
  const sample = beginning.replace(/https?:\/\/\S+|<[^<>]{0,200}>/g, ' ')
  return { sample, units: sample.length }
}

interface ScriptCounts {
  readonly latin: number
  readonly cyrillic: number
  /** All letters of the script, the two kinds that follow among them. */
  readonly arabic: number
  /** Letters that Arabic has in loan words only: پ چ ژ گ. */
  readonly persian: number
  /** Letters that neither Arabic nor Persian writes: those of Urdu, Kurdish, Pashto, Sindhi and Uighur. */
  readonly beyond: number
  readonly other: number
}

const kinds = { latin: 1, cyrillic: 2, arabic: 3, persian: 4, beyond: 5, other: 6 } as const

const kindOfUnit = kindTable()

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  table.fill(kinds.latin, 0x41, 0x5b).fill(kinds.latin, 0x61, 0x7b).fill(kinds.latin, 0xc0, 0x250)
  table
    .fill(kinds.other, 0x0370, 0x0400)
    .fill(kinds.cyrillic, 0x0400, 0x0500)
    .fill(kinds.other, 0x0500, 0x05eb)
  table
    .fill(kinds.arabic, 0x0620, 0x064b)
    .fill(kinds.arabic, 0x0671, 0x06d4)
    .fill(kinds.arabic, 0xfb50, 0xfefd)
  table.fill(kinds.other, 0x0900, 0x2000).fill(kinds.other, 0x3040, 0xd800)
  for (const letter of 'پچژگ') table[letter.charCodeAt(0)] = kinds.persian
  for (const letter of 'ٹڈڑںےەۆێڕڵڤټډړږښڼۇۈۋې') table[letter.charCodeAt(0)] = kinds.beyond
  return table
}

function countScripts(text: string, units: number): ScriptCounts {
  const counts = new Uint32Array(8)
  for (let at = 0; at < units; at += 1) {
    const kind = kindOfUnit[text.charCodeAt(at)] ?? 0
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  const of = (kind: number): number => counts[kind] ?? 0
  const [persian, beyond] = [of(kinds.persian), of(kinds.beyond)]
  const arabic = of(kinds.arabic) + persian + beyond
  return {
    latin: of(kinds.latin),
    cyrillic: of(kinds.cyrillic),
    arabic,
    persian,
    beyond,
    other: of(kinds.other),
  }
}

function arabicOrPersian(
  { words, ofArabic, ofPersian }: WordCounts,
  { arabic, persian, beyond }: ScriptCounts,
): KnownLanguage | undefined {
  if (beyond > arabic * 0.01) return undefined
  // ی and ک stand in much Arabic text that was typed on a Persian keyboard: they say nothing.
  return winner(
    [
      ['ar', ofArabic],
      ['fa', ofPersian + persian],
    ],
    words * 0.08,
  )
}

/** With more letters a word is no small one; with so many its number has 32 bits. */
const longestInArabicScript = 4
const letterBits = 8
const joiner = 0x200c

/** From 1 for a unit that words in Arabic script are made of, the joiner of Persian among them; 0 for any other. */
function letterNumber(unit: number): number {
  if (unit >= 0x0620 && unit <= 0x06d3) return unit - 0x061f
  return unit === joiner ? 0xff : 0
}

/** The small words in Arabic letters by their numbers, and whose they are; most texts here are in these. */
const inArabicScript = new Map(
  [...smallWords.ar, ...smallWords.fa].map(word => [
    [...word].reduce((number, letter) => (number << letterBits) | letterNumber(letter.charCodeAt(0)), 0),
    { arabic: smallWords.ar.has(word), persian: smallWords.fa.has(word) },
  ]),
)

interface WordCounts {
  readonly words: number
  /** Small words of Arabic, and words with its article. */
  readonly ofArabic: number
  readonly ofPersian: number
}

/** Counts words letter by letter: to cut them out and look them up as texts took three times as long. */
function countWords(text: string, units: number): WordCounts {
  let [words, ofArabic, ofPersian] = [0, 0, 0]
  for (let at = 0; at < units; at += 1) {
    let letter = letterNumber(text.charCodeAt(at))
    if (letter === 0) continue
    const from = at
    let number = 0
    for (; letter !== 0; letter = at < units ? letterNumber(text.charCodeAt(at)) : 0) {
      number = (number << letterBits) | letter
      at += 1
    }
    words += 1
    if (hasArticle(text, from, at - from)) ofArabic += 1
    const of = at - from <= longestInArabicScript ? inArabicScript.get(number) : undefined
    if (of?.arabic === true) ofArabic += 1
    if (of?.persian === true) ofPersian += 1
  }
  return { words, ofArabic, ofPersian }
}

const [alef, lam, ...clitics] = [...'الوفبك'].map(letter => letter.charCodeAt(0))

/** Whether a word of some length begins with the Arabic article, behind one clitic at most. */
function hasArticle(text: string, from: number, length: number): boolean {
  if (length < 4) return false
  const [first, second] = [text.charCodeAt(from), text.charCodeAt(from + 1)]
  if (first === alef) return second === lam
  return second === alef && text.charCodeAt(from + 2) === lam && length > 4 && clitics.includes(first)
}

function russian(sample: string, words: readonly string[]): KnownLanguage | undefined {
  if (/[іїєґўјљњћџѓќ]/i.test(sample)) return undefined // Ukrainian, Belarusian, Serbian, Macedonian
  const count = hits(words, 'ru')
  return /[ыэ]/i.test(sample) && count >= Math.max(1, words.length * 0.06) ? 'ru' : undefined
}

function latinLanguage(sample: string, words: readonly string[]): KnownLanguage | undefined {
  const turkishLetters = sample.match(/[ğışİŞĞ]/g)?.length ?? 0
  // What French writes as often as Turkish is no Turkish where none of its letters is.
  const turkish =
    turkishLetters === 0
      ? hits(
          words.filter(word => !sharedWithFrench.has(word)),
          'tr',
        )
      : hits(words, 'tr') + Math.min(turkishLetters, words.length * 0.2)
  const elided = words.reduce((sum, word) => (elision.test(word) ? sum + 1 : sum), 0)
  return winner(
    [
      ['en', hits(words, 'en')],
      ['fr', hits(words, 'fr') + elided],
      ['tr', turkish],
    ],
    words.length * 0.1,
  )
}

const sharedWithFrench: ReadonlySet<string> = new Set(['de', 'en', 'ya'])
const elision = /^(?:l|d|qu|n|s|c|j)['’]\p{L}/u

function hits(words: readonly string[], language: KnownLanguage): number {
  const known = smallWords[language]
  return words.reduce((sum, word) => (known.has(word) ? sum + 1 : sum), 0)
}

/** The language with the most evidence, where that is enough and twice that of any other. */
function winner(
  counts: readonly (readonly [KnownLanguage, number])[],
  least: number,
): KnownLanguage | undefined {
  const [best, second] = [...counts].sort((left, right) => right[1] - left[1])
  if (best === undefined || best[1] < Math.max(leastHits, least)) return undefined
  return best[1] >= 2 * (second?.[1] ?? 0) ? best[0] : undefined
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
