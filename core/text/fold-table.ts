/**
 * What each UTF-16 unit becomes when text is folded for matching, as one table for the whole of the BMP: the unit that
 * takes its place, 0 where it is dropped, or `expands` where several units take its place.
 */

/** Marks a unit that more than one unit takes the place of; those are in `expansions`. A non-character, so never real. */
export const expands = 0xffff

export interface FoldTable {
  readonly units: Uint16Array
  readonly expansions: ReadonlyMap<number, string>
}

let built: FoldTable | undefined

/** The table, built on first use: about a millisecond. */
export function foldTable(): FoldTable {
  built ??= build()
  return built
}

/** Blocks whose members have case, marks of their own or a compatibility form; all other units stand for themselves. */
const foldedBlocks: readonly (readonly [number, number])[] = [
  [0x0041, 0x005a], // Latin capitals
  [0x00aa, 0x024f], // Latin-1 and Latin Extended
  [0x0370, 0x0556], // Greek, Cyrillic, Armenian
  [0x0620, 0x06ff], // Arabic
  [0x1e00, 0x1fff], // Latin Extended Additional, Greek Extended
  [0xfb00, 0xfdff], // ligatures, Hebrew and Arabic presentation forms A
  [0xfe70, 0xfefc], // Arabic presentation forms B
  [0xff00, 0xffef], // full-width forms
]

/** Marks, and characters that nobody sees. They are dropped. */
const droppedBlocks: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x0300, 0x036f], // combining marks
  [0x0591, 0x05bd], // Hebrew points
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a], // Arabic honorifics and Koranic marks
  [0x061c, 0x061c], // Arabic letter mark
  [0x0640, 0x0640], // tatweel
  [0x064b, 0x065f], // harakat, hamza above and below
  [0x0670, 0x0670], // dagger alef
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08e1],
  [0x08e3, 0x08ff],
  [0x180e, 0x180e],
  [0x200b, 0x200f], // zero widths, LRM, RLM
  [0x202a, 0x202e], // embeddings and overrides
  [0x2060, 0x2064],
  [0x2066, 0x206f], // isolates
  [0xfe00, 0xfe0f], // variation selectors
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff], // a byte order mark inside the text
]

/** Letters that are written for one another. */
const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ۍ: 'ي',
  ې: 'ي',
  ك: 'ك',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ۃ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ھ: 'ه',
  ı: 'i',
  ς: 'σ',
  // Cyrillic letters of their own, whose decomposition would lose them
  й: 'й',
  Й: 'й',
  ї: 'ї',
  Ї: 'ї',
  ў: 'ў',
  Ў: 'ў',
}

function build(): FoldTable {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  units[0] = 0x20 // 0 stands for "dropped", and a NUL in a text is no more than a gap
  const dropped = new Set<number>()
  for (const [first, last] of droppedBlocks) for (let unit = first; unit <= last; unit += 1) dropped.add(unit)
  const expansions = new Map<number, string>()
  for (const [first, last] of foldedBlocks) {
    for (let unit = first; unit <= last; unit += 1) {
      const folded = foldedForm(String.fromCharCode(unit), dropped)
      if (folded.length > 1) expansions.set(unit, folded)
      units[unit] = folded.length > 1 ? expands : folded.length === 0 ? 0 : folded.charCodeAt(0)
    }
  }
  for (const unit of dropped) units[unit] = 0
  return { units, expansions }
}

/**
 * The folded form of one character: compatibility form, lower case, base letter, sister letter. The dotted capital I
 * becomes plain i in every locale, and so does the dotless i: Turkish text is found however the searcher's keyboard is.
 */
function foldedForm(character: string, dropped: ReadonlySet<number>): string {
  const own = letters[character]
  if (own !== undefined) return own
  let folded = ''
  for (const part of character.normalize('NFKC').toLowerCase()) {
    const known = letters[part]
    for (const base of known ?? part.normalize('NFD')) {
      const unit = base.charCodeAt(0)
      const digit = known === undefined ? digitOf(unit) : undefined
      if (dropped.has(unit)) continue
      folded += digit ?? letters[base] ?? base
    }
  }
  // Marks with a seat of their own (ﹰ, ﹿ) are a space or a tatweel and the mark: nothing once the mark is dropped.
  return /[\ufc5e-\ufc63\ufe70-\ufe7f]/.test(character) ? '' : folded
}

function digitOf(unit: number): string | undefined {
  if (unit >= 0x0660 && unit <= 0x0669) return String(unit - 0x0660)
  if (unit >= 0x06f0 && unit <= 0x06f9) return String(unit - 0x06f0)
  return undefined
}
