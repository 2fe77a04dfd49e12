/**
 * Chance that can be had again: a stream of numbers from a seed (sfc32, begun from a hash of the seed's text). A harness
 * that finds something prints its seed, and the same seed makes the same choices.
 */
import { createHash } from 'node:crypto'

export class Random {
  readonly #seed: string
  readonly #state: Uint32Array

  constructor(seed: string) {
    this.#seed = seed
    this.#state = new Uint32Array(createHash('sha256').update(seed).digest().buffer.slice(0, 16))
  }

  /** A stream of its own, which drawing from this one does not move. */
  fork(name: string | number): Random {
    return new Random(`${this.#seed}/${name}`)
  }

  /** A number from 0 up to, and without, 1. */
  unit(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#state
    const sum = (a + b + d) | 0
    this.#state.set([b ^ (b >>> 9), (c + (c << 3)) | 0, ((c << 21) | (c >>> 11)) + sum, d + 1])
    return (sum >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1))
  }

  /** A whole number from 1 on, small ones more often: every power of two is as likely as the next. */
  small(most: number): number {
    return Math.min(most, Math.floor(2 ** (this.unit() * Math.log2(most + 1))))
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.unit() < probability
  }

  /** One of the items. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)]
    if (item === undefined) throw new Error('There is nothing to pick from')
    return item
  }

  /** One of the keys, each as likely as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][] // the keys of an object of ours
    let left = this.unit() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    throw new Error('There is nothing to choose from')
  }
}
