import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { NamedStudy } from '../../main/hosts/electron/named-study.ts'
import { isOnly, keepBrowserInCache, receiveSecond } from '../../main/hosts/electron/one-instance.ts'
import { bringForward, openWindow } from '../../main/hosts/electron/window.ts'
import type { TestStudy } from '../support/a-study.ts'
import { aStudy } from '../support/a-study.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { app, BrowserWindow, dialog, FakeEvent } from './fake-electron.ts'

describe('a second start of the program', () => {
  let study: TestStudy
  let window: BrowserWindow

  beforeEach(async () => {
    app.removeAllListeners('second-instance')
    dialog.errors.length = 0
    BrowserWindow.focused = null
    study = await aStudy({ coder: 'Amal' })
    const real = openWindow('preload.cjs')
    window = real as unknown as BrowserWindow // under the alias it is the stand-in
    window.isSmall = true
    receiveSecond({ program: study.program, ports: study.ports, window: () => real })
  })

  /** What another start hands over; it is over once the study that is open has been asked for. */
  async function secondStart(handed: unknown): Promise<void> {
    app.emit('second-instance', new FakeEvent(), ['tarmiz', '--study', 'elsewhere'], '/', handed)
    await vi.waitFor(() => expect(BrowserWindow.focused).toBe(window))
    await new Promise(resolve => setTimeout(resolve, 300))
  }

  it('brings the window forward', async () => {
    await secondStart({})
    expect([window.isSmall, window.isShown, window.reloads]).toEqual([false, true, 0])
    expect(dialog.errors).toEqual([])
  })

  it('opens the study that it names, and has the page ask anew', async () => {
    const other = await aStudy({ coder: 'Badr' })
    await other.call('study.close', {})
    await secondStart({ study: other.folder, coder: null } satisfies NamedStudy)
    expect(await study.call('study.current', {})).toMatchObject({ coder: { name: 'Badr' } })
    expect(window.reloads).toBe(1)
  })

  it('leaves the study that is at work as it is', async () => {
    await secondStart({ study: study.folder, coder: 'Amal' } satisfies NamedStudy)
    expect(window.reloads).toBe(0)
  })

  it('keeps the open study where there is none in the place it names', async () => {
    await secondStart({ study: join(study.root, 'nowhere'), coder: null } satisfies NamedStudy)
    expect(dialog.errors).toEqual([expect.stringContaining('is not a study')])
    expect(await study.call('study.current', {})).toMatchObject({ coder: { name: 'Amal' } })
    expect(window.reloads).toBe(0)
  })

  it('does not end an import that is under way', async () => {
    const other = await aStudy({ coder: 'Badr' })
    await other.call('study.close', {})
    app.removeAllListeners('second-instance')
    const opened: string[] = []
    const dispatch = async (method: string, input: unknown) => {
      if (method === 'study.open') opened.push(method)
      if (method === 'import.status') return { ok: true, value: { done: 1 } } as const
      return study.program.dispatch(method, input)
    }
    receiveSecond({ program: { dispatch }, ports: study.ports, window: () => undefined })
    app.emit('second-instance', new FakeEvent(), [], '/', { study: other.folder, coder: null })
    await vi.waitFor(() => expect(dialog.errors).toEqual([expect.stringContaining('import is under way')]))
    expect(opened).toEqual([])
  })
})

describe('one instance', () => {
  it('hands its words over as they are, since Chromium mixes them up', () => {
    app.isAlone = false
    expect(isOnly({ study: '/studies/dam', coder: null })).toBe(false)
    expect(app.handed).toEqual({ study: '/studies/dam', coder: null })
    app.isAlone = true
    expect(isOnly(null)).toBe(true)
    expect(app.handed).toEqual({})
  })

  it('keeps what the browser keeps in the cache folder', () => {
    const folder = temporaryFolder()
    vi.stubEnv('TARMIZ_CACHE', folder)
    keepBrowserInCache()
    vi.unstubAllEnvs()
    expect(app.paths.get('userData')).toBe(join(folder, 'browser'))
    expect(existsSync(join(folder, 'browser'))).toBe(true)
  })

  it('is shown where it was hidden, too', () => {
    const window = openWindow('preload.cjs')
    bringForward(window)
    expect((window as unknown as BrowserWindow).isShown).toBe(true)
  })
})
