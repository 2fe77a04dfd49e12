/**
 * Which texts are worth comparing, out of all pairs of a hundred thousand: those that agree in two slots of their
 * signatures that a band puts together (locality-sensitive hashing; Leskovec, Rajaraman, Ullman, "Mining of Massive
 * Datasets", chapter 3). Of two texts with resemblance J, a band agrees with J², and one of 192 bands does so with
 * 1 - (1 - J²)^192: 0.85 at J = 0.1, 0.987 at 0.15, 0.9996 at 0.2; of unrelated reports on the same matter (0.005), 0.005.
 *
 * A slot that recurs in an outlet tells little: it is left out, which also bounds the pairs of a band. Which slots those are
 * depends on all texts and on nothing else, so that the same texts give the same pairs in whatever order they came.
 */
import { recurringSlots, slotMark } from './boilerplate.ts'
import type { Recurring } from './likeness.ts'
import { Room } from './room.ts'
import { type Signed, signatureSlots } from './signature.ts'

/** How far apart the two slots of a band are: three times as many bands as slots. */
const strides = [1, 5, 17] as const
/** With this many slots of their own and none in common, two texts are not kin, whatever else they share. */
const ownSlots = 6
/** The least share of the shorter text that is worth an exact comparison, as the signatures have it. */
const leastEstimate = 0.2

/** Two texts to be compared: numbers, the lower first, and what is known of them to recur. */
export interface Candidate {
  readonly left: number
  readonly right: number
  readonly recurring: Recurring
}

/** Finds all pairs that are worth comparing, by left and right number. It yields after each band, some milliseconds' work. */
export function* candidatePairs(texts: Signed): Generator<void, Candidate[]> {
  const room = new Room(texts.count)
  const marks = yield* recurringSlots(texts)
  const found = new Set<number>()
  const propose = (one: number, other: number): void => {
    const key = Math.min(one, other) * texts.count + Math.max(one, other)
    if (!found.has(key) && isPromising(texts, marks, one, other)) found.add(key)
  }
  for (const stride of strides) {
    for (let slot = 0; slot < signatureSlots; slot += 1) {
      proposeBand(texts, marks, { slot, other: (slot + stride) % signatureSlots, propose, room })
      yield
    }
  }
  yield* proposeNeighbours(texts, marks, propose)
  return [...found]
    .sort((one, other) => one - other)
    .map(key => {
      const [left, right] = [Math.floor(key / texts.count), key % texts.count]
      return { left, right, recurring: recurringOf(texts, marks, left, right) }
    })
}

interface Band {
  readonly slot: number
  readonly other: number
  readonly propose: (one: number, other: number) => void
  readonly room: Room
}

/** Proposes the pairs that agree in both slots of a band: a chained hash table, made of two arrays. */
function proposeBand(texts: Signed, marks: Uint8Array, { slot, other, propose, room }: Band): void {
  const { count, signatures } = texts
  const { heads, next } = room
  heads.fill(-1)
  for (let text = 0; text < count; text += 1) {
    const base = text * signatureSlots
    if (marks[base + slot] !== slotMark.own || marks[base + other] !== slotMark.own) continue
    const first = signatures[base + slot] ?? 0
    const second = signatures[base + other] ?? 0
    const bucket = room.bucketOf(first ^ Math.imul(second, 0x85ebca6b))
    for (let each = heads[bucket] ?? -1; each >= 0; each = next[each] ?? -1) {
      const eachBase = each * signatureSlots
      if (signatures[eachBase + slot] === first && signatures[eachBase + other] === second)
        propose(each, text)
    }
    next[text] = heads[bucket] ?? -1
    heads[bucket] = text
  }
}

/**
 * Among texts in which the same recurs, proposes those beside each other in the order of their signatures: many
 * versions of one report in one outlet are found so, with one pair for each text instead of one for each two.
 */
function* proposeNeighbours(texts: Signed, marks: Uint8Array, propose: Band['propose']): Generator<void> {
  const withCommon: number[] = []
  for (let text = 0; text < texts.count; text += 1)
    if (
      marks.subarray(text * signatureSlots, (text + 1) * signatureSlots).some(mark => mark !== slotMark.own)
    )
      withCommon.push(text)
  const order = withCommon.sort((one, other) => bySignature(texts, one, other))
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    const last = new Map<number, number>()
    for (const text of order) {
      if (marks[text * signatureSlots + slot] === slotMark.own) continue
      const value = texts.signatures[text * signatureSlots + slot] ?? 0
      const before = last.get(value)
      if (before !== undefined) propose(before, text)
      last.set(value, text)
    }
    yield
  }
}

function bySignature({ signatures, sizes }: Signed, one: number, other: number): number {
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    const difference =
      (signatures[one * signatureSlots + slot] ?? 0) - (signatures[other * signatureSlots + slot] ?? 0)
    if (difference !== 0) return difference
  }
  return (sizes[one] ?? 0) - (sizes[other] ?? 0) || one - other
}

/** Whether the signatures leave it possible that two texts are kin. */
function isPromising({ signatures, sizes }: Signed, marks: Uint8Array, left: number, right: number): boolean {
  let equal = 0
  let own = 0
  let ownEqual = 0
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    const [one, other] = [left * signatureSlots + slot, right * signatureSlots + slot]
    const isEqual = signatures[one] === signatures[other]
    if (isEqual) equal += 1
    if (marks[one] !== slotMark.own || marks[other] !== slotMark.own) continue
    own += 1
    if (isEqual) ownEqual += 1
  }
  if (own >= ownSlots && ownEqual === 0) return false
  const resemblance = equal / signatureSlots
  const [size, otherSize] = [sizes[left] ?? 0, sizes[right] ?? 0]
  const shared = (resemblance / (1 + resemblance)) * (size + otherSize)
  return shared >= leastEstimate * Math.min(size, otherSize)
}

/** The values of the slots of both that recur, by what they are for one of them. */
function recurringOf(texts: Signed, marks: Uint8Array, left: number, right: number): Recurring {
  const valuesOf = (mark: number) => {
    const values = new Set<number>()
    for (const text of [left, right])
      for (let at = text * signatureSlots; at < (text + 1) * signatureSlots; at += 1)
        if (marks[at] === mark) values.add(texts.signatures[at] ?? 0)
    return [...values].sort((one, other) => one - other)
  }
  return { boilerplate: valuesOf(slotMark.boilerplate), perhapsStory: valuesOf(slotMark.perhapsStory) }
}
