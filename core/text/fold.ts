/**
 * The form of a text that matching compares: one letter for all forms of alef, hamza seats without their hamza, one yeh,
 * one kaf, teh marbuta as heh, no marks, no tatweel, nothing invisible, European digits, presentation forms taken apart,
 * lower case. Search, families and the finding of known actors all fold through here, so that they agree.
 */
import { expands, foldTable } from './fold-table.ts'

/** A folded text with the way back. */
export interface Folded {
  readonly text: string
  /**
   * For each unit of `text` the UTF-16 offset in the original that it came from, and one more entry for the end. Never
   * falls.
   */
  readonly origins: Uint32Array
}

/** `text` folded for matching. Folding what is folded changes nothing. */
export function fold(text: string): string {
  const { units } = foldTable()
  let first = 0
  while (first < text.length && isKept(units, text.charCodeAt(first))) first += 1
  return first === text.length ? text : foldAll(text)
}

/** `text` folded for matching, with the offset in `text` that each folded unit came from. */
export function foldWithOrigins(text: string): Folded {
  const origins = new Growing(text.length + 1)
  const folded = foldNoting(text, origins)
  origins.add(text.length)
  return { text: folded, origins: origins.taken() }
}

/**
 * The stretch of the original that a stretch of the folded text came from, marks behind its last letter included. Both
 * half-open, in UTF-16. What became several letters is taken whole.
 */
export function originalSpan({ origins }: Folded, from: number, to: number): { from: number; to: number } {
  const start = origins[from] ?? 0
  const last = origins[to - 1]
  if (to <= from || last === undefined) return { from: start, to: start }
  let next = to
  while (next < origins.length - 1 && origins[next] === last) next += 1
  return { from: start, to: origins[next] ?? last }
}

function isKept(units: Uint16Array, unit: number): boolean {
  return units[unit] === unit && unit !== expands && unit !== 0
}

/**
 * Makes text of units, four times as fast as `String.fromCharCode` does. It is in every host, needs a little-endian
 * machine, which they all are, and turns half a surrogate pair into U+FFFD, which matches as little.
 */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** The longest expansion (ﷺ) has 18 units. */
const mostExpansion = 18
const slack = 32

/** How much is folded at once, in units. */
const chunkUnits = 3_640
/** Beyond this, the room of `FoldedUnits` is not held on to. */
const mostKeptUnits = 1_048_576

/** Room for a folded chunk, used over and over: making it anew for every line took three times as long as folding does. */
const room = new Uint16Array((chunkUnits + 1) * mostExpansion)

function foldAll(text: string): string {
  let folded = ''
  for (let from = 0; from < text.length; ) {
    const to = chunkEnd(text, from)
    folded += decoder.decode(room.subarray(0, foldChunk({ text, from, to, room, at: 0 })))
    from = to
  }
  return folded
}

/** Folded text as UTF-16 units, for what goes through all of them; in room that is used over and over. */
export class FoldedUnits {
  #room = new Uint16Array(0)
  #length = 0

  /** How many units there are. */
  get length(): number {
    return this.#length
  }

  /** Begins anew, and gives back the room that a very long text took. */
  clear(): void {
    this.#length = 0
    if (this.#room.length > mostKeptUnits) this.#room = new Uint16Array(0)
  }

  /** Folds a stretch of `text`, half-open, and puts it behind what is there. */
  add(text: string, span: { readonly from: number; readonly to: number }): void {
    for (let { from } = span; from < span.to; ) {
      const to = Math.min(chunkEnd(text, from), span.to)
      this.#makeRoom((to - from) * mostExpansion)
      this.#length = foldChunk({ text, from, to, room: this.#room, at: this.#length })
      from = to
    }
  }

  /** The units from one on; valid until the next call of `clear` or `add`. */
  from(unit: number): Uint16Array {
    return this.#room.subarray(unit, this.#length)
  }

  #makeRoom(units: number): void {
    if (this.#length + units <= this.#room.length) return
    const wider = new Uint16Array(2 * this.#length + (chunkUnits + 1) * mostExpansion)
    wider.set(this.from(0))
    this.#room = wider
  }
}

/** Where the chunk from `from` on ends: never within a surrogate pair. */
function chunkEnd(text: string, from: number): number {
  const to = from + chunkUnits
  if (to >= text.length) return text.length
  return (text.charCodeAt(to - 1) & 0xfc00) === 0xd800 ? to + 1 : to
}

interface Chunk {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Where it is folded to, and from where on: room for `mostExpansion` units for each. */
  readonly room: Uint16Array
  readonly at: number
}

/** Folds a chunk into `room`, and gives where that ends there. The loop runs over every character of an import. */
function foldChunk({ text, from, to, room, at: first }: Chunk): number {
  const { units, expansions } = foldTable()
  let filled = first
  for (let at = from; at < to; at += 1) {
    const unit = units[text.charCodeAt(at)]
    if (unit === 0 || unit === undefined) continue
    if (unit !== expands) {
      room[filled] = unit
      filled += 1
      continue
    }
    const expansion = expansions.get(text.charCodeAt(at)) ?? '\uffff'
    for (let each = 0; each < expansion.length; each += 1, filled += 1)
      room[filled] = expansion.charCodeAt(each)
  }
  return filled
}

/** Folds `text` and notes in `origins` what each unit came from. */
function foldNoting(text: string, origins: Growing): string {
  const { units, expansions } = foldTable()
  let buffer = new Uint16Array(text.length + slack)
  let filled = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = units[text.charCodeAt(at)]
    if (unit === 0 || unit === undefined) continue
    const expansion = unit === expands ? (expansions.get(text.charCodeAt(at)) ?? '\uffff') : undefined
    if (expansion === undefined) {
      buffer[filled] = unit
      filled += 1
      origins.add(at)
      continue
    }
    if (filled + text.length - at + slack > buffer.length) buffer = widened(buffer)
    for (let each = 0; each < expansion.length; each += 1, filled += 1) {
      buffer[filled] = expansion.charCodeAt(each)
      origins.add(at)
    }
  }
  return decoder.decode(buffer.subarray(0, filled))
}

function widened(buffer: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(buffer.length * 2 + slack)
  wider.set(buffer)
  return wider
}

/** A list of offsets that grows without an object for each. */
class Growing {
  #items: Uint32Array
  #length = 0

  constructor(expected: number) {
    this.#items = new Uint32Array(expected)
  }

  add(item: number): void {
    if (this.#length === this.#items.length) {
      const wider = new Uint32Array(this.#items.length * 2 + 16)
      wider.set(this.#items)
      this.#items = wider
    }
    this.#items[this.#length] = item
    this.#length += 1
  }

  taken(): Uint32Array {
    return this.#items.slice(0, this.#length)
  }
}
