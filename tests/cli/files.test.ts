/** Files that cannot be taken as they are: each is named, the others are read all the same, and nothing is lost. */
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CommandLine } from '../support/cli.ts'
import { noPermissions, underling } from '../support/users.ts'

interface Row {
  readonly path: string
  readonly outcome: string
  readonly reason: string | null
}

const good = 'قالت الوزارة إن المحادثات تستأنف غداً.\n'
const binary = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48])
/** Bytes that make sense as letters of no encoding. */
const noise = Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 32))

async function rowsOf(cli: CommandLine): Promise<Record<string, string>> {
  const rows = await cli.json<Row>('ledger', '--study', cli.study)
  return Object.fromEntries(
    rows.map(({ path, outcome, reason }) => [
      path,
      [outcome, reason?.split(':')[0]].filter(Boolean).join(' '),
    ]),
  )
}

describe('decode and extract', () => {
  it('say in a sentence which files they cannot read, print the others, and end with 1', async () => {
    const cli = new CommandLine()
    cli.write('good.txt', good)
    cli.write('binary.txt', binary)
    cli.write('noise.txt', noise)
    cli.write('folder.txt/in it', 'x')
    const paths = ['gone.txt', 'binary.txt', 'noise.txt', 'folder.txt', 'good.txt']

    const decoded = await cli.run('decode', ...paths, '--json')
    expect(decoded.code).toBe(1)
    expect(
      decoded.stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).path),
    ).toEqual(['good.txt'])
    const said = decoded.stderr.trim().split('\n')
    expect(said.map(sentence => paths.find(path => sentence.includes(path)))).toEqual(paths.slice(0, 4))
    expect(said[0]).toMatch(/is not there\.$/)
    expect(said[1]).toMatch(/cannot be read as text: .+/)

    const extracted = await cli.run('extract', ...paths, '--json')
    expect(extracted.code).toBe(1)
    const shapes = extracted.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(shapes.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['binary.txt', 'failed'],
      ['noise.txt', 'failed'],
      ['good.txt', 'imported'],
    ])
    expect(extracted.stderr.trim().split('\n')).toHaveLength(2)
  }, 60_000)
})

describe('import', () => {
  it.skipIf(noPermissions !== undefined)(
    `goes on past files and folders that may not be read, and takes them once they may${noPermissions ? ` (skipped: ${noPermissions})` : ''}`,
    async () => {
      const cli = new CommandLine({ user: underling })
      fs.chmodSync(cli.root, 0o777)
      cli.write('sources/good.txt', good)
      cli.write('sources/closed.txt', 'خبر مغلق.\n')
      cli.write('sources/closed/inside.txt', 'خبر في مجلد مغلق.\n')
      await cli.one('init', cli.study)
      fs.chmodSync(cli.at('sources/closed.txt'), 0)
      fs.chmodSync(cli.at('sources/closed'), 0)

      expect(await cli.one('import', cli.at('sources'), '--study', cli.study)).toMatchObject({
        articles: 1,
        failed: 2,
      })
      expect(await rowsOf(cli)).toEqual({
        closed: 'failed unreadable',
        'closed.txt': 'failed unreadable',
        'good.txt': 'imported',
      })

      fs.chmodSync(cli.at('sources/closed.txt'), 0o644)
      fs.chmodSync(cli.at('sources/closed'), 0o755)
      expect(await cli.one('import', cli.at('sources'), '--study', cli.study)).toMatchObject({
        articles: 2,
        duplicates: 1,
        failed: 0,
      })
    },
    60_000,
  )

  it.skipIf(process.platform === 'win32')(
    'does not wait for a pipe, among files or by itself, and turns back where links lead in a circle',
    async () => {
      const cli = new CommandLine()
      cli.write('sources/good.txt', good)
      cli.write('sources/noise.txt', noise)
      execFileSync('mkfifo', [cli.at('sources/pipe.txt')])
      fs.symlinkSync(cli.at('sources'), cli.at('sources/loop'))
      fs.symlinkSync(cli.at('sources/self.txt'), cli.at('sources/self.txt'))
      await cli.one('init', cli.study)
      await cli.one('import', cli.at('sources'), '--study', cli.study)
      expect(await rowsOf(cli)).toEqual({
        'good.txt': 'imported',
        loop: 'skipped symlink-loop',
        'noise.txt': 'failed undecodable',
        'pipe.txt': 'skipped not-a-file',
        'self.txt': 'skipped not-a-file',
      })
      expect(await cli.one('import', cli.at('sources/pipe.txt'), '--study', cli.study)).toMatchObject({
        files: 1,
        records: 0,
        skipped: 1,
      })
    },
    60_000,
  )

  it('reads a mirror of a site by what is in its files, and leaves what a browser saved beside a page', async () => {
    const cli = new CommandLine()
    const page = `<html><head><title>النهر</title></head><body><article><p>${good}</p></article></body></html>`
    cli.write('sources/show.php@id=3', page.replace('النهر', 'السد'))
    cli.write('sources/index.php', '<?php include "head.html";')
    cli.write('sources/river.html', page)
    cli.write('sources/river_files/frame.html', page.replace('النهر', 'إعلان'))
    cli.write('sources/my_files/a.txt', good)
    await cli.one('init', cli.study)
    await cli.one('import', cli.at('sources'), '--study', cli.study)
    expect(await rowsOf(cli)).toEqual({
      'index.php': 'skipped not-text-format',
      'my_files/a.txt': 'imported',
      'river.html': 'imported',
      river_files: 'skipped page-part',
      'show.php@id=3': 'imported',
    })
  })

  it('keeps two folders of one name apart, and takes one that is given twice once', async () => {
    const cli = new CommandLine()
    cli.write('one/news/1.txt', 'خبر أول.\n')
    cli.write('two/news/1.txt', 'خبر ثان.\n')
    await cli.one('init', cli.study)
    const paths = ['one/news', 'two/news', 'one/news'].map(path => cli.at(path))
    expect(await cli.one('import', ...paths, '--study', cli.study)).toMatchObject({
      files: 2,
      records: 2,
      articles: 2,
      duplicates: 0,
    })
    expect(Object.keys(await rowsOf(cli)).sort()).toEqual(['one/news/1.txt', 'two/news/1.txt'])
  }, 60_000)

  it('of a folder that vanishes half-way says so, keeps what it has, and goes on when it is back', async () => {
    const cli = new CommandLine()
    const total = 4_000
    for (let number = 0; number < total; number++)
      cli.write(`sources/${String(number).padStart(4, '0')}.txt`, `خبر رقم ${number}\n`)
    await cli.one('init', cli.study)
    const running = cli.start('import', cli.at('sources'), '--study', cli.study, '--progress')
    let said = ''
    running.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const done = Number([...said.matchAll(/import: (\d+)/g)].at(-1)?.[1] ?? 0)
      if (done > 1_200 && fs.existsSync(cli.at('sources')))
        fs.renameSync(cli.at('sources'), cli.at('elsewhere'))
    })
    expect(await new Promise(resolve => running.once('close', resolve))).toBe(1)
    const sentence = said.trim().split('\n').at(-1) ?? ''
    expect(sentence).toContain(`${cli.at('sources')} is gone. `)
    const stored = Number(/(\d+) records are stored/.exec(sentence)?.[1])
    expect(stored).toBeGreaterThan(0)
    expect(stored).toBeLessThan(total)
    expect((await cli.json('articles', '--study', cli.study)).length).toBe(stored)
    expect((await cli.run('check', '--study', cli.study)).code).toBe(0)

    fs.renameSync(cli.at('elsewhere'), cli.at('sources'))
    expect(await cli.one('import', cli.at('sources'), '--study', cli.study)).toMatchObject({
      files: total,
      records: total,
      articles: total,
      duplicates: 0,
      failed: 0,
    })
    expect((await cli.json('articles', '--study', cli.study)).length).toBe(total)
  }, 120_000)
})

describe('a list of lines that cannot be had', () => {
  it('is named, and the study is not touched', async () => {
    const cli = new CommandLine()
    await cli.one('init', cli.study, '--coder', 'nour')
    const study = ['--study', cli.study]
    expect(await cli.refused('code', ...study, '--coder', 'nour', '--from', cli.at('gone.jsonl'))).toContain(
      cli.at('gone.jsonl'),
    )
    expect(await cli.refused('code', ...study, '--coder', 'nour', '--from', cli.root)).toContain(cli.root)
    expect(await cli.refused('import', ...study, '--paths-from', cli.at('gone.txt'))).toContain('gone.txt')
    expect(await cli.refused('import', ...study)).toMatch(/a path is missing/)
    expect(await cli.one('check', ...study)).toMatchObject({ documents: 2, damaged: [] })
  }, 60_000)
})
