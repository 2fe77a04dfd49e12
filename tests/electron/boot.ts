/**
 * Starts the built desktop program on a stand-in for `electron`, as its own process, and prints what became of it as
 * JSON. Called with the folder that was built into.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import * as fake from './fake-electron.ts'

const [out = ''] = process.argv.slice(2)
const standIn = new URL('./fake-electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

await import(pathToFileURL(join(out, 'main/index.js')).href)
fake.app.ready.resolve()
await new Promise(resolve => setImmediate(resolve))

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
}

const served = await fake.protocol.handlers.get('tarmiz')?.(new Request('tarmiz://app/index.html'))
const html = (await served?.text()) ?? ''
const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(match => match[1])
const statuses = await Promise.all(
  scripts.map(
    async name => (await fake.protocol.handlers.get('tarmiz')?.(new Request(`tarmiz://app/${name}`)))?.status,
  ),
)

const account = {
  required,
  isSandboxed: fake.app.isSandboxed,
  preload: fake.BrowserWindow.all[0]?.options.webPreferences['preload'],
  schemes: fake.protocol.schemes,
  html,
  statuses,
  windowOpens: fake.BrowserWindow.all[0]?.webContents.openHandler?.({ url: 'https://example.org/' }),
  unknown: await page.call('no.such.method', {}),
  known: await page.call('codebook.read', {}),
}
fake.app.emit('window-all-closed')
fake.app.emit('will-quit', { preventDefault: () => undefined })
await new Promise(resolve => setTimeout(resolve, 50))
process.stdout.write(JSON.stringify({ ...account, quits: fake.app.quits }))
