import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arabicArticle } from '../../../../bench/ground/arabic-text.ts'
import { blankProfile } from '../../../../core/model/profile.ts'
import { aStudy, filesIn, type TestStudy } from '../../../support/a-study.ts'
import { removeFolder, untrackedFolder } from '../../../support/temporary-folder.ts'

const sentence = (number: number) =>
  `Headline ${number}\n\nThe minister objects to the plan, for the ${number}th time.\n`

/** Writes so many small files into a new folder, a thousand to a folder in it. */
function writeMany(count: number): string {
  const root = untrackedFolder()
  for (let number = 0; number < count; number++) {
    const path = join(root, `day-${Math.floor(number / 1_000)}`, `${number}.txt`)
    if (number % 1_000 === 0) fs.mkdirSync(dirname(path), { recursive: true })
    fs.writeFileSync(path, sentence(number))
  }
  return root
}

const preview = (place: TestStudy, folder = place.sources) =>
  place.call('import.preview', { picks: [place.ports.picks.of(folder)] })

/** The share of the time that `work` took in which nothing else could run here: 1 where it never let go. */
async function shareOfTime(work: () => Promise<unknown>): Promise<number> {
  const before = performance.eventLoopUtilization()
  await work()
  return performance.eventLoopUtilization(before).utilization
}

describe('a preview', () => {
  it('counts files, endings, encodings and what will be skipped or fail, with examples', async () => {
    const place = await aStudy()
    place.write({
      'a/one.txt': sentence(1),
      'a/two.txt': 'قال الوزير إن السد لن يملأ هذا العام.',
      'b/three.JSON': '{"title": "Dam", "text": "The minister objects to the plan."}',
      'b/broken.json': '{"title": ',
      'b/empty.txt': '',
      'scan.pdf': '%PDF',
      'photo.jpg': 'x',
      '.hidden': 'x',
      noending: '\0',
    })
    const found = await preview(place)
    expect(found).toMatchObject({
      files: 9,
      isWholeFolderCounted: true,
      formats: { '.txt': 3, '.json': 2, '.pdf': 1, '.jpg': 1, '': 1 },
      encodings: { 'utf-8': 4 },
      sampled: 5,
      alreadyThere: 0,
      unfinished: null,
    })
    const reasons = new Map([...found.skipped, ...found.failed].map(each => [each.reason, each]))
    expect(reasons.get('not-text-format')).toMatchObject({ count: 3, isOfSample: false })
    expect(reasons.get('hidden')).toMatchObject({ count: 1, examples: ['.hidden'] })
    expect(reasons.get('empty')).toMatchObject({ count: 1, examples: ['b/empty.txt'], isOfSample: false })
    expect(reasons.get('broken-json')).toMatchObject({ count: 1, examples: ['b/broken.json'] })
  })

  it('shows articles from different folders', async () => {
    const place = await aStudy()
    for (const folder of ['a', 'b', 'c', 'd', 'e'])
      place.write({
        [`${folder}/1.txt`]: sentence(folder.charCodeAt(0)),
        [`${folder}/2.txt`]: `${folder} says more.`,
      })
    const { samples } = await preview(place)
    expect(samples.map(({ path }) => dirname(path))).toEqual(['a', 'c', 'e'])
    expect(samples.every(({ articles }) => articles.length === 1)).toBe(true)
  })

  it('shows three articles where there is one folder, and the beginning of a long one', async () => {
    const place = await aStudy()
    place.write({
      '1.txt': sentence(1),
      '2.txt': sentence(2),
      '3.txt': sentence(3),
      '4.txt': 'word '.repeat(9_000),
    })
    const { samples } = await preview(place)
    expect(samples).toHaveLength(3)
    expect(samples[2]?.articles[0]).toMatchObject({ length: 45_000 })
    expect(samples[2]?.articles[0]?.text.length).toBeLessThan(7_000)
  })

  it('shows what recurs in the files as the furniture that it will be', async () => {
    const place = await aStudy()
    const motto = 'The Harbour Letter, every morning before the tide'
    for (let number = 1; number <= 12; number++)
      place.write({ [`${number}.txt`]: `${motto}\n\n${arabicArticle(number)}` })
    const { samples } = await preview(place)
    expect(samples).toHaveLength(3)
    for (const { articles } of samples)
      expect(articles[0]?.regions[0]).toMatchObject({ kind: 'furniture', from: 0 })
  })

  it('says what is in the study already', async () => {
    const place = await aStudy()
    place.write({ 'a.txt': sentence(1), 'b.txt': sentence(2) })
    await place.import()
    place.write({ 'c.txt': sentence(3) })
    expect(await preview(place)).toMatchObject({ files: 3, alreadyThere: 2 })
  })

  it('names the interrupted import of the same picks, which would go on', async () => {
    const place = await aStudy()
    place.write({ 'a.txt': sentence(1) })
    const { import: id } = await place.import()
    await place.call('study.close', {})
    const manifest = `imports/${id.slice('import:'.length)}.json`
    const interrupted = { ...place.read(manifest), state: 'running', finished: null }
    fs.writeFileSync(join(place.folder, manifest), JSON.stringify(interrupted))
    await place.open('Amal')
    expect(await preview(place)).toMatchObject({ unfinished: id })
    fs.mkdirSync(join(place.root, 'other'))
    expect(await preview(place, join(place.root, 'other'))).toMatchObject({ unfinished: null, files: 0 })
    expect(await place.import()).toMatchObject({ import: id })
  })

  it('says which profiles apply to how many files, and how many records are to be mapped', async () => {
    const place = await aStudy()
    place.write({ 'a/1.txt': sentence(1), 'a/2.txt': sentence(2), 'b/1.txt': sentence(3) })
    place.write({ 'b/2.jsonl': '{"tale": "One."}\n{"tale": "Two."}\n{"text": ""}\n7\n' })
    const ofA = { ...blankProfile('Of a'), appliesTo: [{ kind: 'place' as const, place: 'a' }] }
    const [a, b] = [
      await place.call('profiles.save', { id: null, content: ofA }),
      await place.call('profiles.save', {
        id: null,
        content: { ...blankProfile('All'), mapping: { records: null, text: ['tale'], fields: {} } },
      }),
    ]
    expect(await preview(place)).toMatchObject({
      profiles: [{ id: a.id, name: 'Of a', count: 2 }],
      unmapped: 2,
    })
    const picks = [place.ports.picks.of(place.sources)]
    expect(await place.call('import.preview', { picks, profile: b.id })).toMatchObject({
      profiles: [{ id: b.id, name: 'All', count: 4 }],
      unmapped: 0,
    })
    await place.call('profiles.remove', { id: b.id })
    expect(await place.failure('import.preview', { picks, profile: b.id })).toMatchObject({
      kind: 'unknown-profile',
    })
  })

  it('refuses a folder that is not there, and the study itself', async () => {
    const place = await aStudy()
    const { of } = { of: (path: string) => place.ports.picks.of(path) }
    expect(await place.failure('import.preview', { picks: [of(join(place.root, 'gone'))] })).toMatchObject({
      kind: 'not-found',
    })
    expect(await place.failure('import.preview', { picks: [of(place.folder)] })).toMatchObject({
      kind: 'import-into-itself',
    })
  })
})

describe('a folder picked by mistake', { timeout: 60_000 }, () => {
  let many = ''
  beforeAll(() => {
    many = writeMany(20_000)
  }, 60_000)
  afterAll(() => removeFolder(many), 60_000)

  it('is previewed in two seconds, without anything else having to wait', async () => {
    const place = await aStudy()
    const started = performance.now()
    let found: Awaited<ReturnType<typeof preview>> | undefined
    const share = await shareOfTime(async () => {
      found = await preview(place, many)
    })
    expect(performance.now() - started).toBeLessThan(8_000) // two on a machine that does nothing else
    expect(share).toBeLessThan(0.5)
    expect(found?.files).toBeGreaterThan(500)
    expect(found?.sampled).toBeGreaterThan(0)
    expect(found?.sampled).toBeLessThanOrEqual(200)
    const told = place.events.filter(event => event.kind === 'progress' && event.task === 'preview')
    expect(told.length).toBeGreaterThan(1)
    expect(told.at(-1)).toMatchObject({ done: found?.files, total: found?.files })
  })

  it('ends its preview when told to, and when another begins', async () => {
    const place = await aStudy()
    const picks = [place.ports.picks.of(many)]
    const first = place.failure('import.preview', { picks })
    const second = place.failure('import.preview', { picks })
    expect(await first).toEqual({ kind: 'preview-stopped' })
    await place.call('import.stopPreview', {})
    expect(await second).toEqual({ kind: 'preview-stopped' })
    expect((await preview(place, many)).files).toBeGreaterThan(500)
  })

  it('leaves the study as it was when its import is cancelled', async () => {
    const place = await aStudy()
    await preview(place, many)
    const before = filesIn(place.folder)
    const underWay = new Promise<void>(resolve => {
      place.program.subscribe(event => {
        if (event.kind === 'progress' && event.task === 'import' && event.done > 2_000) resolve()
      })
    })
    const ended = place.failure('import.run', { picks: [place.ports.picks.of(many)] })
    await underWay
    const status = await place.call('import.status', {})
    expect(status).toMatchObject({ isCancelling: false })
    expect([20_000, null]).toContain(status?.total) // null where a slow machine is still counting
    await place.call('import.cancel', {})
    expect(await place.call('import.status', {})).toMatchObject({ isCancelling: true })
    expect(await ended).toEqual({ kind: 'import-cancelled', kept: [] })
    expect(await place.call('import.status', {})).toBeNull()
    expect(await place.call('import.list', {})).toEqual([])
    expect(filesIn(place.folder).filter(path => !before.includes(path))).toEqual([])
  })

  it('is told to be over at the end, with as much done as there is, which the preview has counted', async () => {
    const place = await aStudy()
    place.write({ 'a.txt': sentence(1), 'b.txt': sentence(2) })
    await preview(place)
    await place.import()
    const reports = place.events.filter(event => event.kind === 'progress' && event.task === 'import')
    expect(reports[0]).toEqual({ kind: 'progress', task: 'import', done: 0, total: 2 })
    expect(reports.at(-1)).toEqual({ kind: 'progress', task: 'import', done: 2, total: 2 })
  })
})
