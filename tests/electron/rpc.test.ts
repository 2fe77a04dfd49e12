import type { WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProgramEvent } from '../../core/contract.ts'
import type { Pick } from '../../core/model/pick.ts'
import { success } from '../../core/result.ts'
import { connect } from '../../main/hosts/electron/rpc.ts'
import { pageUrl } from '../../main/hosts/electron/security.ts'
import { openWindow } from '../../main/hosts/electron/window.ts'
import { OfferedPicks } from '../../main/hosts/local-ports.ts'
import { BrowserWindow, contextBridge, FakeWebContents, ipcMain, ipcRenderer } from './fake-electron.ts'
import { droppedFile } from './fake-page.ts'
import '../../preload/index.ts'

const changed: ProgramEvent = { kind: 'changed', documents: ['study.json'] }

/** A program that keeps what it was asked, and answers with it. */
function echo() {
  const calls: { method: string; input: unknown }[] = []
  const listeners = new Set<(event: ProgramEvent) => void>()
  return {
    calls,
    listeners,
    publish: (event: ProgramEvent) => {
      for (const listener of listeners) listener(event)
    },
    dispatch: async (method: string, input: unknown) => {
      calls.push({ method, input })
      return success({ method, input })
    },
    subscribe: (listener: (event: ProgramEvent) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** What the preload gives to the page. */
interface PageApi {
  call(method: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: ProgramEvent) => void): () => void
  picksOf(...files: readonly File[]): Promise<readonly Pick[]>
}

describe('the channel', () => {
  const page = contextBridge.exposed['tarmiz'] as PageApi // what the preload exposed above
  const picks = new OfferedPicks()
  let program: ReturnType<typeof echo>
  let disconnect: () => void

  beforeEach(() => {
    BrowserWindow.all.length = 0
    program = echo()
    openWindow('preload.cjs')
    const contents = () => BrowserWindow.all.map(window => window.webContents)
    disconnect = connect(program, picks, contents as unknown as () => readonly WebContents[]) // stand-ins for both
  })
  afterEach(() => disconnect())

  it('carries a call of the page to the program, and its answer back', async () => {
    const answer = await page.call('codebook.read', { any: ['thing'] })
    expect(program.calls).toEqual([{ method: 'codebook.read', input: { any: ['thing'] } }])
    expect(answer).toEqual(success({ method: 'codebook.read', input: { any: ['thing'] } }))
  })

  it('carries events to the page until it listens no more', () => {
    const heard: ProgramEvent[] = []
    const unsubscribe = page.subscribe(event => heard.push(event))
    program.publish(changed)
    unsubscribe()
    program.publish(changed)
    expect(heard).toEqual([changed])
    expect(ipcRenderer.listenerCount('tarmiz:event')).toBe(0)
  })

  it('sends nothing to a page that is gone', () => {
    const [window] = BrowserWindow.all
    if (window) window.webContents.isGone = true
    program.publish(changed)
    expect(window?.webContents.sent).toEqual([])
  })

  const foreign = new FakeWebContents('https://example.org/')
  const own = new FakeWebContents(pageUrl)
  it.each([
    ['a page from elsewhere', { sender: foreign, senderFrame: foreign.mainFrame }],
    ['a frame inside our page', { sender: own, senderFrame: { url: pageUrl } }],
    ['a frame that is gone', { sender: own, senderFrame: null as never }],
    [
      'an address that only begins like ours',
      { sender: own, senderFrame: { url: 'tarmiz://app.example.org/' } },
    ],
  ])('rejects a call from %s', async (_, from) => {
    await expect(ipcMain.call('tarmiz:call', ['codebook.read', {}], from)).rejects.toThrow('refused')
    expect(program.calls).toEqual([])
  })

  it('rejects a method that is not a name', async () => {
    await expect(ipcMain.call('tarmiz:call', [{ toString: 'codebook.read' }, {}])).rejects.toThrow('refused')
    expect(program.calls).toEqual([])
  })

  it('gives tokens for what was dropped, whose paths the page never sees', async () => {
    const given = await page.picksOf(droppedFile('/news/صحيفة'), droppedFile(''), droppedFile('/news/a.txt'))
    expect(given.map(({ name }) => name)).toEqual(['صحيفة', 'a.txt'])
    expect(given.map(({ token }) => picks.pathOf(token))).toEqual(['/news/صحيفة', '/news/a.txt'])
    expect(JSON.stringify(given)).not.toContain('/news')
  })

  it('gives no token to a page from elsewhere, nor for what is no path', async () => {
    const from = { sender: foreign, senderFrame: foreign.mainFrame }
    await expect(ipcMain.call('tarmiz:dropped', [['/news']], from)).rejects.toThrow('refused')
    const ours = { sender: own, senderFrame: own.mainFrame }
    await expect(ipcMain.call('tarmiz:dropped', [[{ path: '/news' }]], ours)).rejects.toThrow('string')
  })

  it('has no others beside it, and is closed at the end', () => {
    expect([...ipcMain.handlers.keys()]).toEqual(['tarmiz:call', 'tarmiz:dropped'])
    disconnect()
    expect(ipcMain.handlers.size).toBe(0)
    expect(program.listeners.size).toBe(0)
  })
})

describe('the window', () => {
  it('is sandboxed and isolated, without Node, and fetches no dictionary', () => {
    openWindow('preload.cjs')
    expect(BrowserWindow.all.at(-1)?.options.webPreferences).toMatchObject({
      preload: 'preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    })
  })

  it('loads our page, and appears when it is ready', () => {
    openWindow('preload.cjs')
    const window = BrowserWindow.all.at(-1)
    expect(window?.webContents.mainFrame.url).toBe(pageUrl)
    expect(window?.isShown).toBe(false)
    window?.emit('ready-to-show')
    expect(window?.isShown).toBe(true)
  })
})
