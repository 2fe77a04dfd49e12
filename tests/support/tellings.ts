/**
 * Makes other tellings of an article, as other outlets and other scrapers would: cut, retitled, spelt otherwise, with
 * furniture around it, and all of these at once. What is drawn comes from a seed.
 */

/** An article to be told again. */
export interface Told {
  readonly title: string
  /** Its paragraphs joined by newlines. */
  readonly body: string
}

export type Way = 'cut' | 'cut-inside' | 'retitled' | 'respelt' | 'furnished' | 'all'
export const ways: readonly Way[] = ['cut', 'cut-inside', 'retitled', 'respelt', 'furnished', 'all']

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The article told in another way. `headlines` are those of other articles, for new titles and lists of links. */
export function retold(
  told: Told,
  way: Way,
  { random, headlines }: { readonly random: () => number; readonly headlines: readonly string[] },
): Told {
  const headline = () => headlines[Math.floor(random() * headlines.length)] ?? ''
  switch (way) {
    case 'cut':
      return { ...told, body: withoutEnd(told.body) }
    case 'cut-inside':
      return { ...told, body: withoutSome(told.body, random) }
    case 'retitled':
      return { ...told, title: headline() }
    case 'respelt':
      return { title: respelt(told.title, random), body: respelt(told.body, random) }
    case 'furnished':
      return { ...told, body: furnished(told.body, headline) }
    case 'all': {
      const cut = withoutEnd(told.body)
      return { title: headline(), body: furnished(respelt(cut, random), headline) }
    }
  }
}

/** Without its last third, by words, as an editor cuts a wire story. */
function withoutEnd(body: string): string {
  const sentences = sentencesOf(body)
  const words = body.split(/\s+/).length
  let kept = 0
  const first = sentences.filter(sentence => {
    const fits = kept < (2 / 3) * words
    kept += sentence.split(/\s+/).length
    return fits
  })
  return first.length < sentences.length
    ? first.join(' ')
    : body
        .split(/(?<=\s)/)
        .slice(0, Math.ceil((2 / 3) * words))
        .join('')
}

/** Without a third of its sentences, from anywhere. */
function withoutSome(body: string, random: () => number): string {
  return sentencesOf(body)
    .filter(() => random() > 1 / 3)
    .join(' ')
}

function sentencesOf(body: string): string[] {
  return body.split(/(?<=[.!؟?\n])\s+/).filter(Boolean)
}

/** One letter for another, marks, tatweel and other digits, at about one place in four of those where it can be. */
function respelt(text: string, random: () => number): string {
  const swaps: Readonly<Record<string, string>> = {
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ى: 'ي',
    ة: 'ه',
    ي: 'ى',
    ه: 'ة',
    ؤ: 'و',
    ئ: 'ي',
    ك: 'ک',
  }
  const marks = ['\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u064b']
  let out = ''
  for (const [at, letter] of [...text].entries()) {
    const isLast = !/\p{L}/u.test(text[at + 1] ?? ' ')
    const canSwap = !'يهىة'.includes(letter) || isLast
    const digit = /\d/.test(letter) ? String.fromCharCode(0x660 + Number(letter)) : undefined
    out += random() < 0.25 && canSwap ? (digit ?? swaps[letter] ?? letter) : letter
    if (/[\u0621-\u064a]/.test(letter) && random() < 0.2)
      out += marks[Math.floor(random() * marks.length)] ?? ''
    if (/[بتثجحخسشصضطظعغفقلمنيهك]/.test(letter) && !isLast && random() < 0.03) out += '\u0640'
  }
  return out
}

/** With a source line before it and, behind it, links to other articles, a tag list and buttons. */
function furnished(body: string, headline: () => string): string {
  const links = Array.from({ length: 4 }, headline)
  return [
    'المصدر: وكالات - آخر تحديث 14:05',
    body,
    'اقرأ أيضا:',
    ...links,
    'الكلمات المفتاحية: أخبار، سياسة، العالم',
    'شارك: فيسبوك تويتر واتساب',
  ].join('\n')
}
