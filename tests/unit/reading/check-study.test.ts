import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { TestProgram, TestStudy } from '../../support/a-study.ts'
import { aStudy, bytesIn, filesIn } from '../../support/a-study.ts'

const files = {
  'a.txt': 'The minister welcomed the bridge.\n\nThe mayor opposed the bridge.',
  'b.txt': 'A spokesman declined to comment on the canal.',
}

/** A study with two records, coded. */
async function coded(): Promise<{ study: TestStudy; article: ArticleId }> {
  const study = await aStudy({ coder: 'Amal', files })
  const article = await study.article('a.txt')
  await study.code([
    { id: 's1', article, actor: 'The minister', evidence: [{ quote: 'The minister' }] },
    { id: 's2', article, actor: 'The mayor', evidence: [{ quote: 'The mayor' }] },
  ])
  return { study, article }
}

function check(program: TestProgram, repair = false) {
  return program.call('study.check', { repair })
}

/** The path of the one document of a kind that has `text` in it. */
function documentWith(study: TestStudy, folder: string, text: string): string {
  const found = [...study.documents()].filter(
    ([path, document]) => path.startsWith(folder) && JSON.stringify(document).includes(text),
  )
  const [only, another] = found
  if (only === undefined || another !== undefined) throw new Error(`${found.length} documents have ${text}`)
  return only[0]
}

describe('a study that is whole', () => {
  it('is found so, and every document is counted', async () => {
    const { study } = await coded()
    expect(await check(study)).toMatchObject({ damaged: [], repaired: [], unplaced: [] })
    // study, codebook, import, two records, two actors, one coding document
    expect((await check(study)).documents).toBe(8)
  })

  it('is not changed by being checked, nor by being repaired', async () => {
    const { study } = await coded()
    const before = bytesIn(study.folder)
    await check(study)
    await check(study, true)
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('is found so after an import was undone, and after it came back', async () => {
    const study = await aStudy({ coder: 'Amal', files })
    await study.call('history.undo', {})
    expect(await check(study)).toMatchObject({ documents: 3, damaged: [], unplaced: [] })
    await study.call('history.redo', {})
    expect(await check(study)).toMatchObject({ documents: 5, damaged: [], unplaced: [] })
  })
})

describe('a document that is damaged', () => {
  const kinds = [
    ['a record', 'records/', 'The minister welcomed', 'made again from its original'],
    ['a coding document', 'coding/', 's1', 'made again from the history'],
    ['an entity', 'entities/', 'The mayor', 'made again from the history'],
  ] as const
  const damages = [
    ['cut short', (text: string) => text.slice(0, 60)],
    ['empty', () => ''],
    ['of another shape', () => '{"id": 7}'],
  ] as const

  describe.each(kinds)('%s', (_kind, folder, text, how) => {
    it.each(damages)('that is %s is named, and stays as it is', async (_name, damage) => {
      const { study } = await coded()
      const path = documentWith(study, folder, text)
      fs.writeFileSync(join(study.folder, path), damage(fs.readFileSync(join(study.folder, path), 'utf8')))
      const before = bytesIn(study.folder)
      const report = await check(study)
      expect(report.damaged.map(each => each.path)).toEqual([path])
      expect(report.repaired).toEqual([])
      expect(bytesIn(study.folder)).toEqual(before)
    })

    it('is set aside and made again where that is asked for, to the letter', async () => {
      const { study } = await coded()
      const path = documentWith(study, folder, text)
      const whole = study.documents()
      fs.writeFileSync(join(study.folder, path), 'damaged')

      const report = await check(study, true)

      expect(report).toMatchObject({ damaged: [], unplaced: [] })
      expect(report.repaired.map(each => each.path)).toEqual([path])
      expect(report.repaired[0]?.how).toContain(how)
      expect(study.documents()).toEqual(whole)
      const aside = filesIn(study.folder).filter(each => each.startsWith(`${path}.damaged-`))
      expect(aside.map(each => fs.readFileSync(join(study.folder, each), 'utf8'))).toEqual(['damaged'])
      expect(await check(study)).toMatchObject({ damaged: [], repaired: [] })
    })

    it('that is gone is named, and made again where that is asked for', async () => {
      const { study } = await coded()
      const path = documentWith(study, folder, text)
      const whole = study.documents()
      fs.rmSync(join(study.folder, path))
      expect((await check(study)).damaged.map(each => each.path)).toEqual([path])
      expect((await check(study, true)).repaired.map(each => each.path)).toEqual([path])
      expect(study.documents()).toEqual(whole)
    })
  })

  it('can be worked on again at once, and its articles and statements are found', async () => {
    const { study, article } = await coded()
    const paths = kinds.map(([, folder, text]) => documentWith(study, folder, text))
    for (const path of paths) fs.writeFileSync(join(study.folder, path), '')
    expect((await check(study, true)).repaired).toHaveLength(3)
    const { rows } = await study.call('statements.page', { offset: 0, limit: 10 })
    expect(rows.map(({ id }) => id)).toEqual(['s1', 's2'])
    await study.code([{ article, actor: 'The mayor' }])
    expect((await study.call('article.read', { article })).statements).toBe(3)
  })

  it('is left as it is where neither history nor archive has it, and goes on being named', async () => {
    const { study } = await coded()
    const path = documentWith(study, 'coding/', 's1')
    fs.writeFileSync(join(study.folder, path), 'damaged')
    const history = join(study.folder, 'history/amal/2024-11.jsonl')
    const lines = fs.readFileSync(history, 'utf8').split('\n')
    fs.writeFileSync(history, lines.filter(line => !line.includes('"s1"')).join('\n'))
    const before = bytesIn(study.folder)
    for (const repair of [true, false])
      expect(await check(study, repair)).toMatchObject({ damaged: [{ path }], repaired: [] })
    expect(bytesIn(study.folder)).toEqual(before)
  })
})

describe.each(['study.json', 'codebook.json'])('%s, without which no study opens,', path => {
  function damage(study: TestStudy): void {
    const text = fs.readFileSync(join(study.folder, path), 'utf8')
    fs.writeFileSync(join(study.folder, path), text.slice(0, 80))
  }

  it('is named where it is damaged, and stays as it is', async () => {
    const { study } = await coded()
    await study.call('study.close', {})
    damage(study)
    const damaged = fs.readFileSync(join(study.folder, path), 'utf8')
    const folder = study.ports.picks.of(study.folder)
    const opened = await study.program.dispatch('study.open', { folder })
    if (opened.ok) expect((await check(study)).damaged.map(each => each.path)).toEqual([path])
    else expect(opened.failure).toMatchObject({ kind: 'damaged-document', path: join(study.folder, path) })
    expect(fs.readFileSync(join(study.folder, path), 'utf8')).toBe(damaged)
  })

  it('is made again from the history where that is asked for, with everybody who works in it', async () => {
    const { study } = await coded()
    await study.reopen('Basim')
    await study.call('study.close', {})
    const whole = study.documents()
    damage(study)
    const folder = study.ports.picks.of(study.folder)
    const view = await study.call('study.open', { folder, repair: true })
    expect(view.coders.map(({ name }) => name)).toEqual(['Amal', 'Basim'])
    expect(study.documents()).toEqual(whole)
    expect(await check(study, true)).toMatchObject({ damaged: [], repaired: [{ path }] })
    expect(filesIn(study.folder).some(each => each.startsWith(`${path}.damaged-`))).toBe(true)
    expect(await check(study)).toMatchObject({ damaged: [] })
  })
})

describe('a document that is made again from the history', () => {
  async function repaired(study: TestStudy, folder: string, text: string): Promise<void> {
    const path = documentWith(study, folder, text)
    const whole = study.documents()
    fs.writeFileSync(join(study.folder, path), 'damaged')
    await check(study, true)
    expect(study.documents().get(path)).toEqual(whole.get(path))
  }

  it('is as it was after things were undone and done again', async () => {
    const { study } = await coded()
    const { id } = await study.call('entity.create', { list: 'actors', name: 'The queen' })
    await study.call('entity.change', { entity: id, type: 'person' })
    await study.call('entity.change', { entity: id, type: 'office' })
    for (let times = 0; times < 3; times++) await study.call('history.undo', {})
    for (let times = 0; times < 3; times++) await study.call('history.redo', {})
    await repaired(study, 'entities/', 'The queen')
  })

  it('is as it was after something was undone that is older than what stands', async () => {
    const { study } = await coded()
    const { id } = await study.call('entity.create', { list: 'actors', name: 'The queen' })
    await study.call('entity.change', { entity: id, type: 'person' })
    await study.call('history.undo', {})
    await study.call('history.undo', {})
    await study.call('history.redo', {})
    await study.call('entity.change', { entity: id, aliases: ['Her Majesty'] })
    await repaired(study, 'entities/', 'The queen')
  })

  it('has what all coders did to it', async () => {
    const { study } = await coded()
    const { id } = await study.call('entity.create', { list: 'actors', name: 'The queen' })
    const basim = await study.another('Basim')
    await basim.call('entity.change', { entity: id, type: 'person' })
    await study.call('entity.change', { entity: id, aliases: ['Her Majesty'] })
    await basim.call('entity.change', { entity: id, type: 'office' })
    await repaired(study, 'entities/', 'The queen')
  })

  it('is gone where one coder took back what another had done to it, and then all of it', async () => {
    const { study } = await coded()
    const { id } = await study.call('entity.create', { list: 'actors', name: 'The queen' })
    const path = documentWith(study, 'entities/', 'The queen')
    const basim = await study.another('Basim')
    await basim.call('entity.change', { entity: id, type: 'person' })
    await basim.call('history.undo', {})
    await study.call('history.undo', {})
    expect(study.documents().has(path)).toBe(false)
    expect(await check(study, true)).toMatchObject({ damaged: [], repaired: [] })
    expect(study.documents().has(path)).toBe(false)
  })

  it('is as it was after a statement was deleted', async () => {
    const { study, article } = await coded()
    await study.call('statement.delete', { article, statement: 's1' })
    await repaired(study, 'coding/', 's2')
  })
})

describe('coding that lags behind its history', () => {
  it('is named, and brought up to it', async () => {
    const { study, article } = await coded()
    const path = documentWith(study, 'coding/', 's1')
    const older = fs.readFileSync(join(study.folder, path))
    await study.code([{ id: 's3', article, actor: 'The mayor' }])
    const whole = study.documents()
    fs.writeFileSync(join(study.folder, path), older)
    expect((await check(study)).damaged).toEqual([{ path, reason: expect.stringContaining('revision 3') }])
    expect((await check(study, true)).repaired.map(each => each.path)).toEqual([path])
    expect(study.documents().get(path)).toEqual(whole.get(path))
  })
})

describe('what is no document', () => {
  it('but a line of the history is named with its number', async () => {
    const { study } = await coded()
    const path = 'history/amal/2024-11.jsonl'
    const lines = fs.readFileSync(join(study.folder, path), 'utf8').split('\n')
    lines[1] = '{"seq": '
    fs.writeFileSync(join(study.folder, path), lines.join('\n'))
    expect((await check(study)).damaged).toEqual([{ path, reason: expect.stringMatching(/^line 2: /) }])
  })

  it('but a row of the ledger is named with its number', async () => {
    const { study } = await coded()
    const path = filesIn(study.folder).find(each => /^imports\/.*\.jsonl$/.test(each)) ?? ''
    const lines = fs.readFileSync(join(study.folder, path), 'utf8').split('\n')
    lines[1] = `x${lines[1]?.slice(1)}`
    fs.writeFileSync(join(study.folder, path), lines.join('\n'))
    const { damaged } = await check(study)
    expect(damaged.filter(each => each.path === path)).toEqual([
      { path, reason: expect.stringMatching(/^line 2: /) },
    ])
  })

  it('but evidence whose quotation does not stand there is listed', async () => {
    const { study, article } = await coded()
    const path = documentWith(study, 'records/', 'The minister welcomed')
    const text = fs.readFileSync(join(study.folder, path), 'utf8')
    fs.writeFileSync(join(study.folder, path), text.replace('The mayor opposed', 'The queen opposed'))
    expect((await check(study)).unplaced).toEqual([{ statement: 's2', article, quote: 'The mayor' }])
  })
})
