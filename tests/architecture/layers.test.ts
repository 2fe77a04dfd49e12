import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ruleNames, violations } from './rules.ts'
import { readSourceTree } from './source-tree.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url))

describe('the layers', () => {
  it('are kept by every source file', () => {
    const files = readSourceTree(root)
    expect(files.length).toBeGreaterThan(20)
    expect(violations(files)).toEqual([])
  })

  it('have a tree that breaks it for every rule', () => {
    expect(ruleNames.filter(rule => !existsSync(join(fixtures, rule)))).toEqual([])
  })

  it.each(ruleNames)('%s is reported where it is broken, and nothing else is', rule => {
    const files = readSourceTree(join(fixtures, rule))
    const found = violations(files)
    const bad = files.map(({ path }) => path).filter(path => /\bbad\b/.test(path))
    expect(new Set(found.map(violation => violation.rule))).toEqual(new Set([rule]))
    expect([...new Set(found.map(({ path }) => path))].sort()).toEqual(bad)
  })
})
