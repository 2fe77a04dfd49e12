/**
 * How many documents go into the next commit of a long change. Nobody is answered during a commit, and how long one takes
 * is up to the disk: each is made as large as the one before says that it may be.
 */

/** How long a commit should take, in milliseconds: nobody notices a pause of that length. */
const wantedMilliseconds = 100
const fewest = 10
const most = 200
/** The first is made without knowing the disk: this many take 200 ms where every document takes ten. */
const first = 20

export class CommitSize {
  readonly #now: () => number
  #documents = first

  /** @param now Test seam: milliseconds from any moment on. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** How many documents the next commit should hold, from 10 to 200. */
  get documents(): number {
    return this.#documents
  }

  /** Makes a commit of so many documents and learns from how long it took. One of none, or that fails, says nothing. */
  commit<T>(documents: number, make: () => T): T {
    const begun = this.#now()
    const made = make()
    const took = this.#now() - begun
    if (documents > 0) this.#documents = sizeAfter(documents, took)
    return made
  }
}

function sizeAfter(documents: number, took: number): number {
  if (took <= 0) return most
  return Math.min(most, Math.max(fewest, Math.floor((documents * wantedMilliseconds) / took)))
}
