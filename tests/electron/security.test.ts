import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, Session, WebContents } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  closeBrowser,
  closeSession,
  contentSecurityPolicy,
  holdInPlace,
  pageUrl,
  serveFolder,
} from '../../main/hosts/electron/security.ts'
import { app, FakeEvent, FakeWebContents, session } from './fake-electron.ts'

describe('serving the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tarmiz-page-'))
  const serve = serveFolder(join(folder, 'renderer'))
  const get = (url: string, method = 'GET') => serve(new Request(url, { method }))

  beforeAll(() => {
    mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'renderer', 'assets', 'index-B_4-x.js'), 'export {}')
    writeFileSync(join(folder, 'renderer', '.hidden.js'), 'hidden')
    writeFileSync(join(folder, 'renderer', 'notes.txt'), 'notes')
    writeFileSync(join(folder, 'secret.js'), 'secret')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('serves the page and what it loads, each with its media type and the policy', async () => {
    const page = await get(pageUrl)
    const script = await get('tarmiz://app/assets/index-B_4-x.js')

    expect(await page.text()).toBe('<!doctype html>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    for (const { status, headers } of [page, script]) {
      expect(status).toBe(200)
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it.each([
    'tarmiz://app/../secret.js',
    'tarmiz://app/%2e%2e/secret.js',
    'tarmiz://app/..%2fsecret.js',
    'tarmiz://app/assets/..%5c..%5csecret.js',
    'tarmiz://app/..\\secret.js',
    'tarmiz://app//secret.js',
    'tarmiz://app/.hidden.js',
    'tarmiz://app/notes.txt',
    'tarmiz://app/absent.js',
    'tarmiz://app/assets',
    'tarmiz://app/assets/index-B_4-x.js/more.js',
    'tarmiz://app/index-B_4-x.js%00.js',
    'tarmiz://elsewhere/index.html',
    'file:///etc/hostname.html',
  ])('answers 404 to %s', async address => {
    const { status, headers } = await get(address)
    expect(status).toBe(404)
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  it('answers 404 to everything but GET', async () => {
    expect((await get(pageUrl, 'POST')).status).toBe(404)
  })
})

describe('the policy', () => {
  it('allows nothing remote, inline or evaluated', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'")
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|data:|blob:|\*/)
  })

  it('stands in the page too, but for what a page cannot say', () => {
    const html = readFileSync(new URL('../../renderer/index.html', import.meta.url), 'utf8')
    expect(html).toContain(`content="${contentSecurityPolicy.replace("; frame-ancestors 'none'", '')}"`)
  })
})

describe('the session', () => {
  const closed = (isPackaged: boolean) => {
    const { defaultSession } = session
    defaultSession.removeAllListeners()
    closeSession(defaultSession as unknown as Session, { isPackaged }) // the stand-in has what the host uses
    return defaultSession
  }
  const isCancelled = (url: string, isPackaged: boolean): unknown => {
    const answers: unknown[] = []
    closed(isPackaged).beforeRequest?.({ url }, (answer: unknown) => answers.push(answer))
    expect(answers).toHaveLength(1)
    return (answers[0] as { cancel: boolean }).cancel // as Electron takes it
  }

  it('refuses every permission', () => {
    const { permissionRequest, permissionCheck, devicePermission } = closed(true)
    const answers: unknown[] = []
    permissionRequest?.({}, 'media', (answer: unknown) => answers.push(answer))
    expect(answers).toEqual([false])
    expect(permissionCheck?.({}, 'clipboard-read')).toBe(false)
    expect(devicePermission?.({})).toBe(false)
  })

  it.each([
    'https://example.org/',
    'http://127.0.0.1:9229/json',
    'ws://localhost/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'blob:null/1',
    'chrome-extension://abc/page.html',
    'tarmiz://elsewhere/index.html',
    'tarmiz://app.example.org/index.html',
  ])('cancels a request to %s', url => {
    expect(isCancelled(url, true)).toBe(true)
    expect(isCancelled(url, false)).toBe(true)
  })

  it('lets the page load itself, and developers look into it where there is no package', () => {
    expect(isCancelled(pageUrl, true)).toBe(false)
    expect(isCancelled('devtools://devtools/bundled/inspector.html', false)).toBe(false)
    expect(isCancelled('devtools://devtools/bundled/inspector.html', true)).toBe(true)
  })

  it('downloads nothing, and checks no spelling', () => {
    const closing = closed(true)
    const event = new FakeEvent()
    closing.emit('will-download', event)
    expect(event.defaultPrevented).toBe(true)
    expect(closing.checksSpelling).toBe(false)
  })
})

describe('the browser', () => {
  it('looks no name up', () => {
    closeBrowser(app as unknown as App) // the stand-in has what the host uses
    expect(app.commandLine.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  })

  it.each([
    ['of a package opens no door to debuggers', true, []],
    ['that runs from the sources may', false, ['remote-debugging-port']],
  ])('%s', (_, isPackaged, expected) => {
    app.commandLine.appendSwitch('remote-debugging-port', '9222')
    closeBrowser(Object.assign(Object.create(app), { isPackaged }) as App) // the same, with or without a package
    const doors = [...app.commandLine.switches.keys()].filter(name => name.startsWith('remote-debugging'))
    expect(doors).toEqual(expected)
  })
})

describe('a page held in place', () => {
  const contents = new FakeWebContents(pageUrl)
  holdInPlace(contents as unknown as WebContents) // the stand-in has what the host uses

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'refuses %s',
    name => {
      let isPrevented = false
      contents.emit(name, { preventDefault: () => (isPrevented = true), url: 'https://example.org/' })
      expect(isPrevented).toBe(true)
    },
  )

  it('opens no window', () => {
    expect(contents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
  })
})
