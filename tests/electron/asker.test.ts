import { beforeEach, describe, expect, it } from 'vitest'
import { systemDialogs } from '../../main/hosts/electron/asker.ts'
import { createPorts } from '../../main/hosts/electron/ports.ts'
import { createProgram } from '../../main/services.ts'
import { BrowserWindow, dialog } from './fake-electron.ts'

describe('the dialogs of the system', () => {
  beforeEach(() => {
    dialog.next = ['/news/river']
    dialog.shown.length = 0
    BrowserWindow.focused = null
  })

  it.each([
    ['import-folder', 'open', ['openDirectory', 'multiSelections']],
    ['import-files', 'open', ['openFile', 'multiSelections']],
    ['open-study', 'open', ['openDirectory']],
    ['new-study', 'save', ['createDirectory', 'showOverwriteConfirmation']],
    ['export-file', 'save', ['createDirectory', 'showOverwriteConfirmation']],
  ] as const)('for %s: the one to %s', async (purpose, kind, properties) => {
    expect(await systemDialogs.ask({ for: purpose })).toEqual({ answer: 'picked', paths: ['/news/river'] })
    expect(dialog.shown).toEqual([{ kind, over: undefined, options: { properties } }])
  })

  it.each(['open-study', 'export-file'] as const)(
    'say when a person changed their mind about %s',
    async purpose => {
      dialog.next = []
      expect(await systemDialogs.ask({ for: purpose })).toEqual({ answer: 'cancelled' })
    },
  )

  it('stand over the window that has the focus, and offer a name', async () => {
    const window = new BrowserWindow({ show: false, webPreferences: {} })
    BrowserWindow.focused = window
    await systemDialogs.ask({ for: 'export-file', suggestedName: 'table.csv' })
    expect(dialog.shown[0]).toMatchObject({ over: window, options: { defaultPath: 'table.csv' } })
  })

  it('give tokens to the page, which may not browse', async () => {
    const program = createProgram(createPorts(new URL('../../out/main/index.js', import.meta.url).href))
    const answer = await program.dispatch('pick.ask', { for: 'import-folder' })
    expect(answer).toMatchObject({ ok: true, value: { answer: 'picked', picks: [{ name: 'river' }] } })
    expect(JSON.stringify(answer)).not.toContain('/news')
    expect(await program.dispatch('pick.browse', { folder: null })).toMatchObject({
      failure: { kind: 'unknown-method' },
    })
  })
})
