/**
 * The layers, as rules that can fail. Each rule is a function from the source files to what breaks it; each has a tree
 * under `fixtures/` that breaks it and nothing else.
 */
import { findCycles } from './cycles.ts'
import type { Import, SourceFile } from './source-tree.ts'

/** What breaks a rule, and where. */
export interface Violation {
  readonly rule: RuleName
  readonly path: string
  readonly what: string
}

type Finding = Omit<Violation, 'rule'>
type Rule = (files: readonly SourceFile[]) => readonly Finding[]

/** Packages that are pure: they work on values alone. */
const purePackages = new Set(['zod', 'edtf'])

/** Globals that core does without: the clock, randomness, Node and the page. */
const impureGlobals =
  /^(Date\.now|Math\.random|(performance|crypto|process|Buffer|globalThis|window|document|navigator|localStorage|sessionStorage|fetch|require|setTimeout|setInterval|setImmediate)(\..*)?)$/

/** The parts of the program that may open files. */
const fileFolders = /^main\/(study|import|export|search|machine|hosts|cli)\/|^(bench|scripts|tests)\//

/** Packages that one part of the program hides from the others. */
const seams: Readonly<Record<string, RegExp>> = {
  '@mozilla/readability': /^main\/import\//,
  '@tanstack/react-table': /^renderer\//,
  '@tanstack/react-virtual': /^renderer\/(library|ui\/rows)\//,
  cmdk: /^renderer\/ui\//,
  'csv-stringify': /^main\/export\//,
  edtf: /^core\//,
  htmlparser2: /^main\/import\//,
  linkedom: /^main\/import\//,
  lowdb: /^main\/study\//,
  'lucide-react': /^renderer\//,
  'node:sqlite': /^main\/(search|study)\//,
  papaparse: /^main\/import\//,
  'radix-ui': /^renderer\//,
  react: /^renderer\//,
  'react-dom': /^renderer\//,
  yauzl: /^main\/import\//,
}

/** Entries: files that a host, a command or a bundler starts from. */
const entries = /^(main\/hosts\/[^/]+|main\/cli|preload|bench)\/index\.ts$/

/** What a hand on the keyboard cannot do: tests called `*.keyboard.test.ts` code as somebody without a mouse would. */
const beyondKeyboard =
  /^(mouse|touchscreen|click|dblclick|tap|hover|drag\w*|fill|clear|check|uncheck|setChecked|selectOption|selectText|setInputFiles|focus|dispatchEvent|evaluate\w*|clipboard\w*|addInitScript|addScriptTag|\$eval|\$\$eval)$/

const mostLines = 400

/** Every message in one language: a table, which is to stay in one file however many there are. */
const wordTables = /^renderer\/text\/[a-z]{2}\.ts$/

const rules = {
  'core-imports-only-core': files =>
    importsOf(files, 'core/').filter(({ target, specifier }) =>
      target ? !target.startsWith('core/') : !purePackages.has(packageOf(specifier)),
    ),
  'core-is-pure': files =>
    inside(files, 'core/').flatMap(({ path, globals }) =>
      globals.filter(name => impureGlobals.test(name)).map(name => ({ path, what: `uses ${name}` })),
    ),
  'main-imports-core-and-main': files =>
    importsOf(files, 'main/').filter(({ target }) => target !== undefined && !/^(core|main)\//.test(target)),
  'services-know-no-host': files =>
    importsOf(files, 'main/').filter(
      ({ path, target }) => !/^main\/(hosts|cli)\//.test(path) && /^main\/(hosts|cli)\//.test(target ?? ''),
    ),
  'electron-stays-in-its-host': files =>
    importsOf(files, '').filter(
      ({ path, specifier }) =>
        packageOf(specifier) === 'electron' &&
        !/^(main\/hosts\/electron|preload|tests\/electron)\//.test(path),
    ),
  'files-only-where-they-belong': files =>
    importsOf(files, '').filter(
      ({ path, specifier }) => /^(node:)?fs(\/promises)?$/.test(specifier) && !fileFolders.test(path),
    ),
  'packages-stay-behind-their-seams': files =>
    importsOf(files, '').filter(
      ({ path, specifier }) =>
        !path.startsWith('tests/') && seams[packageOf(specifier)]?.test(path) === false,
    ),
  'preload-imports-types': files =>
    importsOf(files, 'preload/').filter(({ specifier, target, isType }) =>
      target ? !(isType && target.startsWith('core/')) : specifier !== 'electron',
    ),
  'renderer-imports-core-and-renderer': files =>
    importsOf(files, 'renderer/').filter(({ specifier, target }) =>
      target ? !/^(core|renderer)\//.test(target) : specifier.startsWith('node:'),
    ),
  'keyboard-tests-use-the-keyboard': files =>
    files
      .filter(({ path }) => path.endsWith('.keyboard.test.ts'))
      .flatMap(({ path, members }) =>
        members.filter(name => beyondKeyboard.test(name)).map(name => ({ path, what: `uses ${name}` })),
      ),
  'no-cycles': files =>
    findCycles(
      new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])])),
    ).map(cycle => ({ path: cycle[0] ?? '', what: `imports itself: ${cycle.join(' → ')}` })),
  'no-barrels': files =>
    files
      .filter(
        ({ path, hasReexports }) => hasReexports && /(^|\/)index\.tsx?$/.test(path) && !entries.test(path),
      )
      .map(({ path }) => ({ path, what: 'passes on what other files export' })),
  'files-are-short': files =>
    files
      .filter(({ path, lines }) => lines > mostLines && !wordTables.test(path))
      .map(({ path, lines }) => ({ path, what: `has ${lines} lines; ${mostLines} is the most` })),
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** All rules, by name. */
export const ruleNames = Object.keys(rules) as readonly RuleName[] // the keys of an object of ours

/** Everything in `files` that breaks a rule. */
export function violations(files: readonly SourceFile[]): readonly Violation[] {
  return ruleNames.flatMap(rule => rules[rule](files).map(({ path, what }) => ({ rule, path, what })))
}

function inside(files: readonly SourceFile[], folder: string): readonly SourceFile[] {
  return files.filter(({ path }) => path.startsWith(folder))
}

function importsOf(files: readonly SourceFile[], folder: string): readonly (Finding & Import)[] {
  return inside(files, folder).flatMap(({ path, imports }) =>
    imports.map(found => ({ ...found, path, what: `imports ${found.specifier}` })),
  )
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
