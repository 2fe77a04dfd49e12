/**
 * Everything that nobody here wrote, imported at once: every file that is on disk has its rows in the ledger, nothing is
 * lost, and a second import finds nothing new.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CommandLine, shared } from '../support/cli.ts'

interface LedgerLine {
  readonly path: string
  readonly outcome: string
  readonly reason: string | null
  readonly articles: readonly string[]
}

interface Summary {
  readonly files: number
  readonly records: number
  readonly articles: number
  readonly duplicates: number
  readonly skipped: number
  readonly failed: number
}

const folder = join(shared ?? '', 'corpora')
const isAbsent = shared === undefined || !fs.existsSync(folder)

test.skipIf(isAbsent)(
  'the whole folder of corpora is accounted for, file by file (skipped where ../shared/corpora is not there)',
  { timeout: 600_000 },
  async () => {
    const cli = new CommandLine()
    await cli.one('init', cli.study)
    const summary = await cli.one<Summary>('import', folder, '--study', cli.study)
    const rows = await cli.json<LedgerLine>('ledger', '--study', cli.study)

    const onDisk = filesBelow(folder)
    const inLedger = new Set(rows.map(({ path }) => path.replace(/#\d+$/, '')))
    expect(onDisk.filter(path => !inLedger.has(path))).toEqual([])
    expect(summary.files).toBe(onDisk.length)
    expect(counts(rows)).toEqual({
      imported: summary.records - summary.duplicates,
      duplicate: summary.duplicates,
      skipped: summary.skipped,
      failed: summary.failed,
    })
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length)
    expect(rows.filter(({ outcome, reason }) => (outcome === 'imported') === (reason !== null))).toEqual([])
    expect(rows.filter(({ reason }) => reason?.startsWith('unexpected'))).toEqual([])

    const listed = await cli.json<{ id: string }>('articles', '--study', cli.study)
    const imported = rows.filter(({ outcome }) => outcome === 'imported').flatMap(({ articles }) => articles)
    expect(listed.map(({ id }) => id).sort()).toEqual(imported.toSorted())
    expect(summary.articles).toBe(imported.length)
    expect((await cli.run('check', '--study', cli.study)).code).toBe(0)

    expect(await cli.one('import', folder, '--study', cli.study)).toMatchObject({
      articles: 0,
      duplicates: summary.records,
      failed: summary.failed,
    })
    expect(await cli.json('articles', '--study', cli.study)).toHaveLength(imported.length)
  },
)

/** Every file below a folder, by another way than the import's: relative paths with `/`. */
function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

function counts(rows: readonly LedgerLine[]): Record<string, number> {
  const outcomes = ['imported', 'duplicate', 'skipped', 'failed']
  return Object.fromEntries(
    outcomes.map(each => [each, rows.filter(({ outcome }) => outcome === each).length]),
  )
}
