/**
 * `node tests/kill/index.ts --kills 200 --seed 7`: kills the program at random moments of importing, coding, undoing and
 * opening, and looks after each kill whether anything that was acknowledged is missing and anything on disk is broken.
 * Ends with the numbers, and exit code 0; or at the first violation with what was found, keeping the folder. The same
 * seed makes the same decisions; which instruction a kill meets is for the machine to say.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { CampaignOptions, CampaignReport } from './campaign.ts'
import { Random } from './random.ts'
import type { FolderSize } from './scrapes.ts'
import { writeScrapes } from './scrapes.ts'
import { Tally } from './tally.ts'
import { hasPython } from './verify/verify-imports.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '7' },
    /** Studies tried at the same time. */
    jobs: { type: 'string', default: '2' },
    /** Smaller folders, for a short run. */
    short: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
})

const killsEach = values.short ? 6 : 25
const sizes: readonly FolderSize[] = values.short
  ? [
      { files: 300, lineFiles: 8, linesEach: 100 },
      { files: 60, lineFiles: 1, linesEach: 30 },
    ]
  : [
      { files: 900, lineFiles: 14, linesEach: 120 },
      { files: 120, lineFiles: 2, linesEach: 40 },
      { files: 150, lineFiles: 9, linesEach: 120 },
      { files: 200, lineFiles: 1, linesEach: 20 },
    ]

const here = fileURLToPath(new URL('./', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tarmiz-kill-'))

/** Writes the scraped folders, and imports each into a study of its own. */
function prepare(): CampaignOptions['scrapes'] {
  return sizes.map((size, index) => {
    const source = join(folder, `scrapes-${index}`)
    const study = join(folder, `undisturbed-${index}`)
    writeScrapes(source, new Random(`${values.seed}/scrapes-${index}`), size)
    for (const words of [
      ['init', study],
      ['import', source, '--study', study],
    ]) {
      const env = { ...process.env, TARMIZ_CACHE: join(folder, 'undisturbed-cache') }
      const run = spawnSync(process.execPath, [join(root, 'main/cli/index.ts'), ...words], {
        env,
        encoding: 'utf8',
      })
      if (run.status !== 0) throw new Error(run.stderr)
    }
    return { source, study }
  })
}

function runCampaign(options: CampaignOptions): Promise<CampaignReport> {
  mkdirSync(options.folder)
  const child = spawn(process.execPath, [join(here, 'campaign.ts'), JSON.stringify(options)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(said))
      else
        reject(new Error(`The campaign in ${options.folder} was ended by ${signal ?? `an error (${code})`}`))
    })
  })
}

async function main(): Promise<void> {
  const started = performance.now()
  const kills = Number(values.kills)
  const scrapes = prepare()
  const shares = Array.from({ length: Math.ceil(kills / killsEach) }, (_, index) =>
    Math.min(killsEach, kills - index * killsEach),
  )
  const waiting = shares.map((share, index) => ({
    folder: join(folder, `study-${index}`),
    seed: `${values.seed}/${index}`,
    kills: share,
    scrapes,
  }))
  const tally = new Tally()
  let violated = false
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && !violated; next = waiting.shift()) {
      const report = await runCampaign(next)
      tally.merge(report.tally)
      process.stderr.write(
        `${next.folder}: ${report.ok ? 'whole' : 'violated'}, ${tally.killed} kills so far\n`,
      )
      if (report.ok) continue
      violated = true
      const { what, facts, log } = report
      const number = Object.values(report.tally.kills).reduce((sum, count) => sum + count, 0)
      process.stderr.write(`VIOLATED after kill ${number} of ${next.folder} (seed ${next.seed}): ${what}\n`)
      process.stderr.write(`${JSON.stringify(facts, null, 1).slice(0, 6_000)}\n${log.join('\n')}\n`)
    }
  }
  await Promise.all(Array.from({ length: Number(values.jobs) }, work))
  if (!hasPython)
    process.stdout.write('There is no python3 here; archives were not read with another program.\n')
  process.stdout.write(`seed ${values.seed}, ${Math.round((performance.now() - started) / 1_000)} s\n`)
  process.stdout.write(`${tally.lines().join('\n')}\n`)
  if (violated) process.stderr.write(`The studies are kept in ${folder}\n`)
  else if (!values.keep) rmSync(folder, { recursive: true })
  process.exitCode = violated ? 1 : 0
}

await main()
