/** The disk is full, or must not be written to: a plain sentence, everything saved still there, and on it goes afterwards. */
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { noMounts, SmallDisk } from './death/small-disk.ts'
import type { Ended } from './death/victim.ts'
import { run } from './death/victim.ts'
import { Random } from './random.ts'
import { writeScrapes } from './scrapes.ts'
import { filesIn, manifestsIn, readStudy } from './verify/on-disk.ts'
import { verifyHistory } from './verify/verify-history.ts'
import { recordsInForce, undisturbed, verifyFinished, verifyRecords } from './verify/verify-imports.ts'

const isDiskFull =
  /^The disk is full: \S.* could not be written\. What was saved before is safe; make room and try again\.\n$/
const mayNotWrite = /^\S.* may not be written to\. Nothing was changed\.\n$/

/** A folder on the disk of the machine. */
function elsewhere(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'tarmiz-test-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The command line on a study, with its cache where it is said. */
function commands(study: string, cache: string) {
  return async (...words: string[]): Promise<Ended> =>
    run({
      module: 'main/cli/index.ts',
      words: [...words, '--study', study, '--json'],
      cache,
      death: null,
      isAcknowledgement: (line, stream) => stream === 'stderr' && /^line \d+ of/.test(line),
    })
}

async function surely(ended: Promise<Ended>): Promise<Ended> {
  const done = await ended
  expect(done.code, done.stderr).toBe(0)
  return done
}

/** A study with an import that nobody disturbed, as a measure. */
async function measure(source: string, folder: string) {
  const study = join(folder, 'measure')
  await surely(
    run({
      module: 'main/cli/index.ts',
      words: ['init', study],
      cache: join(folder, 'measured'),
      death: null,
      isAcknowledgement: () => false,
    }),
  )
  await surely(commands(study, join(folder, 'measured'))('import', source))
  return undisturbed(source, study)
}

async function init(study: string, cache: string): Promise<void> {
  await surely(
    run({
      module: 'main/cli/index.ts',
      words: ['init', study, '--coder', 'A'],
      cache,
      death: null,
      isAcknowledgement: () => false,
    }),
  )
}

/** The last line that a command said on standard error, with its end. */
function lastLine({ stderr }: Ended): string {
  return stderr.split('\n').slice(-2).join('\n')
}

/** No damage is found; without room for the index as well, at least it is said that this is what is missing. */
async function checked(tarmiz: ReturnType<typeof commands>, cache: string): Promise<void> {
  const { code, stderr } = await tarmiz('check')
  if (cache === 'elsewhere' || code === 0) expect(code, stderr).toBe(0)
  else expect(stderr).toMatch(isDiskFull)
}

/** Statements of a study by their ids, from its documents. */
function statementsIn(study: string): string[] {
  const onDisk = readStudy(study)
  verifyHistory(onDisk)
  return onDisk.codings.flatMap(each => Object.keys(each.statements)).sort()
}

function linesFor(
  articles: readonly { article: string; quotes: readonly string[] }[],
  count: number,
): string {
  return Array.from({ length: count }, (_, index) => {
    const { article, quotes } = articles[index % articles.length] ?? { article: '', quotes: [] }
    const statement = {
      id: `s${index}`,
      article,
      actor: `فلان ${index}`,
      evidence: quotes.slice(0, 1).map(quote => ({ quote })),
    }
    return `${JSON.stringify(statement)}\n`
  }).join('')
}

describe.skipIf(noMounts !== null)(
  `a small disk${noMounts === null ? '' : ` (skipped: ${noMounts})`}`,
  () => {
    it.each(['elsewhere', 'on the same disk'])(
      'that an import fills is no end of it (cache %s)',
      async where => {
        const folder = elsewhere()
        const source = join(folder, 'scrapes')
        writeScrapes(source, new Random('full'), { files: 150, lineFiles: 12, linesEach: 120 })
        const same = await measure(source, folder)
        const disk = new SmallDisk(5_000)
        const study = join(disk.folder, 'study')
        const cache = where === 'elsewhere' ? join(folder, 'cache') : join(disk.folder, 'cache')
        const tarmiz = commands(study, cache)
        await init(study, cache)
        const full = await tarmiz('import', source, '--coder', 'A')
        expect(full.code).toBe(1)
        expect(full.stderr).toMatch(isDiskFull)
        await checked(tarmiz, where)
        disk.resize(64_000)
        await surely(tarmiz('import', source, '--coder', 'A'))
        const [manifest] = manifestsIn(study)
        if (manifest === undefined) throw new Error('There is no import')
        const onDisk = readStudy(study)
        verifyRecords(onDisk, recordsInForce(study, [manifest]))
        verifyFinished(study, onDisk, manifest, same)
        await surely(tarmiz('check'))
      },
      120_000,
    )

    it.each(['elsewhere', 'on the same disk'])(
      'that coding fills loses nothing that was saved (cache %s)',
      async where => {
        const folder = elsewhere()
        const source = join(folder, 'scrapes')
        writeScrapes(source, new Random('full'), { files: 20, lineFiles: 0, linesEach: 0 })
        const { quotable } = await measure(source, folder)
        const disk = new SmallDisk(6_000)
        const study = join(disk.folder, 'study')
        const cache = where === 'elsewhere' ? join(folder, 'cache') : join(disk.folder, 'cache')
        const tarmiz = commands(study, cache)
        await init(study, cache)
        await surely(tarmiz('import', source, '--coder', 'A'))
        const file = join(folder, 'lines.jsonl')
        fs.writeFileSync(file, linesFor(quotable, 40))
        const saved = new Set<string>()
        for (const freeBytes of [0, 8_192, 40_960, 122_880]) {
          disk.fill(freeBytes)
          const full = await tarmiz('code', '--coder', 'A', '--from', file, '--progress')
          expect(full.code, full.stderr).toBe(1)
          expect(lastLine(full), full.stderr).toMatch(isDiskFull)
          for (let index = 0; index < full.acknowledged.length; index++) saved.add(`s${index}`)
          await checked(tarmiz, where)
          expect(statementsIn(study)).toEqual(expect.arrayContaining([...saved]))
          disk.free()
        }
        const done = await surely(tarmiz('code', '--coder', 'A', '--from', file))
        expect(JSON.parse(done.stdout).refused).toEqual([])
        expect(statementsIn(study)).toHaveLength(40)
        await surely(tarmiz('check'))
      },
      240_000,
    )

    it('keeps nobody from reading where there is something to mend', async () => {
      const folder = elsewhere()
      const source = join(folder, 'scrapes')
      writeScrapes(source, new Random('mending'), { files: 20, lineFiles: 0, linesEach: 0 })
      const disk = new SmallDisk(6_000)
      const study = join(disk.folder, 'study')
      const tarmiz = commands(study, join(folder, 'cache'))
      await init(study, join(folder, 'cache'))
      await surely(tarmiz('import', source, '--coder', 'A'))
      const file = join(folder, 'lines.jsonl')
      const article = JSON.parse((await surely(tarmiz('articles', '--limit', '1'))).stdout).id
      fs.writeFileSync(file, linesFor([{ article, quotes: [] }], 1))
      await surely(tarmiz('code', '--coder', 'A', '--from', file))
      const coding = filesIn(study).find(path => path.startsWith('coding/')) ?? ''
      fs.rmSync(join(study, coding)) // as if the process had died before it was put in place
      disk.fill(0)
      const read = await surely(tarmiz('statements'))
      expect(read.stderr).toContain('cannot be written to now')
      expect(lastLine(await tarmiz('code', '--coder', 'A', '--from', file))).toMatch(isDiskFull)
      disk.free()
      await surely(tarmiz('check'))
      expect(statementsIn(study)).toEqual(['s0'])
    }, 60_000)

    it('that may not be written to can be read, and says what it refuses', async () => {
      const folder = elsewhere()
      const source = join(folder, 'scrapes')
      writeScrapes(source, new Random('read-only'), { files: 20, lineFiles: 0, linesEach: 0 })
      const { quotable } = await measure(source, folder)
      const disk = new SmallDisk(6_000)
      const study = join(disk.folder, 'study')
      const tarmiz = commands(study, join(folder, 'cache'))
      const file = join(folder, 'lines.jsonl')
      fs.writeFileSync(file, linesFor(quotable, 3))
      await init(study, join(folder, 'cache'))
      await surely(tarmiz('import', source, '--coder', 'A'))
      await surely(tarmiz('code', '--coder', 'A', '--from', file))
      const more = join(folder, 'more.jsonl')
      fs.writeFileSync(more, linesFor(quotable, 6))
      const before = statementsIn(study)
      disk.setReadOnly(true)
      for (const words of [
        ['code', '--coder', 'A', '--from', more],
        ['import', folder, '--coder', 'A'],
        ['undo', '--coder', 'A'],
        ['code', '--coder', 'B', '--from', more],
      ]) {
        const refused = await tarmiz(...words)
        expect(refused.code, words.join(' ')).toBe(1)
        expect(refused.stderr, words.join(' ')).toMatch(mayNotWrite)
      }
      for (const words of [['check'], ['articles'], ['statements'], ['ledger']])
        await surely(tarmiz(...words))
      expect(statementsIn(study)).toEqual(before)
      disk.setReadOnly(false)
      await surely(tarmiz('code', '--coder', 'A', '--from', more))
      expect(statementsIn(study)).toHaveLength(6)
    }, 120_000)
  },
)
