import { describe, expect, it } from 'vitest'
import { defaultSettings, type SomeSettings } from '../../../../core/model/settings.ts'
import type { ProgramBridge } from '../../../../renderer/bridge/bridge.ts'
import type { CallResult } from '../../../../renderer/bridge/call.ts'
import { SettingsStore } from '../../../../renderer/settings/settings-store.ts'

/** A program whose answers wait until they are let go. */
class SlowProgram {
  readonly written: { readonly input: SomeSettings; readonly outlivesPage: boolean }[] = []
  readonly #waiting: (() => void)[] = []
  isFull = false

  readonly bridge = {
    call: async (method: string, input: SomeSettings, options?: { readonly outlivesPage?: boolean }) => {
      if (method === 'settings.read') return { ok: true, value: defaultSettings('en') }
      this.written.push({ input, outlivesPage: options?.outlivesPage ?? false })
      await new Promise<void>(resolve => this.#waiting.push(resolve))
      return (
        this.isFull
          ? { ok: false, failure: { kind: 'disk-full', path: '/settings.json' } }
          : { ok: true, value: { ...defaultSettings('en'), ...input } }
      ) as CallResult<unknown>
    },
  } as unknown as ProgramBridge // as much of it as the store asks

  async answer(): Promise<void> {
    this.#waiting.shift()?.()
    await new Promise(resolve => setTimeout(resolve))
  }
}

async function aStore() {
  const program = new SlowProgram()
  const store = new SettingsStore(program.bridge)
  await store.read('en')
  return { program, store }
}

describe('a change of settings', () => {
  it('shows at once, and what follows while it is written goes together', async () => {
    const { program, store } = await aStore()
    store.change({ theme: 'dark' })
    store.change({ theme: 'light' })
    store.change({ language: 'ar' })
    expect(store.now()).toMatchObject({ theme: 'light', language: 'ar' })
    await program.answer()
    expect(program.written.map(({ input }) => input)).toEqual([
      { theme: 'dark' },
      { theme: 'light', language: 'ar' },
    ])
  })

  it('just before the page goes is sent in a way that outlives it, with what is not known to have arrived', async () => {
    const { program, store } = await aStore()
    store.change({ theme: 'dark' })
    store.change({ readerFontSize: 21 })
    store.flush()
    expect(program.written.at(-1)).toEqual({
      input: { theme: 'dark', readerFontSize: 21 },
      outlivesPage: true,
    })
  })

  it('is not sent again where everything is written', async () => {
    const { program, store } = await aStore()
    store.change({ theme: 'dark' })
    await program.answer()
    store.flush()
    expect(program.written).toHaveLength(1)
  })

  it('that is refused is put back, but for what was changed since', async () => {
    const { program, store } = await aStore()
    const failures: string[] = []
    store.onFailure = ({ kind }) => failures.push(kind)
    program.isFull = true
    store.change({ theme: 'dark', readerFontSize: 21 })
    store.change({ readerFontSize: 22 })
    await program.answer()
    expect(failures).toEqual(['disk-full'])
    expect(store.now()).toMatchObject({ theme: 'system', readerFontSize: 22 })
  })
})
