/** Joins numbers that pairs connect, directly or by way of others: union-find. */
export class Joined {
  readonly #parents: Uint32Array

  /** Numbers from 0 to `count`, each for itself. */
  constructor(count: number) {
    this.#parents = Uint32Array.from({ length: count }, (_, number) => number)
  }

  join(one: number, other: number): void {
    const [root, otherRoot] = [this.rootOf(one), this.rootOf(other)]
    this.#parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot)
  }

  /** The least number that a number is joined with. */
  rootOf(number: number): number {
    let root = number
    while ((this.#parents[root] ?? root) !== root) root = this.#parents[root] ?? root
    for (let each = number; each !== root; ) {
      const next = this.#parents[each] ?? root
      this.#parents[each] = root
      each = next
    }
    return root
  }
}
