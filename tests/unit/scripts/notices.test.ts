import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { noticesOf, packageFolder } from '../../../scripts/notices.mjs'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

function aPackage(description: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(temporaryFolder(), 'node_modules', 'thing')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'thing', version: '1.2.3', ...description }),
  )
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

describe('the package of a file', () => {
  it.each([
    ['node_modules/zod/v4/core/api.js', 'node_modules/zod'],
    ['node_modules/@fontsource/ibm-plex-sans/files/one.woff2', 'node_modules/@fontsource/ibm-plex-sans'],
    ['node_modules/react/index.js?commonjs-module', 'node_modules/react'],
    ['core/contract.ts', undefined],
    ['node_modules/.vite/deps/chunk.js', undefined],
  ])('%s is %s', (file, expected) => {
    const folder = expected === undefined ? undefined : join(root, expected)
    expect(packageFolder(join(root, file))).toBe(folder)
  })

  it('is none for what the bundler made up', () => {
    expect(packageFolder('\0rolldown/runtime.js')).toBeUndefined()
  })
})

describe('the notices', () => {
  it('carry the licence of each package, and each once', () => {
    const folder = aPackage({ license: 'MIT' }, { 'LICENSE.md': 'Do as you like.', 'index.js': 'code' })
    const text = noticesOf([folder, folder])
    expect(text.split('thing 1.2.3 (MIT)')).toHaveLength(2)
    expect(text).toContain('Do as you like.')
    expect(text).not.toContain('code')
  })

  it('say whose it is where no licence text came along', () => {
    const text = noticesOf([aPackage({ license: 'ISC', author: { name: 'A. Person' } })])
    expect(text).toContain('Its package says ISC, by A. Person, and brings no text of that licence.')
  })

  it('are not made of a package that may not be passed on, as far as it says', () => {
    expect(() => noticesOf([aPackage({})])).toThrow('thing 1.2.3 says nowhere')
  })
})
