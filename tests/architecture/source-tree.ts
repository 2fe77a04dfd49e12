import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'
import { type Reference, references } from './references.ts'

/** One source file, as the rules see it. Paths are relative to the tree and joined by `/`. */
export interface SourceFile {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Names of the world that the file uses and does not declare: `Date.now`, `process`, `Math.random`. */
  readonly globals: readonly string[]
  /** Names of members that the file looks up on anything: `press` in `page.keyboard.press`. */
  readonly members: readonly string[]
  readonly hasReexports: boolean
}

/** An import in any form: of values or types, static or dynamic, passed on, or the address of a worker. */
export interface Import extends Reference {
  /** The file that a relative specifier names; `undefined` for packages. */
  readonly target: string | undefined
}

const folders = ['core', 'main', 'preload', 'renderer', 'bench', 'scripts', 'tests']

/** Every source file of the tree at `root`. The fixtures of the rules are trees of their own, and not of this one. */
export function readSourceTree(root: string): readonly SourceFile[] {
  return globSync(`{${folders.join(',')}}/**/*.{ts,tsx,mjs}`, { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !path.startsWith('tests/architecture/fixtures/'))
    .sort()
    .map(path => readSource(root, path))
}

function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const { imports, globals, members } = references(program)
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: imports.map(found => ({ ...found, target: targetOf(root, path, found.specifier) })),
    globals,
    members,
    hasReexports: module.staticExports.some(({ entries }) => entries.some(entry => entry.moduleRequest)),
  }
}

function targetOf(root: string, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const path = posix.join(posix.dirname(from), specifier)
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`]
  return candidates.find(candidate => /\.\w+$/.test(candidate) && existsSync(join(root, candidate))) ?? path
}
