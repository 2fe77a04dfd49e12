/** The different values of a field, each with a number from 1; 0 stands for no value. */
export class Terms {
  readonly #numbers = new Map<string, number>()
  /** The values by their numbers; the first is no value. */
  readonly values: (string | null)[] = [null]

  /** The number of a value, which is new where the value is. */
  numberOf(value: string | null): number {
    if (value === null) return 0
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#numbers.set(value, this.values.length)
    return this.values.push(value) - 1
  }

  /** For each number, whether the value is one of these; null stands for no value. */
  among(wanted: readonly (string | null)[]): Uint8Array {
    const marks = new Uint8Array(this.values.length)
    for (const value of wanted) {
      const number = value === null ? 0 : this.#numbers.get(value)
      if (number !== undefined) marks[number] = 1
    }
    return marks
  }
}
