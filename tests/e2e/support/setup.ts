/** Before the first test: a build of its own, that nobody replaces meanwhile, and the studies that tests get copies of. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/ground.mjs'
import { riverArticles } from './articles.ts'
import { deskArticles, deskStatements } from './desk-articles.ts'
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
  makeDesk(ground)
  return () => rmSync(ground, { recursive: true, force: true, maxRetries: 5 })
}

/** Articles that are coded already. */
function makeDesk(ground: string): void {
  const sources = join(ground, 'desk-sources')
  mkdirSync(sources)
  for (const [path, text] of deskArticles()) writeFileSync(join(sources, path), text)
  makeStudy('desk', sources)
  const study = join(groundFolder(), 'desk')
  const listed = run([program(), 'articles', '--study', study, '--json'])
  const articles = new Map(
    listed
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
      .map(({ path, id }) => [path, id]),
  )
  const lines = deskStatements(path => articles.get(path)).map(line => JSON.stringify(line))
  writeFileSync(join(sources, 'statements.jsonl'), lines.join('\n'))
  run([program(), 'code', '--study', study, '--from', join(sources, 'statements.jsonl'), '--coder', 'Amal'])
}

function makeStudy(name: ModelStudy, sources: string): void {
  const study = join(groundFolder(), name)
  run([program(), 'init', study, '--coder', 'Amal'])
  run([program(), 'import', sources, '--study', study, '--coder', 'Amal', '--no-index'])
}

function run(words: readonly string[]): string {
  const env = { ...process.env, TARMIZ_CACHE: join(groundFolder(), 'cache') }
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
