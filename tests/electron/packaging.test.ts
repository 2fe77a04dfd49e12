/**
 * What a package is made of, as far as that can be held without making one: the configuration is electron-builder's, and
 * it checks that by its own schema when it runs.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createPorts } from '../../main/hosts/electron/ports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const config = read('packaging/electron-builder.yml')
const entry = new URL('../../out/main/index.js', import.meta.url).href

describe('the configuration of packages', () => {
  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['grantFileProtocolExtraPrivileges', false],
  ])('sets the fuse %s to %s', (fuse, expected) => {
    expect(config).toMatch(new RegExp(`^  ${fuse}: ${expected}$`, 'm'))
  })

  it('makes what each system installs from', () => {
    const targets = [...config.matchAll(/^ {2}target: \[(.*)\]$/gm)].flatMap(match => match[1]?.split(', '))
    expect(targets).toEqual(['AppImage', 'deb', 'nsis', 'dmg'])
  })

  it('takes what was built, and no packages', () => {
    expect(config).toMatch(/^ {2}- '!\*\*\/node_modules\/\*\*'$/m)
    expect(config).not.toMatch(/fileAssociations|^protocols/m)
  })

  it('takes along files that there are', () => {
    const named = [...config.matchAll(/^ {2}(?:- from|icon|[ ]+icon): (.+)$/gm)].map(match => match[1] ?? '')
    const there = named.filter(path => !path.startsWith('out/'))
    expect(there.length).toBeGreaterThan(3)
    expect(there.filter(path => !existsSync(join(root, path)))).toEqual([])
  })

  it('has an icon of 1024 by 1024 pixels', () => {
    const png = readFileSync(join(root, 'packaging/icon.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024])
  })
})

describe('the sample study of a package', () => {
  it('lies where the configuration puts it', () => {
    expect(config).toContain('to: samples/river-dam\n')
    expect(createPorts(entry, '/opt/Tarmiz/resources').sampleFolder).toBe(
      join('/opt/Tarmiz/resources', 'samples', 'river-dam'),
    )
  })

  it('lies in the project where there is no package', () => {
    expect(createPorts(entry).sampleFolder).toBe(join(root, 'samples/river-dam'))
  })
})
