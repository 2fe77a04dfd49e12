/** A study in a folder that may not be written to: it is read as it is, and refuses every change in a sentence. */
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { expect, it } from 'vitest'
import { bytesIn } from '../support/a-study.ts'
import { CommandLine, withStudy } from '../support/cli.ts'
import { noPermissions, underling } from '../support/users.ts'

const skipped = noPermissions === undefined ? '' : ` (skipped: ${noPermissions})`

async function closedStudy(): Promise<{ cli: CommandLine; article: string }> {
  const files = { 'a.txt': 'The minister welcomed the bridge.\n' }
  const { cli, articles } = await withStudy({ coder: 'nour', files }, { user: underling })
  fs.chmodSync(cli.root, 0o777)
  execFileSync('chmod', ['-R', 'a-w', cli.study])
  return { cli, article: articles.get('a.txt') ?? '' }
}

it.skipIf(noPermissions !== undefined)(
  `a read-only study can be read, checked and exported${skipped}`,
  async () => {
    const { cli, article } = await closedStudy()
    const before = bytesIn(cli.study)
    const study = ['--study', cli.study]
    expect(await cli.json('articles', ...study)).toHaveLength(1)
    expect(await cli.json('ledger', ...study)).toHaveLength(1)
    expect(await cli.one('show', article, ...study)).toMatchObject({ statements: 0 })
    expect(await cli.json('statements', ...study)).toEqual([])
    expect(await cli.one('check', ...study)).toMatchObject({ damaged: [], unplaced: [] })
    const out = cli.at('out.csv')
    expect(
      await cli.one('export', ...study, '--format', 'csv', '--table', 'articles', '--out', out),
    ).toMatchObject({
      files: [{ rows: 1 }],
    })
    expect(bytesIn(cli.study)).toEqual(before)
    execFileSync('chmod', ['-R', 'u+w', cli.study])
  },
  60_000,
)

it.skipIf(noPermissions !== undefined)(
  `a read-only study refuses every change, and says where${skipped}`,
  async () => {
    const { cli, article } = await closedStudy()
    const before = bytesIn(cli.study)
    const study = ['--study', cli.study]
    cli.write('more/b.txt', 'More news.\n')
    const lines = cli.writeLines('two.jsonl', [{ id: 's2', article, stance: 'supports' }])
    const changes = [
      ['code', ...study, '--coder', 'nour', '--from', lines],
      ['code', ...study, '--coder', 'somebody new', '--from', lines],
      ['import', cli.at('more'), ...study],
      ['undo', ...study, '--coder', 'nour'],
    ]
    for (const words of changes) {
      const sentence = await cli.refused(...words)
      expect(sentence).toMatch(/may not be written to/)
      expect(sentence).toContain(cli.study)
    }
    expect(bytesIn(cli.study)).toEqual(before)
    execFileSync('chmod', ['-R', 'u+w', cli.study])
  },
  60_000,
)

it.skipIf(noPermissions !== undefined)(
  `a study is not made where nothing may be made${skipped}`,
  async () => {
    const cli = new CommandLine({ user: underling })
    fs.chmodSync(cli.root, 0o777)
    fs.mkdirSync(cli.at('closed'))
    fs.chmodSync(cli.at('closed'), 0o555)
    expect(await cli.refused('init', cli.at('closed', 'study'))).toMatch(/closed.*may not be written to/)
    expect(await cli.refused('init', cli.at('closed'))).toMatch(/closed.*may not be written to/)
    expect(fs.readdirSync(cli.at('closed'))).toEqual([])
  },
  60_000,
)
