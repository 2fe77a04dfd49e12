/**
 * Starts the built desktop program on a stand-in for `electron`, as its own process, and prints what became of it as
 * JSON. Called with the folder that was built into, and then with the words that a person starts it with; `--second` among
 * them has another instance hold the lock. What the program keeps lies where `TARMIZ_CACHE` says.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import * as fake from './fake-electron.ts'

const [out = '', ...words] = process.argv.slice(2)
process.argv = [process.execPath, out, ...words] // as Electron starts it from the sources
fake.app.isAlone = !words.includes('--second')
const standIn = new URL('./fake-electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

await import(pathToFileURL(join(out, 'main/index.js')).href)
if (!fake.app.isAlone) {
  fake.app.ready.resolve()
  await new Promise(resolve => setImmediate(resolve))
  print({ quits: fake.app.quits, windows: fake.BrowserWindow.all.length, handed: fake.app.handed })
}

// Rejected by Electron once it is ready, so it must have been done by now.
const beforeReady = {
  isSandboxed: fake.app.isSandboxed,
  schemes: [...fake.protocol.schemes],
  userData: fake.app.paths.get('userData'),
  handed: fake.app.handed,
  switches: [...fake.app.commandLine.switches.keys()],
  windows: fake.BrowserWindow.all.length,
}
fake.app.ready.resolve()
const window = await windowOnceOpen()

const required: string[] = []
const source = readFileSync(join(out, 'preload/index.cjs'), 'utf8')
vm.runInNewContext(source, {
  exports: {},
  module: { exports: {} },
  require: (name: string) => {
    required.push(name)
    return name === 'electron' ? fake : undefined
  },
})
const page = fake.contextBridge.exposed['tarmiz'] as {
  call(method: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: unknown) => void): () => void
}
const events: unknown[] = []
page.subscribe(event => events.push(event))

const serve = async (url: string) => fake.protocol.handlers.get('tarmiz')?.(new Request(url))
const served = await serve('tarmiz://app/index.html')
const html = (await served?.text()) ?? ''
const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(match => match[1])
const statuses = await Promise.all(scripts.map(async name => (await serve(`tarmiz://app/${name}`))?.status))

const item = { kind: 'command', id: 'queue.next', label: 'التالية', accelerator: 'J', enabled: true }
const menuAnswer = await page.call('window.menu', {
  groups: [{ label: 'انتقال', role: null, items: [item, { kind: 'role', role: 'copy', label: 'نسخ' }] }],
})
const menu = fake.Menu.application?.items
menu?.[0]?.submenu?.[0]?.click?.()

const account = {
  beforeReady,
  required,
  exposed: Object.keys(page),
  channels: [...fake.ipcMain.handlers.keys()],
  options: window.options,
  url: window.webContents.mainFrame.url,
  policy: served?.headers.get('content-security-policy'),
  html,
  statuses,
  isOutside: (await serve('tarmiz://app/../main/index.js'))?.status,
  windowOpens: window.webContents.openHandler?.({ url: 'https://example.org/' }),
  prevented: ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].filter(name => {
    const event = new fake.FakeEvent()
    window.webContents.emit(name, event)
    return event.defaultPrevented
  }),
  cancelled: answerTo('https://example.org/'),
  own: answerTo('tarmiz://app/index.html'),
  permission: fake.session.defaultSession.permissionCheck?.(window.webContents, 'geolocation'),
  checksSpelling: fake.session.defaultSession.checksSpelling,
  menuAnswer,
  menu,
  events: [...events],
  unknown: await page.call('no.such.method', {}),
  known: await page.call('codebook.read', {}),
  study: await page.call('study.current', {}),
}

window.webContents.emit('render-process-gone', new fake.FakeEvent(), { reason: 'oom', exitCode: 5 })
fake.app.emit('second-instance', new fake.FakeEvent(), [], '/', {})
window.emit('ready-to-show')
const lively = {
  reloads: window.reloads,
  isFocused: fake.BrowserWindow.focused === window,
  isShown: window.isShown,
}
window.bounds = { x: 20, y: 30, width: 900, height: 700 }
window.close()
await new Promise(resolve => fake.app.once('quit', resolve))
const isClosed = fake.ipcMain.handlers.size === 0
print({ ...account, lively, quits: fake.app.quits, isClosed })

async function windowOnceOpen(): Promise<fake.BrowserWindow> {
  for (;;) {
    const [window] = fake.BrowserWindow.all
    if (window) return window
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

function answerTo(url: string): unknown {
  const answers: unknown[] = []
  fake.session.defaultSession.beforeRequest?.({ url }, (answer: unknown) => answers.push(answer))
  return answers[0]
}

function print(what: unknown): never {
  process.stdout.write(JSON.stringify(what))
  process.exit()
}
