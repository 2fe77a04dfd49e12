/**
 * Which texts are worth comparing, out of all pairs of a hundred thousand: those that agree in two slots of their
 * signatures that a band puts together (locality-sensitive hashing; Leskovec, Rajaraman, Ullman, "Mining of Massive
 * Datasets", chapter 3). Of two texts with resemblance J, a band agrees with J², and one of 192 bands does so with
 * 1 - (1 - J²)^192: 0.85 at J = 0.1, 0.987 at 0.15, 0.9996 at 0.2; of unrelated reports on the same matter (0.005), 0.005.
 *
 * A slot that agrees in many texts of one outlet is boilerplate and tells nothing: it is left out, which also bounds the
 * pairs of a band. Which slots those are depends on all texts and on nothing else, so that the same texts give the same
 * pairs in whatever order they came.
 */
import { signatureSlots } from './signature.ts'

/** In so many texts of one outlet a stretch is boilerplate, and in so many texts at all. */
const mostInSource = 8
const mostInAll = 256
/** How far apart the two slots of a band are: three times as many bands as slots. */
const strides = [1, 5, 17] as const
/** With this many slots of their own and none in common, two texts are not kin, whatever else they share. */
const ownSlots = 6
/** The least share of the shorter text that is worth an exact comparison, as the signatures have it. */
const leastEstimate = 0.2

/** Texts by number, from 0: their signatures one after the other, how many shingles each has, and its outlet, 0 if not known. */
export interface Signed {
  readonly count: number
  readonly signatures: Uint32Array
  readonly sizes: Uint32Array
  readonly sources: Uint32Array
}

/** Two texts to be compared: numbers, the lower first, and the shingles of theirs that are known to be boilerplate. */
export interface Candidate {
  readonly left: number
  readonly right: number
  readonly common: readonly number[]
}

/** Finds all pairs that are worth comparing, by left and right number. It yields after each band, some milliseconds' work. */
export function* candidatePairs(texts: Signed): Generator<void, Candidate[]> {
  const isCommon = new Uint8Array(texts.count * signatureSlots)
  const room = new Room(texts.count)
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    markCommon(texts, slot, { isCommon, room })
    yield
  }
  const found = new Set<number>()
  const propose = (one: number, other: number): void => {
    const key = Math.min(one, other) * texts.count + Math.max(one, other)
    if (!found.has(key) && isPromising(texts, isCommon, one, other)) found.add(key)
  }
  for (const stride of strides) {
    for (let slot = 0; slot < signatureSlots; slot += 1) {
      proposeBand(texts, isCommon, { slot, other: (slot + stride) % signatureSlots, propose, room })
      yield
    }
  }
  yield* proposeNeighbours(texts, isCommon, propose)
  return [...found]
    .sort((one, other) => one - other)
    .map(key => {
      const [left, right] = [Math.floor(key / texts.count), key % texts.count]
      return { left, right, common: commonOf(texts, isCommon, left, right) }
    })
}

/** What each slot and each band goes through all texts with: made once, it is no garbage two hundred times. */
class Room {
  readonly #bits: number
  /** By bucket the text that was put there last, and by text the one before; -1 for none. */
  readonly heads: Int32Array
  readonly next: Int32Array
  /** By the first text that has a value how many have it. */
  readonly counts: Uint32Array

  constructor(count: number) {
    this.#bits = Math.max(4, 32 - Math.clz32(count))
    this.heads = new Int32Array(1 << this.#bits)
    this.next = new Int32Array(count)
    this.counts = new Uint32Array(count)
  }

  bucketOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> (32 - this.#bits)
  }
}

interface Marking {
  readonly isCommon: Uint8Array
  readonly room: Room
}

/** Notes for each value of a slot how many texts have it, and gives that number for a value. */
function countValues({ count, signatures }: Signed, slot: number, room: Room): (value: number) => number {
  const { heads, next, counts } = room
  const firstWith = (value: number): number => {
    let each = heads[room.bucketOf(value)] ?? -1
    while (each >= 0 && signatures[each * signatureSlots + slot] !== value) each = next[each] ?? -1
    return each
  }
  heads.fill(-1)
  for (let text = 0; text < count; text += 1) {
    const value = signatures[text * signatureSlots + slot] ?? 0
    const known = firstWith(value)
    if (known >= 0) {
      counts[known] = (counts[known] ?? 0) + 1
      continue
    }
    const bucket = room.bucketOf(value)
    counts[text] = 1
    next[text] = heads[bucket] ?? -1
    heads[bucket] = text
  }
  return value => counts[firstWith(value)] ?? 0
}

/** Marks the slots whose value too many texts have. */
function markCommon(texts: Signed, slot: number, { isCommon, room }: Marking): void {
  const { count, signatures, sources } = texts
  const inAll = countValues(texts, slot, room)
  const inSource = new Map<number, Map<number, number>>()
  for (let text = 0; text < count; text += 1) {
    const value = signatures[text * signatureSlots + slot] ?? 0
    if (inAll(value) <= mostInSource) continue
    const counts = inSource.get(value) ?? new Map<number, number>()
    inSource.set(value, counts)
    const source = sources[text] ?? 0
    counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  if (inSource.size === 0) return
  const common = new Set(
    [...inSource].flatMap(([value, counts]) =>
      inAll(value) > mostInAll || Math.max(...counts.values()) > mostInSource ? [value] : [],
    ),
  )
  for (let text = 0; text < count; text += 1)
    if (common.has(signatures[text * signatureSlots + slot] ?? 0)) isCommon[text * signatureSlots + slot] = 1
}

interface Band {
  readonly slot: number
  readonly other: number
  readonly propose: (one: number, other: number) => void
  readonly room: Room
}

/** Proposes the pairs that agree in both slots of a band: a chained hash table, made of two arrays. */
function proposeBand(texts: Signed, isCommon: Uint8Array, { slot, other, propose, room }: Band): void {
  const { count, signatures } = texts
  const { heads, next } = room
  heads.fill(-1)
  for (let text = 0; text < count; text += 1) {
    const base = text * signatureSlots
    if (isCommon[base + slot] === 1 || isCommon[base + other] === 1) continue
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
 * Among texts that are boilerplate to each other, proposes those beside each other in the order of their signatures: many
 * versions of one report in one outlet are found so, with one pair for each text instead of one for each two.
 */
function* proposeNeighbours(texts: Signed, isCommon: Uint8Array, propose: Band['propose']): Generator<void> {
  const withCommon: number[] = []
  for (let text = 0; text < texts.count; text += 1)
    if (isCommon.subarray(text * signatureSlots, (text + 1) * signatureSlots).includes(1))
      withCommon.push(text)
  const order = withCommon.sort((one, other) => bySignature(texts, one, other))
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    const last = new Map<number, number>()
    for (const text of order) {
      if (isCommon[text * signatureSlots + slot] !== 1) continue
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
function isPromising(
  { signatures, sizes }: Signed,
  isCommon: Uint8Array,
  left: number,
  right: number,
): boolean {
  let equal = 0
  let own = 0
  let ownEqual = 0
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    const [one, other] = [left * signatureSlots + slot, right * signatureSlots + slot]
    const isEqual = signatures[one] === signatures[other]
    if (isEqual) equal += 1
    if (isCommon[one] === 1 || isCommon[other] === 1) continue
    own += 1
    if (isEqual) ownEqual += 1
  }
  if (own >= ownSlots && ownEqual === 0) return false
  const resemblance = equal / signatureSlots
  const [size, otherSize] = [sizes[left] ?? 0, sizes[right] ?? 0]
  const shared = (resemblance / (1 + resemblance)) * (size + otherSize)
  return shared >= leastEstimate * Math.min(size, otherSize)
}

/** The values of the slots of both that are common. */
function commonOf({ signatures }: Signed, isCommon: Uint8Array, left: number, right: number): number[] {
  const values = new Set<number>()
  for (const text of [left, right])
    for (let at = text * signatureSlots; at < (text + 1) * signatureSlots; at += 1)
      if (isCommon[at] === 1) values.add(signatures[at] ?? 0)
  return [...values].sort((one, other) => one - other)
}
