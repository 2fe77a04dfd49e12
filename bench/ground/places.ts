/** Where the bench works: folders under the system's temporary one, a size each, kept from run to run while they are whole. */
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const stem = 'tarmiz-bench-'

/** The folder for everything that is made for `articles` articles. */
export function placeFor(articles: number): string {
  return join(tmpdir(), `${stem}${articles}`)
}

/** Held by the bench that is running: two would share their folders, and measure each other. */
export const lockPath = join(tmpdir(), 'tarmiz-bench.lock')

const passing = 'passing'

/** A folder for what is of no use after this run. */
export function passingFolder(articles: number): string {
  const folder = join(placeFor(articles), passing)
  fs.mkdirSync(folder, { recursive: true })
  return folder
}

/** Deletes what was of use during this run only. */
export function tidy(): void {
  for (const place of places()) remove(join(place, passing))
}

/** Deletes what all runs have left behind. Gives the folders. */
export function clean(): string[] {
  const left = places()
  for (const place of left) remove(place)
  return left
}

function places(): string[] {
  const names = fs.readdirSync(tmpdir()).filter(name => new RegExp(`^${stem}\\d+$`).test(name))
  return names.map(name => join(tmpdir(), name))
}

/** Deletes a folder with all that is in it; it is no matter if there is none. */
export function remove(path: string): void {
  fs.rmSync(path, { recursive: true, force: true })
}

/**
 * Makes a folder, unless it is there, whole, and made by the same code. One that was cut short is made anew.
 * @param version tells what it was made by
 */
export async function madeOnce(
  path: string,
  version: string,
  make: () => void | Promise<void>,
): Promise<void> {
  const mark = `${path}.complete`
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === version) return
  fs.rmSync(mark, { force: true })
  remove(path)
  await make()
  fs.writeFileSync(mark, version)
}

/** A text that is another one as soon as a source file that one of these patterns names says something else. */
export function versionOf(...patterns: readonly string[]): string {
  const digest = createHash('sha256')
  for (const path of patterns.flatMap(pattern => fs.globSync(pattern, { cwd: root })).sort())
    digest.update(`${path}\n`).update(fs.readFileSync(join(root, path)))
  return digest.digest('hex')
}

/** Every file below a folder whose name ends so, in order of their paths. */
export function filesBelow(folder: string, ending: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** Reads every file once, so that the system has them in memory. Gives their bytes in all. */
export function warm(paths: readonly string[]): number {
  let bytes = 0
  for (const path of paths) bytes += fs.readFileSync(path).length
  return bytes
}
