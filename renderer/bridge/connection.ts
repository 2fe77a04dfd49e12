/** Whether the program can be reached: `lost` while it is being tried again, `ended` where only a new address helps. */
export type Connection = 'connected' | 'lost' | 'ended'

/** The state of the connection, as a store that components subscribe to. */
export class ConnectionState {
  #now: Connection = 'connected'
  readonly #listeners = new Set<() => void>()

  readonly now = (): Connection => this.#now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Once it has ended it stays so. */
  set(next: Connection): void {
    if (this.#now === next || this.#now === 'ended') return
    this.#now = next
    for (const listener of this.#listeners) listener()
  }
}
