/** Before the first test: a build of its own, that nobody replaces meanwhile, and the studies that tests get copies of. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/ground.mjs'
import { riverArticles } from './articles.ts'
import { groundFolder, groundVariable, program } from './ground.ts'
import type { ModelStudy } from './place.ts'

export default function setup(): () => void {
  const ground = mkdtempSync(join(tmpdir(), 'tarmiz-e2e-ground-'))
  process.env[groundVariable] = ground
  run([
    join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel=error',
    `--outDir=${join(ground, 'out')}`,
  ])
  cpSync(join(root, 'samples'), join(ground, 'samples'), { recursive: true })
  makeStudy('sample', join(ground, 'samples/river-dam'))
  const river = join(ground, 'sources')
  mkdirSync(river)
  for (const [path, text] of riverArticles()) writeFileSync(join(river, path), text)
  makeStudy('river', river)
  return () => rmSync(ground, { recursive: true, force: true, maxRetries: 5 })
}

function makeStudy(name: ModelStudy, sources: string): void {
  const study = join(groundFolder(), name)
  run([program(), 'init', study, '--coder', 'Amal'])
  run([program(), 'import', sources, '--study', study, '--coder', 'Amal', '--no-index'])
}

function run(words: readonly string[]): void {
  const env = { ...process.env, TARMIZ_CACHE: join(groundFolder(), 'cache') }
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
