import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Folders that hold a file somewhere; Git knows no others. */
function holdsFiles(path: string): boolean {
  return globSync('**/*', { cwd: join(root, path), withFileTypes: true }).some(entry => entry.isFile())
}

/** What the first cells of the tables name: `` | `name` | ``. */
function firstCells(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^\| `([^`]+)` \|/gm)].map(match => match[1] ?? '')
}

describe('docs/architecture.md', () => {
  const named = [...read('docs/architecture.md').matchAll(/`((?:[\w.-]+\/)+)`/g)].map(match => match[1] ?? '')

  it('names folders that exist', () => {
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(folder => !existsSync(join(root, folder)))).toEqual([])
  })

  it.each(['core', 'main'])('names every folder of %s', layer => {
    const folders = readdirSync(join(root, layer), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => `${layer}/${name}/`)
    expect(folders.filter(folder => holdsFiles(folder) && !named.includes(folder))).toEqual([])
  })
})

describe('docs/decisions/0001-dependencies.md', () => {
  const description = JSON.parse(read('package.json'))
  const { dependencies, devDependencies, optionalDependencies } = description
  const packaging = JSON.parse(read('packaging/package.json')).devDependencies
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...packaging })

  it('has one line for each dependency, and for nothing else', () => {
    expect([...firstCells(read('docs/decisions/0001-dependencies.md'))].sort()).toEqual(packages.sort())
  })

  it('speaks of exact versions', () => {
    const versions = Object.values({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
      ...packaging,
    })
    expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })
})

describe('README.md', () => {
  it('tells of every command of the command line, and of no other', () => {
    const help = execFileSync(process.execPath, ['scripts/tarmiz.mjs', 'help'], {
      cwd: root,
      encoding: 'utf8',
    })
    const commands = [...help.matchAll(/^ {2}tarmiz (\w+)/gm)].map(match => match[1])
    const section =
      read('README.md')
        .split('\n## ')
        .find(part => part.startsWith('The commands')) ?? ''
    const told = [...section.matchAll(/^\| `(\w+)[^|]*?(?:, `(\w+)`)? \|/gm)].flatMap(([, first, second]) => [
      first,
      second,
    ])
    expect(commands.length).toBeGreaterThan(10)
    expect(told.filter(name => name !== undefined).sort()).toEqual(commands.sort())
  })

  it('maps folders that exist', () => {
    const folders = firstCells(read('README.md')).filter(name => name.endsWith('/'))
    expect(folders.length).toBeGreaterThan(5)
    expect(folders.filter(folder => !existsSync(join(root, folder)))).toEqual([])
  })

  it('names npm commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const run = [...read('README.md').matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(match => match[1] ?? '')
    expect(run.filter(command => !(command in scripts))).toEqual([])
  })
})
