/** How a text is scrolled, in CSS pixels: how far, how far it can be, and how much of it is in sight. */
export interface Scrolled {
  readonly at: number
  readonly most: number
  readonly height: number
}

/**
 * How far below the top of what is in sight one reads: at a third, but at the very top where the text begins and at the bottom where
 * it ends, so that there is no part of either text that it does not come to. It moves without leaps as the text is scrolled.
 */
export function readingLine(scrolled: Scrolled): number {
  const { at, most, height } = scrolled
  const third = height / 3
  const end = Math.min(height - third, most / 2)
  const near = nearBeginning(scrolled)
  if (near > 0) return third * (1 - near)
  if (at > most - end) return height - (height - third) * ((most - at) / end)
  return third
}

/** How near a text is to its beginning: from 1 where it is there to 0 where one reads at a third of what is in sight. */
export function nearBeginning({ at, most, height }: Scrolled): number {
  const way = Math.min(height / 3, most / 2)
  return way > 0 ? Math.max(0, 1 - at / way) : 1
}

/** Two texts as they are laid out: heights in the window, in CSS pixels, rising with the places. */
export interface LaidOut {
  /** How many places the texts have in common. */
  readonly places: number
  /** How high a place stands, by its number from 0, in the text that is looked at and in the other. */
  readonly here: (place: number) => number
  readonly there: (place: number) => number
  /** Where the texts begin and end. */
  readonly ends: {
    readonly here: readonly [top: number, bottom: number]
    readonly there: readonly [top: number, bottom: number]
  }
}

/**
 * The height in the other text of what stands at a height of this one: that of the same words where there are any, and in
 * proportion between those around it where not. It moves without leaps as the height does. Places are measured as few as a search takes.
 */
export function matchingHeight({ places, here, there, ends }: LaidOut, height: number): number {
  const next = firstBelow(places, here, height)
  // All words of a line are of one height here and need not be there: the first of each line speaks for it.
  const last = next === 0 ? -1 : firstBelow(next, here, here(next - 1) - sameLine)
  const from =
    last < 0 ? { here: ends.here[0], there: ends.there[0] } : { here: here(last), there: there(last) }
  const to =
    next >= places ? { here: ends.here[1], there: ends.there[1] } : { here: here(next), there: there(next) }
  if (to.here <= from.here) return from.there
  return from.there + ((height - from.here) / (to.here - from.here)) * (to.there - from.there)
}

/** Less than that apart, in CSS pixels, words stand on one line: marks may lift one of them. */
const sameLine = 2

/** The first of the places that stands lower than a height. */
function firstBelow(places: number, heightOf: (place: number) => number, height: number): number {
  let low = 0
  let high = places
  while (low < high) {
    const middle = (low + high) >> 1
    if (heightOf(middle) <= height) low = middle + 1
    else high = middle
  }
  return low
}
