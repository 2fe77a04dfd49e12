import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFresh } from '../../../scripts/build.mjs'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const results = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** A project that was built at second 100, and whose sources are from second 50. */
function aProject(): { folder: string; touch(path: string, second: number): void } {
  const folder = temporaryFolder()
  const touch = (path: string, second: number) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '')
    utimesSync(join(folder, path), second, second)
  }
  touch('core/model/ids.ts', 50)
  for (const made of ['core/model', 'core']) utimesSync(join(folder, made), 50, 50)
  for (const path of results) touch(path, 100)
  return { folder, touch }
}

describe('a build', () => {
  it('is fresh where it is newer than the sources', () => {
    expect(isFresh(aProject().folder)).toBe(true)
  })

  it.each(results)('is stale without %s', path => {
    const { folder } = aProject()
    rmSync(join(folder, path))
    expect(isFresh(folder)).toBe(false)
  })

  it('is stale where a source is newer', () => {
    const { folder, touch } = aProject()
    touch('core/model/ids.ts', 101)
    expect(isFresh(folder)).toBe(false)
  })

  it('is stale where a source is gone since', () => {
    const { folder } = aProject()
    rmSync(join(folder, 'core/model/ids.ts'))
    expect(isFresh(folder)).toBe(false)
  })
})
