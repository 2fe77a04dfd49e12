/**
 * Importing by profiles, as scripts do it: a folder that says nothing by itself is read by one profile from end to end; an
 * import that was killed goes on by the profiles with which it began; a profile that is taken to another study applies there.
 */
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ProfileContent } from '../../core/model/profile.ts'
import { blankProfile } from '../../core/model/profile.ts'
import { CommandLine } from '../support/cli.ts'

const body =
  'قال الوزير في ترسون يوم الاثنين إن البلدين اتفقا على أن يلتقيا مرة أخرى بعد شهر، ورحب رئيس البلدية بذلك.'

/** Arabic text in Windows-1256 that a recogniser of encodings has too little of to be sure. */
function inWindows1256(text: string): Buffer {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
      byte,
    ]),
  )
  return Buffer.from([...text].map(letter => letters.get(letter) ?? 0x3f))
}

const profile: ProfileContent = {
  ...blankProfile('بريد النهر'),
  appliesTo: [{ kind: 'place', place: 'river-post' }],
  encoding: 'windows-1256',
  fileName: '{section}/{published:mdy}_{*}',
  headerLines: [
    { is: 'title', label: null },
    { is: 'author', label: 'بقلم' },
    { is: 'line', label: null },
  ],
  dateOrder: 'month-day',
  mapping: {
    records: 'answer.found',
    text: ['inner.story'],
    fields: { title: ['inner.head'], published: ['stamp'] },
  },
  furniture: [{ text: 'اقرأ في تطبيق النهر', form: 'line', as: 'advert' }],
}

const file = (content: ProfileContent) => JSON.stringify({ format: 'tarmiz-profile', version: 1, ...content })

/** A folder of one outlet: texts with a header, and an answer of a program. */
function writeOutlet(cli: CommandLine, texts: number): string {
  const text = (nth: number) =>
    `محادثات السد ${nth}\nبقلم سلمى النهري\nخمس دقائق\n\n${body}\nاقرأ في تطبيق النهر\n`
  for (let nth = 0; nth < texts; nth++)
    cli.write(`river-post/world/05-07-2016_${nth}.txt`, inWindows1256(text(nth)))
  const found = ['الأول', 'الثاني'].map(head => ({
    stamp: '05/07/2016',
    inner: { head, story: `${head}. ${body}` },
  }))
  cli.write('river-post/answer.json', inWindows1256(JSON.stringify({ answer: { found } })))
  return cli.at('river-post')
}

interface Shown {
  readonly path: string
  readonly text: string
  readonly regions: readonly { readonly kind: string; readonly detail: string | null }[]
}
type Row = Readonly<
  Record<string, { readonly value: unknown; readonly status: string; readonly from: string | null }>
> & {
  readonly id: string
  readonly path: string
}

/** The files of the record documents of a study, whole or cut short by a kill. */
function documentFiles(study: string): string[] {
  const folder = join(study, 'records')
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name))
}

/** The record documents of a study without their import, by path. */
function documentsOf(study: string): Map<string, unknown> {
  const documents = documentFiles(study).map(file => {
    const { import: _import, ...document } = JSON.parse(fs.readFileSync(file, 'utf8'))
    return [document.path + (document.position ?? ''), document] as const
  })
  return new Map(documents.sort(([left], [right]) => (left < right ? -1 : 1)))
}

test('a folder is read by a profile in a file, from the encoding to the furniture', async () => {
  const cli = new CommandLine()
  const folder = writeOutlet(cli, 1)
  await cli.json('init', cli.study, '--coder', 'Amal')
  const path = cli.write('profile.json', file(profile))
  const done = await cli.one('import', folder, '--study', cli.study, '--profile', path)
  expect(done).toMatchObject({ files: 2, articles: 3, failed: 0, encodings: { 'windows-1256': 3 } })
  const rows = await cli.json<Row>('articles', '--study', cli.study)
  const text = rows.find(row => row.path.endsWith('.txt'))
  expect(text).toMatchObject({
    title: { value: 'محادثات السد 0', status: 'stated', from: 'line 1' },
    author: { value: 'سلمى النهري', status: 'stated', from: 'line 2' },
    section: { value: 'world', status: 'stated', from: 'folder name' },
    published: { value: '2016-05-07', status: 'stated', from: 'file name' },
  })
  expect(rows.find(row => row.path === 'answer.json#1')).toMatchObject({
    title: { value: 'الأول', status: 'stated', from: 'field inner.head' },
    published: { value: '2016-05-07', status: 'stated', from: 'field stamp' },
  })
  const shown = await cli.one<Shown>('show', text?.id ?? '', '--study', cli.study)
  expect(shown.regions.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['title', null],
    ['furniture', 'byline'],
    ['furniture', null],
    ['body', null],
    ['furniture', 'advert'],
  ])
  const listed = await cli.json<{ name: string }>('profiles', '--study', cli.study)
  expect(listed.map(({ name }) => name)).toEqual(['بريد النهر'])
})

test('an import that was killed goes on by the profile with which it began, whatever the study has by then', async () => {
  const cli = new CommandLine()
  const folder = writeOutlet(cli, 2_600)
  const [whole, killed] = [cli.study, cli.at('killed')]
  const path = cli.write('profile.json', file(profile))
  for (const study of [whole, killed]) {
    await cli.json('init', study, '--coder', 'Amal')
    await cli.json('profiles', '--study', study, '--take', path)
  }
  await cli.json('import', folder, '--study', whole, '--no-index')
  const importing = cli.start('import', folder, '--study', killed, '--no-index')
  const ledger = () =>
    fs.existsSync(join(killed, 'imports')) &&
    fs
      .readdirSync(join(killed, 'imports'))
      .some(name => name.endsWith('.jsonl') && fs.statSync(join(killed, 'imports', name)).size > 0)
  while (!ledger() && importing.exitCode === null) await new Promise(resolve => setTimeout(resolve, 20))
  importing.kill('SIGKILL')
  await once(importing, 'exit')
  expect(documentFiles(killed).length).toBeLessThan(documentFiles(whole).length)
  const other = {
    ...profile,
    name: 'Other',
    encoding: 'iso-8859-6',
    headerLines: [],
    dateOrder: null,
    fileName: null,
  }
  for (const name of fs.readdirSync(join(killed, 'profiles'))) fs.rmSync(join(killed, 'profiles', name))
  const changed = cli.write('changed.json', file(other))
  await cli.json('profiles', '--study', killed, '--take', changed)
  await cli.json('import', folder, '--study', killed, '--no-index')
  const withoutIds = (study: string) =>
    JSON.stringify([...documentsOf(study)]).replaceAll(/"profile":"profile:[a-z0-9]+"/g, '"profile":"…"')
  expect(withoutIds(killed)).toBe(withoutIds(whole))
})

test('a profile that is written in one study and taken in another applies by itself to the next import', async () => {
  const cli = new CommandLine()
  const folder = writeOutlet(cli, 1)
  const [first, second] = [cli.study, cli.at('second')]
  for (const study of [first, second]) await cli.json('init', study, '--coder', 'Amal')
  await cli.json('profiles', '--study', first, '--take', cli.write('profile.json', file(profile)))
  const out = cli.at('out', 'profile.json')
  fs.mkdirSync(cli.at('out'))
  expect(await cli.json('profiles', '--study', first, '--write', 'بريد النهر', '--out', out)).toEqual([
    { path: out },
  ])
  expect(JSON.parse(fs.readFileSync(out, 'utf8'))).toEqual(JSON.parse(file(profile)))
  const taken = await cli.one<{ id: string }>('profiles', '--study', second, '--take', out)
  await cli.json('import', folder, '--study', second)
  const documents = [...documentsOf(second).values()] as { reading: unknown }[]
  expect(documents.map(({ reading }) => reading)).toEqual(
    Array.from({ length: 3 }, () => ({ profile: taken.id, encoding: null })),
  )
})

test('what is no profile is refused in a sentence, and nothing is imported', async () => {
  const cli = new CommandLine()
  const folder = writeOutlet(cli, 1)
  await cli.json('init', cli.study, '--coder', 'Amal')
  const path = cli.write('note.json', '{"name": "River Post"}')
  const refused = (name: string) => cli.refused('import', folder, '--study', cli.study, '--profile', name)
  expect(await refused(path)).toContain('is no profile that Tarmiz wrote')
  expect(await refused('Harbour')).toBe('The study has no profile "Harbour".')
  const bad = cli.write('bad.json', file({ ...profile, fileName: '{source}_{headline}' }))
  expect(await refused(bad)).toContain('cannot be read at "{headline}"')
  expect(fs.existsSync(join(cli.study, 'imports'))).toBe(false)
})
