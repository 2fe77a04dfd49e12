import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../main/hosts/electron/security.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'tarmiz-built-'))

const place = mkdtempSync(join(tmpdir(), 'tarmiz-booted-'))
const cache = join(place, 'cache')

function node(...options: readonly string[]): string {
  return nodeIn(root, options)
}

function nodeIn(cwd: string, options: readonly string[]): string {
  const env = { ...process.env, TARMIZ_CACHE: cache, TARMIZ_CONFIG: join(place, 'config') }
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${options.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

/** Starts what was built, in a folder of the test's own, and gives what became of it. */
function boot(...words: readonly string[]): Record<string, unknown> {
  return JSON.parse(nodeIn(place, [join(root, 'tests/electron/boot.ts'), out, ...words]))
}

function tarmiz(...words: readonly string[]): void {
  nodeIn(place, [join(out, 'main/cli.js'), ...words])
}

describe('what is built', () => {
  let account: Record<string, unknown>

  beforeAll(() => {
    node('node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel=error', `--outDir=${out}`)
    account = boot()
  }, 120_000)
  afterAll(() => {
    for (const folder of [out, place]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it.each([
    'main/index.js',
    'main/cli.js',
    'main/import-worker.js',
    'main/index-worker.js',
    'preload/index.cjs',
  ])('has %s', path => expect(existsSync(join(out, path))).toBe(true))

  it('has a preload that requires electron alone', () => {
    expect(account['required']).toEqual(['electron'])
  })

  it('has a main program that needs no package at run time', () => {
    const files = globSync('main/**/*.js', { cwd: out })
    const imported = files.flatMap(file => [
      ...readFileSync(join(out, file), 'utf8').matchAll(/^import [^;\n]*?["']([^"'.][^"']*)["'];?$/gm),
    ])
    const packages = imported.map(match => match[1] ?? '').filter(name => !name.startsWith('node:'))
    expect(files.length).toBeGreaterThan(4)
    expect(packages.filter(name => !builtinModules.includes(name) && name !== 'electron')).toEqual([])
  })

  it('does before Electron is ready what it takes only then', () => {
    expect(account['beforeReady']).toEqual({
      isSandboxed: true,
      schemes: [{ scheme: 'tarmiz', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
      userData: join(cache, 'browser'),
      handed: {},
      switches: ['host-resolver-rules', 'disable-background-networking'],
      windows: 0,
    })
  })

  it('opens its window sandboxed and isolated, in the middle of the screen, unseen until it is drawn', () => {
    expect(account['options']).toEqual({
      title: 'Tarmiz',
      width: 1280,
      height: 840,
      minWidth: 640,
      minHeight: 480,
      show: false,
      webPreferences: {
        preload: join(out, 'preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        spellcheck: false,
        devTools: true,
      },
    })
    expect(account['url']).toBe('tarmiz://app/index.html')
  })

  it('serves the page with everything it loads, under its policy, and nothing beside it', () => {
    expect(account['policy']).toBe(contentSecurityPolicy)
    expect(account['html']).toContain(contentSecurityPolicy.split('; ')[0])
    expect(account['html']).not.toMatch(/<script(?![^>]*src=)|<style|data:/)
    expect(account['statuses']).toContain(200)
    expect(account['statuses']).not.toContain(404)
    expect(account['isOutside']).toBe(404)
  })

  it('gives the page a function to call, one to listen and one for what was dropped, and no other way', () => {
    expect(account['exposed']).toEqual(['call', 'subscribe', 'picksOf'])
    expect(account['channels']).toEqual(['tarmiz:call', 'tarmiz:dropped'])
  })

  it('keeps the page in place, and lets it ask for nothing', () => {
    expect(account['prevented']).toEqual([
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
    ])
    expect(account['windowOpens']).toEqual({ action: 'deny' })
    expect([account['cancelled'], account['own']]).toEqual([{ cancel: true }, { cancel: false }])
    expect(account['permission']).toBe(false)
    expect(account['checksSpelling']).toBe(false)
  })

  it('draws the menu that the page describes, and tells it what was chosen', () => {
    expect(account['menuAnswer']).toEqual({ ok: true, value: {} })
    expect(account['menu']).toMatchObject([
      { label: 'انتقال', submenu: [{ label: 'التالية', accelerator: 'J' }, { role: 'copy' }] },
    ])
    expect(account['events']).toEqual([{ kind: 'command', id: 'queue.next' }])
  })

  it('answers the page through the door, and never with an exception', () => {
    expect(account['unknown']).toMatchObject({ ok: false, failure: { kind: 'unknown-method' } })
    expect(account['known']).toMatchObject({ ok: false, failure: { kind: 'no-study-open' } })
    expect(account['study']).toEqual({ ok: true, value: null })
  })

  it('comes forward at a second start, and draws a page anew that has died', () => {
    expect(account['lively']).toEqual({ reloads: 1, isFocused: true, isShown: true })
  })

  it('closes the program before it quits', () => {
    expect(account['quits']).toBe(2)
    expect(account['isClosed']).toBe(true)
  })

  it('opens where it was closed the last time', () => {
    const next = boot()
    expect(next['options']).toMatchObject({ x: 20, y: 30, width: 900, height: 700 })
  })

  it('opens the study that it is started with', () => {
    tarmiz('init', 'dam', '--coder', 'Amal')
    const next = boot('--study', 'dam')
    expect(next['study']).toMatchObject({ ok: true, value: { name: 'dam', coder: { name: 'Amal' } } })
  })

  it('hands its study over and ends where it runs already', () => {
    const study = join(place, 'dam')
    expect(boot('--study', 'dam', '--second')).toEqual({
      quits: 1,
      windows: 0,
      handed: { study, coder: null },
    })
  })
})
