/** The build, made only where it is missing or older than what it is made of. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isClone, root } from './ground.mjs'

const sources = [
  'core',
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.base.json',
]
const results = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/**
 * Builds into `out/` where that is missing or older than the sources; about a second, and nothing where it is fresh. An
 * installed package has no sources and brings its build. Ends the process with a sentence where the build fails.
 */
export function buildIfStale() {
  if (!isClone || isFresh()) return
  const lock = join(root, 'node_modules/.tarmiz-build')
  takeTurn(lock)
  const isBuilt = isFresh() || build()
  rmSync(lock, { recursive: true, force: true })
  if (isBuilt) return
  process.stderr.write('Tarmiz could not be built; the reason stands above.\n')
  process.exit(1)
}

/**
 * Waits until nobody else builds: two commands started at once must not empty each other's `out/`. After a minute it goes
 * ahead all the same, since whoever left the lock is gone.
 *
 * @param {string} lock
 */
function takeTurn(lock) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    try {
      mkdirSync(lock)
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
}

/** Builds, whether that is needed or not. Says whether it went well. */
export function build() {
  process.stderr.write('Building...\n')
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const made = spawnSync(process.execPath, [builder, 'build', '--logLevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  return made.status === 0
}

/** Whether all that is built is there, and newer than everything that it is made of. */
export function isFresh(folder = root) {
  const built = results.map(path => join(folder, path))
  if (!built.every(path => existsSync(path))) return false
  const oldest = Math.min(...built.map(path => statSync(path).mtimeMs))
  return sources.every(path => latestChange(join(folder, path)) < oldest)
}

/**
 * When a file, or anything in a folder, was changed last; a folder changes when a name in it comes or goes.
 *
 * @param {string} path
 * @returns {number}
 */
function latestChange(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map(name => latestChange(join(path, name))))
}
