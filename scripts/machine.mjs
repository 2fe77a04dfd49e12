/** What is there on this machine to open the workbench with. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './ground.mjs'

const electronFolder = join(root, 'node_modules/electron')
/** Left behind where Electron could not be had, so that it is not tried at every start; goes when packages are installed. */
const gaveUp = join(electronFolder, '.not-fetched')
/** Long enough for a good line, short enough to wait for once. */
const fetchMilliseconds = 60_000
/** Chromium with all that it needs is a hundred megabytes and more. */
const installMilliseconds = 240_000

/** Electron's binary; `undefined` where it was never fetched. */
export function electronBinary() {
  const pathFile = join(electronFolder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist')
  const binary = join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/**
 * Lets Electron's own installer fetch the binary, and gives it back; `undefined` where it cannot be had. That is tried
 * once after packages were installed.
 */
export function fetchElectron() {
  const installer = join(electronFolder, 'install.js')
  if (existsSync(gaveUp) || !existsSync(installer)) return undefined
  process.stderr.write('Looking for Electron, once...\n')
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: fetchMilliseconds })
  const binary = electronBinary()
  if (binary === undefined) leave(gaveUp)
  return binary
}

/**
 * Leaves an empty file; where that may not be done, there is none.
 *
 * @param {string} path
 */
function leave(path) {
  try {
    writeFileSync(path, '')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/** Whether there is a screen that a window could be shown on. */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** A browser of the Chromium family, which can show an address in a window of its own. */
export function appBrowser(platform = process.platform, env = process.env) {
  switch (platform) {
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
        .flatMap(name => (env[name] ? [env[name]] : []))
        .flatMap(folder => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ])
        .find(path => existsSync(path))
    case 'darwin':
      return ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
        .map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)
        .find(path => existsSync(path))
    default:
      return onPath(
        [
          'chromium',
          'chromium-browser',
          'google-chrome',
          'google-chrome-stable',
          'microsoft-edge',
          'brave-browser',
        ],
        env,
      )
  }
}

/**
 * A browser of the Chromium family that tests can drive: one that starts, and takes a profile folder of ours. `undefined`
 * where there is none.
 */
export function testBrowser() {
  const browser = appBrowser()
  if (browser === undefined || process.platform !== 'linux') return browser
  if (isConfined(browser)) return undefined
  // Ubuntu has programs of that name that only tell where to get a browser.
  const { status } = spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 20_000 })
  return status === 0 ? browser : undefined
}

/** Installs Chromium where that takes no question, as root on Debian and its kin, and gives it; `undefined` elsewhere. */
export function installBrowser() {
  if (process.getuid?.() !== 0 || onPath(['apt-get'], process.env) === undefined) return undefined
  process.stderr.write('Installing Chromium for the tests...\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {readonly string[]} */ ...words) =>
    spawnSync('apt-get', ['-qq', ...words], { env, stdio: 'ignore', timeout: installMilliseconds }).status ===
    0
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium')
  if (!install() && apt('update')) install()
  return testBrowser()
}

/** The command that opens an address in the browser that the person has chosen; the address comes after it. */
export function opener(platform = process.platform, env = process.env) {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  if (platform === 'darwin') return ['open']
  const program = onPath(['xdg-open'], env)
  return program === undefined ? undefined : [program]
}

/** Whether a program is confined to folders of its own, as snaps are, and cannot use a profile folder of ours. */
export function isConfined(/** @type {string} */ program) {
  return realpathSync(program).includes('/snap')
}

/**
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(names, env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(path => existsSync(path))
}
