/**
 * A sample spread evenly over a list whose length nobody knows before its end: every item while there are few, then every
 * second one, every fourth, and so on. Holds at most twice as many items as are wanted.
 */
export class SpreadSample<T> {
  readonly #most: number
  #kept: { readonly at: number; readonly item: T }[] = []
  #stride = 1
  #seen = 0

  /** @param most how many items are wanted */
  constructor(most: number) {
    this.#most = most
  }

  add(item: T): void {
    const at = this.#seen++
    if (at % this.#stride !== 0 || this.#most === 0) return
    this.#kept.push({ at, item })
    if (this.#kept.length < 2 * this.#most) return
    this.#stride *= 2
    this.#kept = this.#kept.filter(each => each.at % this.#stride === 0)
  }

  /** The sample, in the order of the list; of `wanted` items where fewer are enough. */
  taken(wanted = this.#most): T[] {
    const { length } = this.#kept
    const most = Math.min(wanted, length)
    return Array.from({ length: most }, (_, nth) => this.#kept[Math.floor((nth * length) / most)]).flatMap(
      kept => (kept === undefined ? [] : [kept.item]),
    )
  }
}

/** The indices below `length`, each once, such that those that come first lie far apart. */
export function* farApart(length: number): Generator<number> {
  const step = stepFor(length)
  for (let nth = 0, at = 0; nth < length; nth++, at = (at + step) % length) yield at
}

/** About the golden section of the length, and without a divisor in common with it. */
function stepFor(length: number): number {
  let step = Math.max(1, Math.round(length * 0.618))
  while (divisor(step, length) !== 1) step += 1
  return step
}

function divisor(left: number, right: number): number {
  return right === 0 ? left : divisor(right, left % right)
}
