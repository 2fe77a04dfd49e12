/**
 * Whether two texts are tellings of the same one, by all of their shingles. What decides is how much of the shorter stands
 * in the longer (containment), so that a wire story cut down is found in the whole one.
 *
 * Containment alone is not enough: outlets close each report of a running story with the same background, half of a
 * report and more, under news of its own. So where less than nearly all is shared, the beginning of one must stand in the
 * other: cutting, retitling and furniture leave one of the two beginnings, another report has another.
 *
 * What a whole outlet repeats round its articles counts on neither side. Where it may be a story that recurs, its place tells:
 * see `isStory`.
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
/** How many shingles the beginning and the end have, and how much of one must stand in the other. */
const edgeShingles = 32
const edgeShared = 0.75
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

/** What is known to recur in the outlets of two texts: some of its shingles. */
export interface Recurring {
  readonly boilerplate: readonly number[]
  /** Of stretches whose texts have little else. */
  readonly perhapsStory: readonly number[]
}

/** Compares two texts. Of what recurs, what both have around a shingle of it is left out, unless it is a story. */
export function likenessOf(left: ShingledText, right: ShingledText, recurring: Recurring): Likeness {
  const pair = withoutRepeated([left, right], recurring.boilerplate)
  const likeness = compared(pair)
  if (recurring.perhapsStory.length === 0 || isStory(pair, likeness)) return likeness
  return compared(withoutRepeated(pair, recurring.perhapsStory))
}

type Pair = readonly [ShingledText, ShingledText]

/** Both without the stretches that they share and that have such shingles; as they are where too little would be left. */
function withoutRepeated(pair: Pair, shingles: readonly number[]): Pair {
  if (shingles.length === 0) return pair
  const [left, right] = pair
  const known = new Set(shingles)
  const repeated = repeatedShingles(left, right.set, known)
  for (const shingle of repeatedShingles(right, left.set, known)) repeated.add(shingle)
  if (repeated.size === 0) return pair
  const [leftOwn, rightOwn] = [without(left, repeated), without(right, repeated)]
  const isEnough = leftOwn.set.size >= leastShingles && rightOwn.set.size >= leastShingles
  return isEnough ? [leftOwn, rightOwn] : pair
}

/** A text by its shingles, ready to be compared. */
export function shingledText(shingles: Uint32Array): ShingledText {
  return { shingles, set: new Set(shingles) }
}

function compared([left, right]: Pair): Likeness & { readonly resemblance: number } {
  const [shorter, longer] = left.set.size <= right.set.size ? [left, right] : [right, left]
  let shared = 0
  for (const shingle of shorter.set) if (longer.set.has(shingle)) shared += 1
  const similarity = shorter.set.size === 0 ? 0 : shared / shorter.set.size
  const resemblance = shared / (shorter.set.size + longer.set.size - shared || 1)
  const isKin =
    shared >= leastShingles &&
    resemblance >= leastResemblance &&
    (similarity >= enoughShared || (similarity >= leastShared && shareBeginning(left, right)))
  return { similarity, isKin, resemblance }
}

/**
 * Whether what both have is a story: nearly all of either, from the beginning on, or nearly all of the shorter with words of its
 * own before and after it. What stands below texts with beginnings of their own is boilerplate.
 */
function isStory([left, right]: Pair, { similarity, resemblance }: ReturnType<typeof compared>): boolean {
  if (similarity < enoughShared) return false
  return shareBeginning(left, right) ? resemblance >= enoughShared : !shareEnd(left, right)
}

function shareBeginning(left: ShingledText, right: ShingledText): boolean {
  const [one, other] = [left.shingles.subarray(0, edgeShingles), right.shingles.subarray(0, edgeShingles)]
  return standsIn(one, right.set) || standsIn(other, left.set)
}

function shareEnd(left: ShingledText, right: ShingledText): boolean {
  const [one, other] = [left.shingles.subarray(-edgeShingles), right.shingles.subarray(-edgeShingles)]
  return standsIn(one, right.set) || standsIn(other, left.set)
}

function standsIn(edge: Uint32Array, other: ReadonlySet<number>): boolean {
  let shared = 0
  for (const shingle of edge) if (other.has(shingle)) shared += 1
  return shared >= edgeShared * edge.length
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
