import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  isOnly,
  keepBrowserInCache,
  receive,
  receiveSecond,
  type Secondary,
} from '../../main/hosts/electron/one-instance.ts'
import { bringForward, openWindow } from '../../main/hosts/electron/window.ts'
import type { TestStudy } from '../support/a-study.ts'
import { aStudy } from '../support/a-study.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { app, BrowserWindow, dialog, FakeEvent } from './fake-electron.ts'

describe('a second start of the program', () => {
  let study: TestStudy
  let window: BrowserWindow
  let parts: Secondary

  beforeEach(async () => {
    app.removeAllListeners('second-instance')
    dialog.errors.length = 0
    BrowserWindow.focused = null
    study = await aStudy({ coder: 'Amal' })
    const real = openWindow('preload.cjs')
    window = real as unknown as BrowserWindow // under the alias it is the stand-in
    window.isSmall = true
    parts = { program: study.program, ports: study.ports, window: () => real }
  })

  it('brings the window forward', async () => {
    receiveSecond(parts)
    app.emit('second-instance', new FakeEvent(), ['tarmiz', '--study', 'elsewhere'], '/', {})
    await vi.waitFor(() => expect(BrowserWindow.focused).toBe(window))
    expect([window.isSmall, window.isShown, window.reloads]).toEqual([false, true, 0])
    expect(dialog.errors).toEqual([])
  })

  it('opens the study that it names, and has the page ask anew', async () => {
    // Made from the same seed, so that it has the same id: as a copy of the open study has.
    const other = await aStudy({ coder: 'Badr' })
    await other.call('study.close', {})
    await receive(parts, { study: other.folder, coder: null })
    expect(await study.call('study.current', {})).toMatchObject({ coder: { name: 'Badr' } })
    expect(window.reloads).toBe(1)
  })

  it('leaves the study that is at work as it is', async () => {
    await receive(parts, { study: study.folder, coder: 'Amal' })
    expect(window.reloads).toBe(0)
  })

  it('keeps the open study where there is none in the place it names', async () => {
    await receive(parts, { study: join(study.root, 'nowhere'), coder: null })
    expect(dialog.errors).toEqual([expect.stringContaining('is not a study')])
    expect(await study.call('study.current', {})).toMatchObject({ coder: { name: 'Amal' } })
    expect(window.reloads).toBe(0)
  })

  it('does not end an import that is under way', async () => {
    const other = await aStudy({ coder: 'Badr' })
    await other.call('study.close', {})
    const opened: string[] = []
    const dispatch = async (method: string, input: unknown) => {
      if (method === 'study.open') opened.push(method)
      if (method === 'import.status') return { ok: true, value: { done: 1 } } as const
      return study.program.dispatch(method, input)
    }
    await receive({ ...parts, program: { dispatch } }, { study: other.folder, coder: null })
    expect(dialog.errors).toEqual([expect.stringContaining('import is under way')])
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
