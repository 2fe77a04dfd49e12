import type { ImportPreview } from '../../../core/model/import-views.ts'

const mostExamples = 3

/** Counts things by a name, with the first examples of each. */
export class Tally<Name extends string> {
  readonly #counts = new Map<Name, { count: number; readonly examples: string[] }>()

  add(name: Name, example: string, count = 1): void {
    const counted = this.#counts.get(name) ?? { count: 0, examples: [] }
    counted.count += count
    if (counted.examples.length < mostExamples) counted.examples.push(example)
    this.#counts.set(name, counted)
  }

  /** The counts by name, the greatest first. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.#inOrder().map(([name, { count }]) => [name, count]))
  }

  /** The same as rows of a preview. */
  rows(isOfSample: boolean): (Omit<ImportPreview['skipped'][number], 'reason'> & { reason: Name })[] {
    return this.#inOrder().map(([reason, { count, examples }]) => ({ reason, count, examples, isOfSample }))
  }

  #inOrder() {
    return [...this.#counts].sort(([, left], [, right]) => right.count - left.count)
  }
}
