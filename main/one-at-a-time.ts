/**
 * A queue for work that must not overlap: what it is given runs when all that came before is done, whether that went well
 * or not.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work, work)
    last = next
    return next
  }
}
