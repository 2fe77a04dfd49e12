/**
 * Whether two texts are tellings of the same one, by all of their shingles. What decides is how much of the shorter stands
 * in the longer (containment), so that a wire story cut down is found in the whole one.
 *
 * Containment alone is not enough: outlets close each report of a running story with the same background, half of a
 * report and more, under news of its own. So where less than nearly all is shared, the beginning of one must stand in the
 * other: cutting, retitling and furniture leave one of the two beginnings, another report has another.
 *
 * What a whole outlet repeats under its articles counts on neither side.
 */

import { signatureSlots } from './signature.ts'

/** How much of the shorter must stand in the other: this much is enough by itself, or the lesser share and a beginning. */
export const enoughShared = 0.85
export const leastShared = 0.6
/** How much of all that both have must be in common: a flash is no telling of the day's summary that has it. */
const leastResemblance = 0.15
/** How many shingles must be in common; also how many must be left of a text for it to be judged without what is common. */
export const leastShingles = 8
/** Of more shingles than these a text is kin to none: it is a book or no text at all, and each comparison would read it anew. */
export const mostShingles = 100_000
/** How many shingles the beginning has, and how much of it must stand in the other. */
const beginningShingles = 32
const beginningShared = 0.75
/** How far boilerplate goes at least from a shingle of it that is known. */
const leastReach = 6

/** What two texts have in common. */
export interface Likeness {
  /** How much of the shorter text stands in the other, from 0 to 1. */
  readonly similarity: number
  readonly isKin: boolean
}

/** A text for comparing: its shingles in order, and as a set. */
export interface ShingledText {
  readonly shingles: Uint32Array
  readonly set: ReadonlySet<number>
}

/** Compares two texts. `common` are shingles of what an outlet repeats: what both have around one of them is left out. */
export function likenessOf(left: ShingledText, right: ShingledText, common: ReadonlySet<number>): Likeness {
  const whole = compared(left, right)
  if (common.size === 0) return whole
  const repeated = repeatedShingles(left, right.set, common)
  for (const shingle of repeatedShingles(right, left.set, common)) repeated.add(shingle)
  if (repeated.size === 0) return whole
  const [leftOwn, rightOwn] = [without(left, repeated), without(right, repeated)]
  const isEnough = leftOwn.set.size >= leastShingles && rightOwn.set.size >= leastShingles
  return isEnough ? compared(leftOwn, rightOwn) : whole
}

/** A text by its shingles, ready to be compared. */
export function shingledText(shingles: Uint32Array): ShingledText {
  return { shingles, set: new Set(shingles) }
}

function compared(left: ShingledText, right: ShingledText): Likeness {
  const [shorter, longer] = left.set.size <= right.set.size ? [left, right] : [right, left]
  let shared = 0
  for (const shingle of shorter.set) if (longer.set.has(shingle)) shared += 1
  const similarity = shorter.set.size === 0 ? 0 : shared / shorter.set.size
  const resemblance = shared / (shorter.set.size + longer.set.size - shared || 1)
  const isKin =
    shared >= leastShingles &&
    resemblance >= leastResemblance &&
    (similarity >= enoughShared ||
      (similarity >= leastShared && (beginsIn(left, right.set) || beginsIn(right, left.set))))
  return { similarity, isKin }
}

function beginsIn({ shingles }: ShingledText, other: ReadonlySet<number>): boolean {
  const count = Math.min(beginningShingles, shingles.length)
  let shared = 0
  for (let at = 0; at < count; at += 1) if (other.has(shingles[at] ?? 0)) shared += 1
  return shared >= beginningShared * count
}

/**
 * The shingles of the stretches that the other has as well and that are boilerplate. Of boilerplate only some shingles are
 * known, the ones that signatures took: about one in `length / slots`. So a stretch goes on from one to the next where
 * that is no further than chance lets it be, and a little beyond both ends, but never past what both texts have.
 */
function repeatedShingles(
  { shingles }: ShingledText,
  other: ReadonlySet<number>,
  common: ReadonlySet<number>,
): Set<number> {
  const reach = Math.max(leastReach, Math.ceil((3 * shingles.length) / signatureSlots))
  const isRepeated = new Uint8Array(shingles.length)
  for (const way of ['forward', 'backward'] as const) {
    let left = 0
    for (let step = 0; step < shingles.length; step += 1) {
      const at = way === 'forward' ? step : shingles.length - 1 - step
      const shingle = shingles[at] ?? 0
      if (!other.has(shingle)) left = 0
      else if (common.has(shingle)) left = reach + 1
      if (left === 0) continue
      isRepeated[at] = 1
      left -= 1
    }
  }
  return new Set(shingles.filter((_, at) => isRepeated[at] === 1))
}

function without({ shingles }: ShingledText, repeated: ReadonlySet<number>): ShingledText {
  return shingledText(shingles.filter(shingle => !repeated.has(shingle)))
}
