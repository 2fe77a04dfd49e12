import { setImmediate } from 'node:timers/promises'

/** Does the work, and lets others have their turn whenever it rests. */
export async function rested<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const next = work.next()
    if (next.done === true) return next.value
    await setImmediate()
  }
}
