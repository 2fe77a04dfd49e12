import { createContext, use, useSyncExternalStore } from 'react'
import { defaultSettings, type Settings, type SomeSettings } from '../../core/model/settings.ts'
import type { ProgramBridge } from '../bridge/bridge.ts'
import type { CallFailure } from '../bridge/call.ts'

/**
 * The settings of this machine. A change shows at once and is written behind; where writing is refused, what was there
 * comes back and `onFailure` hears why.
 */
export class SettingsStore {
  readonly #bridge: ProgramBridge
  readonly #listeners = new Set<() => void>()
  #now: Settings | undefined
  /** What the program was last heard to have. */
  #written: Settings | undefined
  /** What is to be written next, and what is on its way. */
  #waiting: SomeSettings = {}
  #sent: SomeSettings = {}
  #isWriting = false
  onFailure: (failure: CallFailure) => void = () => undefined

  constructor(bridge: ProgramBridge) {
    this.#bridge = bridge
  }

  /** `undefined` until they have been read. */
  readonly now = (): Settings | undefined => this.#now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads them; settings that cannot be read are the usual ones. */
  async read(locale: string): Promise<void> {
    const result = await this.#bridge.call('settings.read', {})
    this.#written = result.ok ? (result.value as Settings) : defaultSettings(locale) // the same value, not frozen by type
    this.#show(this.#written)
  }

  change(some: SomeSettings): void {
    if (!this.#now) return
    const given = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
    this.#waiting = { ...this.#waiting, ...given }
    this.#show({ ...this.#now, ...given })
    if (!this.#isWriting) void this.#write()
  }

  /**
   * Sends what is not known to be written, in a way that outlives the page: a page that is loaded again or closed ends its
   * calls. What is said twice is the same.
   */
  readonly flush = (): void => {
    const unsaved = { ...this.#sent, ...this.#waiting }
    if (Object.keys(unsaved).length === 0) return
    void this.#bridge.call('settings.write', unsaved, { outlivesPage: true })
  }

  /** One after the other, so that the last one said is the one that stays. */
  async #write(): Promise<void> {
    this.#isWriting = true
    while (Object.keys(this.#waiting).length > 0) {
      this.#sent = this.#waiting
      this.#waiting = {}
      const result = await this.#bridge.call('settings.write', this.#sent, { outlivesPage: true })
      if (result.ok) this.#written = result.value as Settings
      else this.#putBack(this.#sent, result.failure)
      this.#sent = {}
    }
    this.#isWriting = false
  }

  /** Shows what is written again, but for what has been changed since. */
  #putBack(refused: SomeSettings, failure: CallFailure): void {
    const names = Object.keys(refused).filter(name => !(name in this.#waiting)) as (keyof Settings)[]
    const kept = Object.fromEntries(names.map(name => [name, this.#written?.[name]]))
    if (this.#now) this.#show({ ...this.#now, ...kept })
    this.onFailure(failure)
  }

  #show(settings: Settings): void {
    this.#now = settings
    for (const listener of this.#listeners) listener()
  }
}

export const SettingsContext = createContext<SettingsStore | null>(null)

/** The settings, and what changes them. Only below the gate that waits until they are read. */
export function useSettings(): {
  readonly settings: Settings
  readonly change: (some: SomeSettings) => void
} {
  const store = use(SettingsContext)
  const settings = useSyncExternalStore(store?.subscribe ?? neverChanges, () => store?.now())
  if (!store || !settings) throw new Error('The settings have not been read around this component.')
  return { settings, change: some => store.change(some) }
}

function neverChanges(): () => void {
  return () => undefined
}
