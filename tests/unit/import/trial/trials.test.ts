import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answer, Request } from '../../../../core/contract.ts'
import { blankProfile, type ProfileContent } from '../../../../core/model/profile.ts'
import { aStudy, type TestStudy } from '../../../support/a-study.ts'
import { zipOf } from '../unpack/zip-of.ts'

const body = 'The ministers of both countries met in Tarsun on Monday and agreed to meet again in a month.'

type On = Request<'profiles.try'>['on']

async function tried(
  place: TestStudy,
  part: Partial<ProfileContent>,
  on: On = { picks: [place.ports.picks.of(place.sources)] },
): Promise<Answer<'profiles.try'>['files']> {
  const { files } = await place.call('profiles.try', { content: { ...blankProfile('River'), ...part }, on })
  return files
}

test('a profile is tried on files spread over a folder, and says what each would be', async () => {
  const place = await aStudy()
  const names = Array.from(
    { length: 40 },
    (_, nth) => `post/2024-11-${String(nth + 1).padStart(2, '0')}_dam.txt`,
  )
  place.write(Object.fromEntries(names.map(name => [name, `Dam talks\n\n${body}\nRead in the app\n`])))
  place.write({ 'post/0.json': '{"title": ', 'other/scan.pdf': '%PDF' })
  const files = await tried(place, {
    fileName: '{source}/{published:ymd}_{title}',
    appliesTo: [{ kind: 'file-name' }],
    furniture: [{ text: 'Read in the app', form: 'line', as: 'advert' }],
  })
  expect(files).toHaveLength(10)
  expect(files.find(({ path }) => path === 'post/0.json')).toMatchObject({
    name: null,
    applies: false,
    failure: { reason: 'broken-json' },
  })
  const read = files.filter(({ failure }) => failure === null)
  expect(read.at(0)).toMatchObject({
    applies: true,
    name: { source: 'post', published: read[0]?.path.slice(5, 15), title: 'dam' },
    encoding: 'utf-8',
    fields: { source: { value: 'post', status: 'stated', from: 'folder name' } },
    lines: [
      { text: 'Dam talks', kind: 'title', detail: null },
      { text: body, kind: 'body', detail: null },
      { text: 'Read in the app', kind: 'furniture', detail: 'advert' },
    ],
  })
  expect((read.at(-1)?.path ?? '') > 'post/2024-11-2').toBe(true) // from all over the folder
  expect(read.filter(({ path, applies }) => applies !== path < 'post/2024-11-31')).toEqual([]) // there is no 31st of November
})

test('a long line and many lines are cut', async () => {
  const place = await aStudy()
  place.write({ 'a.txt': `${'😀'.repeat(400)}\n${'x\n'.repeat(100)}` })
  const [file] = await tried(place, {})
  expect(file?.lines).toHaveLength(24)
  expect(file?.lines[0]?.text).toBe(`${'😀'.repeat(150)}…`)
})

test('articles are tried on their originals, and rows on what is on disk or kept', async () => {
  const place = await aStudy()
  place.write({
    'post/a.txt': Buffer.from('c7e1d3cf', 'hex'),
    'post/b.jsonl': `{"text": "One"}\n{"text": "Two"}\n{"tale": "Three"}`,
    'post/gone.jsonl': '{"no": 1}',
  })
  const { import: of } = await place.import()
  const article = await place.article('post/b.jsonl#2')
  fs.rmSync(join(place.sources, 'post/gone.jsonl'))
  fs.rmSync(join(place.sources, 'post/a.txt')) // it is in the archive
  const [two] = await tried(place, {}, { articles: [article] })
  expect(two).toMatchObject({ path: 'post/b.jsonl#2', lines: [{ text: 'Two' }] })
  const paths = ['post/a.txt', 'post/b.jsonl#3', 'post/gone.jsonl#1', 'unheard-of.txt']
  const mapping = { records: null, text: ['tale'], fields: {} }
  const rows = await tried(place, { encoding: 'windows-1256', mapping }, { import: of, paths })
  expect(rows).toMatchObject([
    { path: 'post/a.txt', encoding: 'windows-1256', lines: [{ text: 'السد' }] },
    { path: 'post/b.jsonl#3', lines: [{ text: 'Three' }], failure: null },
    { path: 'post/gone.jsonl#1', failure: { reason: 'vanished' } },
  ])
})

const shapesOf = (place: TestStudy, on: On = { picks: [place.ports.picks.of(place.sources)] }) =>
  place.call('profiles.shapes', { on })

test('makes of records are told by their fields, those within others too', async () => {
  const place = await aStudy()
  const unknown = { head: 'Dam', body_parts: { first: '  Long  text ', tags: ['a', 'b'] }, n: null }
  place.write({
    'a.jsonl': [unknown, { ...unknown, head: '' }, { title: 'T', text: 'As ever.' }]
      .map(each => JSON.stringify(each))
      .join('\n'),
    'b.json': JSON.stringify({ answer: { found: [unknown, unknown], page: 1 } }),
    'c.csv': 'ref,blob\n701,Short\n802,Shorter\n',
    'd.txt': body,
  })
  expect(await shapesOf(place)).toEqual([
    {
      count: 2,
      path: 'a.jsonl#1',
      isKnown: false,
      records: null,
      fields: [
        { name: 'head', values: ['Dam'] },
        { name: 'body_parts.first', values: ['Long text', 'Long text'] },
        { name: 'body_parts.tags', values: ['a, b', 'a, b'] },
        { name: 'n', values: [] },
      ],
    },
    expect.objectContaining({ count: 2, path: 'b.json', records: 'answer.found' }),
    {
      count: 2,
      path: 'c.csv#1',
      isKnown: false,
      records: null,
      fields: [
        { name: 'ref', values: ['701', '802'] },
        { name: 'blob', values: ['Short', 'Shorter'] },
      ],
    },
    expect.objectContaining({ count: 1, path: 'a.jsonl#3', isKnown: true }),
  ])
})

test('what a shape offers is what a mapping reads', async () => {
  const place = await aStudy()
  const found = [{ inner: { story: 'One story.' } }, { inner: { story: 'Two stories.' } }]
  place.write({ 'b.json': JSON.stringify({ answer: { found } }) })
  const [shape] = await shapesOf(place)
  const mapping = { records: shape?.records ?? null, text: [shape?.fields[0]?.name ?? ''], fields: {} }
  const [file] = await tried(place, { mapping, appliesTo: [{ kind: 'fields', fields: ['inner.story'] }] })
  expect(file).toMatchObject({ path: 'b.json#1', applies: true, lines: [{ text: 'One story.' }] })
})

test('a table whose text is found by its length shows its own columns', async () => {
  const place = await aStudy()
  place.write({ 'c.csv': `ref,blob\n7,"${body} ${body}"\n8,"${body} ${body}"\n` })
  const [shape] = await shapesOf(place)
  expect(shape).toMatchObject({ isKnown: true, fields: [{ name: 'ref' }, { name: 'blob' }] })
})

test('trials run side by side without taking one for the other, and end with the study', async () => {
  const place = await aStudy()
  place.write({ 'a.txt': body, 'b.json': '{"x": "y"}' })
  const [files, shapes] = await Promise.all([tried(place, {}), shapesOf(place)])
  expect([files.length, shapes.length]).toEqual([2, 1])
  const late = shapesOf(place).catch(error => String(error))
  await place.call('study.close', {})
  await late
  expect((await place.failure('profiles.list', {})).kind).toBe('no-study-open')
})

test('files in an archive are tried by their own names', async () => {
  const place = await aStudy()
  place.write({
    'all.zip': zipOf([
      ['post/2024-11-01_dam.txt', body],
      ['post/2024-11-02_x.jsonl', '{"text": "One"}\n7'],
    ]),
  })
  const fileName = '{source}/{published:ymd}_{*}'
  const files = await tried(place, { fileName })
  expect(files).toMatchObject([
    { path: 'all.zip/post/2024-11-01_dam.txt', name: { source: 'post', published: '2024-11-01' } },
    { path: 'all.zip/post/2024-11-02_x.jsonl#1', name: { source: 'post', published: '2024-11-02' } },
  ])
  const { import: of } = await place.import()
  const rows = await tried(place, { fileName }, { import: of, paths: ['all.zip/post/2024-11-02_x.jsonl#2'] })
  expect(rows).toMatchObject([{ name: { published: '2024-11-02' }, failure: { reason: 'no-text-field' } }])
})
