/**
 * The desktop program in a real Electron, driven by Playwright: what the stand-in cannot show, which is that Electron
 * does what it is asked for. Needs the binary (`node node_modules/electron/install.js`) and a display; where something
 * is missing, all of it is skipped and the name of the suite says why.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { buildIfStale } from '../../scripts/build.mjs'
import { root } from '../../scripts/ground.mjs'
import { electronBinary, hasDisplay } from '../../scripts/machine.mjs'

const binary = electronBinary()
const hindrance = hindranceHere()
const suite =
  hindrance === null
    ? 'the program in a real Electron'
    : `the program in a real Electron: skipped, ${hindrance}`

if (hindrance !== null) console.info(`${suite}.`)

function hindranceHere(): string | null {
  if (binary === undefined) return 'there is no Electron binary here'
  if (!hasDisplay()) return 'there is no display here'
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return 'Electron does not run sandboxed as root'
  return null
}

/** A folder of its own for all that a start keeps. */
class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'tarmiz-real-'))
  readonly env = {
    ...(process.env as Record<string, string>), // of this process, so each is set
    TARMIZ_CACHE: join(this.folder, 'cache'),
    TARMIZ_CONFIG: join(this.folder, 'config'),
    LANG: 'en_GB.UTF-8',
  }
  readonly study = join(this.folder, 'dam')

  makeStudy(): void {
    const sample = join(root, 'samples/river-dam')
    for (const words of [
      ['init', this.study, '--coder', 'Amal'],
      ['import', sample, '--study', this.study, '--coder', 'Amal'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...words], {
        env: this.env,
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
    }
  }

  start(...words: readonly string[]): Promise<ElectronApplication> {
    return _electron.launch({
      ...(binary === undefined ? {} : { executablePath: binary }),
      args: [root, ...words],
      env: this.env,
    })
  }
}

describe.skipIf(hindrance !== null)(suite, () => {
  let place: Place
  let program: ElectronApplication
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    buildIfStale()
    place = new Place()
    place.makeStudy()
    program = await place.start('--study', place.study)
    page = await program.firstWindow()
    page.on('console', message => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', error => errors.push(error.message))
    await page.getByRole('main').waitFor()
  }, 120_000)
  afterAll(async () => {
    await program?.close()
    rmSync(place.folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('shows the study that it was started with', async () => {
    await page.getByRole('heading', { name: 'dam', level: 1 }).waitFor()
    expect(page.url()).toBe('tarmiz://app/index.html')
    expect(await page.title()).toBe('dam · Tarmiz')
  })

  it('gives the page two functions, and nothing of Node', async () => {
    const seen = await page.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown>
      const given = world['tarmiz'] as object
      return {
        node: ['require', 'process', 'Buffer', 'module'].filter(name => name in world),
        given: Object.keys(given),
      }
    })
    expect(seen).toEqual({ node: [], given: ['call', 'subscribe'] })
  })

  it('sandboxes the process of the page', async () => {
    const { pid, isSandboxed } = await program.evaluate(({ app, BrowserWindow }) => {
      const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
      return { pid, isSandboxed: app.getAppMetrics().find(process => process.pid === pid)?.sandboxed }
    })
    // Linux does not tell Electron; the kernel knows whether the system calls of the process are filtered.
    const isFiltered = () => /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    expect(process.platform === 'linux' ? isFiltered() : isSandboxed).toBe(true)
  })

  it('lets nothing out: no request, no script, no window, no other page', async () => {
    const outcome = await page.evaluate(async () => {
      const world = globalThis as unknown as {
        readonly fetch: (address: string) => Promise<unknown>
        readonly open: (address: string) => unknown
        readonly location: { href: string }
      }
      const fetched = await world.fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      )
      const opened = world.open('https://example.org/')
      world.location.href = 'https://example.org/'
      return { fetched, opened }
    })
    expect(outcome).toEqual({ fetched: 'refused', opened: null })
    expect(program.windows()).toHaveLength(1)
    expect(page.url()).toBe('tarmiz://app/index.html')
    errors.length = 0 // Chromium complains of what was tried here
  })

  it('has the menu of the commands, and runs what is chosen in it', async () => {
    const labels = await program.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(item => item.label),
    )
    expect(labels).toEqual(expect.arrayContaining(['Study', 'Edit', 'View', 'Help']))
    await program.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find(item => item.label === 'Help')
      help?.submenu?.items.find(item => item.label === 'Show the key map')?.click()
    })
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('runs the command of a key once, though it stands in the menu too', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('dialog', { name: 'Commands' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'detached' })
  })

  it('ends at a second start, which brings this one forward', async () => {
    const forward = program.evaluate(
      ({ app }) => new Promise<boolean>(resolve => app.once('second-instance', () => resolve(true))),
    )
    const second = spawnSync(binary ?? '', [root], { env: place.env, timeout: 20_000 })
    expect(second.status).toBe(0)
    expect(await forward).toBe(true)
  })

  it('draws the page anew when its process dies', async () => {
    await program.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    await expect
      .poll(() =>
        program.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            'document.querySelector("h1")?.textContent ?? ""',
          ),
        ),
      )
      .toBe('dam')
  })

  it('had nothing to complain of', () => {
    expect(errors).toEqual([])
  })

  it('keeps the place of its window, and lets go of the study, when it is closed', async () => {
    const other = new Place()
    onTestFinished(() => rmSync(other.folder, { recursive: true, force: true, maxRetries: 5 }))
    other.makeStudy()
    const first = await other.start('--study', other.study)
    await first.firstWindow()
    await first.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 70, width: 900, height: 700 }),
    )
    await first.close()
    const kept = JSON.parse(readFileSync(join(other.folder, 'config/window.json'), 'utf8'))
    expect(kept).toMatchObject({ width: 900, height: 700, isMaximized: false })
    const again = await other.start('--study', other.study)
    await (await again.firstWindow()).getByRole('heading', { name: 'dam', level: 1 }).waitFor()
    await again.close()
  })
})
