/** The short form of the harness; `npm run kill` is the long one. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const harness = fileURLToPath(new URL('./index.ts', import.meta.url))

it('killed a dozen times at random moments, the program loses nothing that it acknowledged', () => {
  const words = ['--kills', '12', '--seed', '7', '--short']
  const { status, stdout, stderr } = spawnSync(process.execPath, [harness, ...words], { encoding: 'utf8' })
  expect(`${stdout}${stderr}`).toMatch(/^1[2-9] kills$/m)
  expect(status, stderr).toBe(0)
}, 600_000)
