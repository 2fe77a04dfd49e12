/**
 * What recurs, out of the signatures of all texts: a stretch that many texts of one outlet have, or very many at all. As a rule
 * that is boilerplate. But a story recurs as well, where an outlet brings it up to date again and again, or where the outlets
 * of those who took it over are not known. Boilerplate goes with texts that are otherwise different; a story is nearly all
 * that most of its texts have. Where that is so, two texts of them are left to tell which it is (see `likeness.ts`).
 */
import { countValues, Room } from './room.ts'
import { type Signed, signatureSlots } from './signature.ts'

/** In more texts of one outlet a stretch recurs, and in more texts at all. The latter is boilerplate in any case. */
const mostInOutlet = 8
const mostInAll = 256
/** In so many texts of one outlet a stretch is no text's own. */
const leastInOutlet = 4
/** A text of which so many slots are not its own has little else, and where so many of the texts with a stretch are such, it may be a story. */
const leastShared = 0.8 * signatureSlots
const leastWithLittleElse = 0.75

/** What a slot of a text is: nothing that recurs, boilerplate, or what recurs and may be a story. */
export const slotMark = { own: 0, boilerplate: 1, perhapsStory: 2 } as const

/** Finds what each slot is, text after text as signatures have them. It yields after each slot, some milliseconds' work. */
export function* recurringSlots(texts: Signed): Generator<void, Uint8Array> {
  const marks = new Uint8Array(texts.count * signatureSlots)
  const shared = new Uint8Array(texts.count)
  const room = new Room(texts.count)
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    markRecurring(texts, slot, { marks, shared, room })
    yield
  }
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    markStories(texts, slot, { marks, shared })
    yield
  }
  return marks
}

interface Marked {
  readonly marks: Uint8Array
  /** How many slots of each text are not its own. */
  readonly shared: Uint8Array
}

/** Marks the slots whose value too many texts of the same outlet have, or too many at all, and counts those that several have. */
function markRecurring(
  texts: Signed,
  slot: number,
  { marks, shared, room }: Marked & { readonly room: Room },
): void {
  const inAll = countValues(texts, slot, room)
  const inOutlet = new Map<number, number>()
  const several: number[] = []
  for (let text = 0; text < texts.count; text += 1) {
    if (inAll(slotOf(texts, text, slot)) < leastInOutlet) continue
    several.push(text)
    increase(inOutlet, slotInOutlet(texts, text, slot))
  }
  for (const text of several) {
    const count = inOutlet.get(slotInOutlet(texts, text, slot)) ?? 0
    if (count >= leastInOutlet) shared[text] = (shared[text] ?? 0) + 1
    if (count > mostInOutlet || inAll(slotOf(texts, text, slot)) > mostInAll)
      marks[text * signatureSlots + slot] = slotMark.boilerplate
  }
}

/** Marks the slots of what recurs in texts that have little else. */
function markStories(texts: Signed, slot: number, { marks, shared }: Marked): void {
  const inAll = new Map<number, number>()
  const inOutlet = new Map<number, number>()
  const withLittleElse = new Map<number, number>()
  const marked: number[] = []
  for (let text = 0; text < texts.count; text += 1) {
    if (marks[text * signatureSlots + slot] === slotMark.own) continue
    marked.push(text)
    increase(inAll, slotOf(texts, text, slot))
    increase(inOutlet, slotInOutlet(texts, text, slot))
    if ((shared[text] ?? 0) >= leastShared) increase(withLittleElse, slotInOutlet(texts, text, slot))
  }
  for (const text of marked) {
    if ((inAll.get(slotOf(texts, text, slot)) ?? 0) > mostInAll) continue
    const key = slotInOutlet(texts, text, slot)
    if ((withLittleElse.get(key) ?? 0) >= leastWithLittleElse * (inOutlet.get(key) ?? 0))
      marks[text * signatureSlots + slot] = slotMark.perhapsStory
  }
}

function slotOf({ signatures }: Signed, text: number, slot: number): number {
  return signatures[text * signatureSlots + slot] ?? 0
}

/** What a slot has, and the outlet, as one number, which is exact for two million outlets. */
function slotInOutlet(texts: Signed, text: number, slot: number): number {
  return (texts.sources[text] ?? 0) * 2 ** 32 + slotOf(texts, text, slot)
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
