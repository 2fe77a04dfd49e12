/** The sample that comes with the project, through every command that takes part in coding. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { CommandLine } from '../support/cli.ts'

const samples = fileURLToPath(new URL('../../samples', import.meta.url))

it('the sample is imported and coded, undone and done again, and comes out as it went in', async () => {
  const cli = new CommandLine()
  const study = ['--study', cli.study]
  const coder = ['--coder', 'نور']
  await cli.one('init', cli.study, ...coder)
  const summary = await cli.one('import', join(samples, 'river-dam'), ...study)
  expect(summary).toMatchObject({ files: 16, articles: 17, duplicates: 1, skipped: 1, failed: 0 })

  const lines = join(samples, 'river-dam.statements.jsonl')
  const added = { added: 20, unchanged: 0, refused: [] }
  expect(await cli.one('code', ...study, '--from', lines, ...coder)).toEqual(added)
  const coded = await cli.json('statements', ...study, ...coder)
  expect(coded).toHaveLength(20)

  expect(await cli.one<{ commits: unknown[] }>('undo', ...study, ...coder)).toMatchObject({
    commits: { length: 20 },
  })
  expect(await cli.json('statements', ...study)).toEqual([])
  expect(await cli.json('entities', ...study)).toEqual([])
  await cli.one('redo', ...study, ...coder)
  expect(await cli.json('statements', ...study, ...coder)).toEqual(coded)

  const again = cli.writeLines('again.jsonl', coded)
  const unchanged = { added: 0, unchanged: 20, refused: [] }
  expect(await cli.one('code', ...study, '--from', again, ...coder)).toEqual(unchanged)
  expect(await cli.one('check', ...study)).toMatchObject({ damaged: [], unplaced: [] })
}, 120_000)
