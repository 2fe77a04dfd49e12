/**
 * Offsets inside the program are UTF-16; at every border they are Unicode code points. These are the only places where
 * one becomes the other. A surrogate that stands alone counts as one code point, as it does everywhere in JavaScript.
 */

/** The length of `text` in code points. */
export function codePointLength(text: string): number {
  // Most texts have no pair, which is four times as quick to see as to count them.
  return text.search(/[\ud800-\udbff]/) < 0 ? text.length : codePointOffset(text, text.length)
}

/**
 * The code-point offset of a UTF-16 offset. An offset between the halves of a pair is taken to stand before the pair;
 * one past the end is the end.
 */
export function codePointOffset(text: string, utf16: number): number {
  const end = settled(text, utf16)
  let pairs = 0
  for (let at = 0; at < end; at += 1) {
    if (isPairAt(text, at)) {
      pairs += 1
      at += 1
    }
  }
  return end - pairs
}

/** The UTF-16 offset of a code-point offset; one past the end is the end. */
export function utf16Offset(text: string, codePoints: number): number {
  let at = 0
  for (let seen = 0; seen < codePoints && at < text.length; seen += 1) at += isPairAt(text, at) ? 2 : 1
  return at
}

/** `codePointOffset` for many offsets in one pass over the text; they may come in any order and are answered in theirs. */
export function codePointOffsets(text: string, utf16s: readonly number[]): number[] {
  let at = 0
  let pairs = 0
  return inOrder(utf16s, offset => {
    const end = settled(text, offset)
    while (at < end) {
      const isPair = isPairAt(text, at)
      at += isPair ? 2 : 1
      if (isPair) pairs += 1
    }
    return at - pairs
  })
}

/** `utf16Offset` for many offsets in one pass over the text; they may come in any order and are answered in theirs. */
export function utf16Offsets(text: string, codePoints: readonly number[]): number[] {
  let at = 0
  let seen = 0
  return inOrder(codePoints, offset => {
    for (; seen < offset && at < text.length; seen += 1) at += isPairAt(text, at) ? 2 : 1
    return at
  })
}

/** Asks `convert` for each offset from the least to the greatest, and answers in the order of the offsets given. */
function inOrder(offsets: readonly number[], convert: (offset: number) => number): number[] {
  if (offsets.every((offset, index) => index === 0 || (offsets[index - 1] ?? 0) <= offset))
    return offsets.map(convert)
  const answers = new Array<number>(offsets.length)
  const ascending = offsets
    .map((offset, index) => ({ offset, index }))
    .sort((left, right) => left.offset - right.offset)
  for (const { offset, index } of ascending) answers[index] = convert(offset)
  return answers
}

/** The offset within the text and never inside a pair. */
function settled(text: string, offset: number): number {
  const within = Math.max(0, Math.min(offset, text.length))
  return within > 0 && isPairAt(text, within - 1) ? within - 1 : within
}

function isPairAt(text: string, at: number): boolean {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xd800) return false
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 // NaN past the end, which is no half
}
