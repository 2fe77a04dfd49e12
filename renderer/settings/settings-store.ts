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
  #writing = Promise.resolve()
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
    this.#show(result.ok ? (result.value as Settings) : defaultSettings(locale)) // the same value, not frozen by type
  }

  change(some: SomeSettings): void {
    const before = this.#now
    if (!before) return
    const given = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
    this.#show({ ...before, ...given })
    // One after the other, so that the last one said is the one that stays.
    this.#writing = this.#writing.then(async () => {
      const result = await this.#bridge.call('settings.write', some)
      if (result.ok) return
      const kept = Object.fromEntries(Object.keys(given).map(name => [name, before[name as keyof Settings]]))
      if (this.#now) this.#show({ ...this.#now, ...kept })
      this.onFailure(result.failure)
    })
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
