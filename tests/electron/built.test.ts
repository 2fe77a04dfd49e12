import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../main/hosts/electron/security.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'tarmiz-built-'))

function node(...options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${options.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

describe('what is built', () => {
  let account: Record<string, unknown>

  beforeAll(() => {
    node('node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel=error', `--outDir=${out}`)
    account = JSON.parse(node('tests/electron/boot.ts', out))
  }, 120_000)
  afterAll(() => rmSync(out, { recursive: true, force: true }))

  it.each([
    'main/index.js',
    'main/cli.js',
    'main/import-worker.js',
    'main/index-worker.js',
    'preload/index.cjs',
  ])('has %s', path => expect(existsSync(join(out, path))).toBe(true))

  it('has a preload that requires electron alone', () => {
    expect(account['required']).toEqual(['electron'])
    expect(account['preload']).toBe(join(out, 'preload/index.cjs'))
  })

  it('has a main program that needs no package at run time', () => {
    const files = globSync('main/**/*.js', { cwd: out })
    const imported = files.flatMap(file => [
      ...readFileSync(join(out, file), 'utf8').matchAll(/^import [^;\n]*?["']([^"'.][^"']*)["'];?$/gm),
    ])
    const packages = imported.map(match => match[1] ?? '').filter(name => !name.startsWith('node:'))
    expect(files.length).toBeGreaterThan(4)
    expect(packages.filter(name => !builtinModules.includes(name) && name !== 'electron')).toEqual([])
  })

  it('starts sandboxed, with a page that is served with everything it loads', () => {
    expect(account['isSandboxed']).toBe(true)
    expect(account['schemes']).toEqual([
      { scheme: 'tarmiz', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(account['html']).toContain(contentSecurityPolicy.split('; ')[0])
    expect(account['html']).not.toMatch(/<script(?![^>]*src=)|<style|data:/)
    expect(account['statuses']).toContain(200)
    expect(account['statuses']).not.toContain(404)
    expect(account['windowOpens']).toEqual({ action: 'deny' })
  })

  it('answers the page through the door, and never with an exception', () => {
    expect(account['unknown']).toMatchObject({ ok: false, failure: { kind: 'unknown-method' } })
    expect(account['known']).toMatchObject({ ok: false, failure: { kind: 'no-study-open' } })
  })

  it('closes the program before it quits', () => {
    expect(account['quits']).toBe(2)
  })
})
