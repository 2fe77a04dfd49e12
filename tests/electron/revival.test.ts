import type { BrowserWindow as RealWindow } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { reviveWhenGone } from '../../main/hosts/electron/revival.ts'
import { sentencesFor } from '../../main/hosts/electron/sentences.ts'
import { openWindow } from '../../main/hosts/electron/window.ts'
import { createProgram } from '../../main/services.ts'
import { fakePorts } from '../support/fake-ports.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { app, BrowserWindow, dialog, FakeEvent } from './fake-electron.ts'

describe('a page whose process dies', () => {
  let window: BrowserWindow
  let clock: number
  let reported: string[]
  const die = async (reason = 'crashed') => {
    window.webContents.emit('render-process-gone', new FakeEvent(), { reason, exitCode: 11 })
    await new Promise(resolve => setTimeout(resolve, 5))
  }

  beforeEach(() => {
    dialog.messages.length = 0
    dialog.response = 0
    app.quits = 0
    clock = 0
    reported = []
    const program = createProgram(fakePorts(temporaryFolder()))
    openWindow('preload.cjs')
    window = BrowserWindow.all.at(-1) as BrowserWindow // it was opened above
    reviveWhenGone(window as unknown as RealWindow, {
      now: () => clock,
      sentences: () => sentencesFor(program),
      report: error => reported.push(String(error)),
    })
  })

  it.each(['crashed', 'oom', 'killed', 'abnormal-exit'])(
    'is loaded again, and that is said: %s',
    async reason => {
      await die(reason)
      expect(window.reloads).toBe(1)
      expect(dialog.messages.map(({ options }) => options.message)).toEqual([
        'The window stopped working and was opened again. What was saved is safe on disk.',
      ])
      expect(reported).toEqual([expect.stringContaining(`${reason} (11)`)])
    },
  )

  it('as it should is left alone', async () => {
    await die('clean-exit')
    expect([window.reloads, dialog.messages, reported]).toEqual([0, [], []])
  })

  it('again and again is loaded only when the person wants it', async () => {
    await die()
    await die()
    await die()
    expect(dialog.messages.at(-1)?.options).toMatchObject({ buttons: ['Open again', 'Quit'], cancelId: 1 })
    expect(window.reloads).toBe(3)
    dialog.response = 1
    await die()
    expect([window.reloads, app.quits]).toEqual([3, 1])
  })

  it('now and then is loaded each time', async () => {
    for (const at of [0, 70_000, 140_000, 210_000]) {
      clock = at
      await die()
    }
    expect(window.reloads).toBe(4)
    expect(new Set(dialog.messages.map(({ options }) => options.message)).size).toBe(1)
  })

  it('is told of in Arabic where the interface is Arabic', async () => {
    const program = createProgram({ ...fakePorts(temporaryFolder()), locale: 'ar-EG' })
    expect((await sentencesFor(program)).crashed).toContain('توقفت النافذة')
  })
})
