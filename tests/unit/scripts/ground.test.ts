import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { isInstalled, isModern } from '../../../scripts/ground.mjs'

type Packages = Readonly<Record<string, { version?: string; optional?: boolean }>>

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A project whose lock file asks for `wanted`, and whose `node_modules` has `present`. */
function project(wanted: Packages, present?: Packages): string {
  const folder = mkdtempSync(join(tmpdir(), 'tarmiz-ground-'))
  folders.push(folder)
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  if (present) {
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }))
  }
  return folder
}

describe('what is installed', () => {
  const one = { 'node_modules/one': { version: '1.0.0' } }

  it.each([
    ['everything', one, one, true],
    [
      'all but an optional package of another platform',
      { ...one, 'node_modules/win': { version: '1.0.0', optional: true } },
      one,
      true,
    ],
    ['nothing', one, undefined, false],
    ['another version', one, { 'node_modules/one': { version: '1.0.1' } }, false],
    ['one package too few', { ...one, 'node_modules/two': { version: '2.0.0' } }, one, false],
    ['one package too many', one, { ...one, 'node_modules/two': { version: '2.0.0' } }, false],
  ] as const)('is compared with the lock file: %s', (_, wanted, present, isEnough) => {
    expect(isInstalled(project(wanted, present))).toBe(isEnough)
  })
})

describe('a Node that runs the program as it is', () => {
  it.each([
    ['20.19.0', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.5.0', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('%s: %s', (version, isEnough) => {
    expect(isModern(version)).toBe(isEnough)
  })
})
