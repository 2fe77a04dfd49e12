import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../core/json.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { TestProgram, TestStudy } from '../../support/a-study.ts'
import { aStudy, bytesIn, filesIn } from '../../support/a-study.ts'

const files = {
  'a.txt': 'The minister welcomed the bridge.\n\nThe mayor opposed the bridge.',
  'b.txt': 'A spokesman declined to comment on the canal.',
}

/** Every document, apart from the counter that only ever goes up. */
function contents(study: TestStudy): Map<string, JsonObject> {
  return new Map(
    [...study.documents()].map(([path, { rev: _rev, ...rest }]): [string, JsonObject] => [path, rest]),
  )
}

async function coded(): Promise<{ study: TestStudy; article: ArticleId }> {
  const study = await aStudy({ coder: 'Amal', files })
  return { study, article: await study.article('a.txt') }
}

async function names(program: TestProgram): Promise<string[]> {
  const entities = await program.call('entities.list', {})
  return entities.map(({ name }) => name).sort()
}

async function undone(program: TestProgram): Promise<(string | null)[]> {
  return (await program.call('history.undo', {})).map(({ label }) => label.subject)
}

async function redone(program: TestProgram): Promise<(string | null)[]> {
  return (await program.call('history.redo', {})).map(({ label }) => label.subject)
}

describe('undo', () => {
  it('takes back the last thing that was done, with everything that it made', async () => {
    const { study, article } = await coded()
    const before = contents(study)
    await study.code([{ article, actor: 'The minister', evidence: [{ quote: 'The minister' }] }])
    expect(contents(study).size).toBe(before.size + 2)
    expect(await undone(study)).toEqual(['The minister'])
    expect(contents(study)).toEqual(before)
  })

  it('takes back one thing after the other, newest first', async () => {
    const { study } = await coded()
    for (const name of ['One', 'Two', 'Three']) await study.call('entity.create', { list: 'actors', name })
    expect([await undone(study), await undone(study)]).toEqual([['Three'], ['Two']])
    expect(await names(study)).toEqual(['One'])
  })

  it('takes a group back as one', async () => {
    const { study, article } = await coded()
    await study.call('entity.create', { list: 'actors', name: 'Before' })
    await study.code(
      [
        { article, actor: 'The minister', evidence: [{ quote: 'The minister' }] },
        { article, actor: 'The mayor', evidence: [{ quote: 'The mayor' }] },
      ],
      'from a file',
    )
    expect(await undone(study)).toEqual(['The mayor', 'The minister'])
    expect(await names(study)).toEqual(['Before'])
    expect(await redone(study)).toEqual(['The minister', 'The mayor'])
    expect(await names(study)).toEqual(['Before', 'The mayor', 'The minister'])
  })

  it('keeps two groups apart that were made one after the other', async () => {
    const { study, article } = await coded()
    await study.code([{ article, actor: 'One' }], 'first')
    await study.code([{ article, actor: 'Two' }], 'second')
    await undone(study)
    expect(await names(study)).toEqual(['One'])
  })

  it('reaches back past a restart', async () => {
    const { study } = await coded()
    await study.call('entity.create', { list: 'actors', name: 'One' })
    await study.reopen('Amal')
    expect(await undone(study)).toEqual(['One'])
    await study.reopen('Amal')
    expect(await redone(study)).toEqual(['One'])
    expect(await names(study)).toEqual(['One'])
  })

  it('reaches back into the month before', async () => {
    const { study } = await coded()
    study.ports.clock.set('2024-11-30T23:59:00.000Z')
    await study.call('entity.create', { list: 'actors', name: 'One' })
    study.ports.clock.set('2024-12-01T00:00:00.000Z')
    await study.call('entity.create', { list: 'actors', name: 'Two' })
    expect([await undone(study), await undone(study)]).toEqual([['Two'], ['One']])
  })

  it('stops before the making of the study', async () => {
    const study = await aStudy()
    const before = bytesIn(study.folder)
    expect(await study.failure('history.undo', {})).toEqual({ kind: 'nothing-to-undo' })
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('brings a deleted statement back', async () => {
    const { study, article } = await coded()
    await study.code([{ id: 's1', article, actor: 'The minister', evidence: [{ quote: 'The mayor' }] }])
    const before = contents(study)
    await study.call('statement.delete', { article, statement: 's1' })
    expect(contents(study)).not.toEqual(before)
    await undone(study)
    expect(contents(study)).toEqual(before)
  })

  it('parts again what was merged', async () => {
    const { study } = await coded()
    const one = await study.call('entity.create', { list: 'actors', name: 'One' })
    const two = await study.call('entity.create', { list: 'actors', name: 'Two' })
    await study.call('entity.merge', { entity: one.id, into: two.id })
    await undone(study)
    const entities = await study.call('entities.list', {})
    expect(entities.map(({ mergedInto }) => mergedInto)).toEqual([null, null])
  })

  it('is not for those who only read', async () => {
    const { study } = await coded()
    const reader = await study.another()
    expect(await reader.failure('history.undo', {})).toEqual({ kind: 'no-coder' })
    expect(await reader.failure('history.redo', {})).toEqual({ kind: 'no-coder' })
  })
})

describe('redo', () => {
  it('does again what was undone, in the order in which it was done', async () => {
    const { study } = await coded()
    for (const name of ['One', 'Two', 'Three']) await study.call('entity.create', { list: 'actors', name })
    const before = contents(study)
    for (let times = 0; times < 3; times++) await undone(study)
    expect([await redone(study), await redone(study), await redone(study)]).toEqual([
      ['One'],
      ['Two'],
      ['Three'],
    ])
    expect(contents(study)).toEqual(before)
    expect(await study.failure('history.redo', {})).toEqual({ kind: 'nothing-to-redo' })
  })

  it('and undo may take turns', async () => {
    const { study } = await coded()
    for (const name of ['One', 'Two']) await study.call('entity.create', { list: 'actors', name })
    await undone(study)
    await redone(study)
    await undone(study)
    await undone(study)
    expect(await redone(study)).toEqual(['One'])
    await undone(study)
    expect(await redone(study)).toEqual(['One'])
    expect(await redone(study)).toEqual(['Two'])
    expect(await names(study)).toEqual(['One', 'Two'])
  })

  it('is over once something else is done', async () => {
    const { study } = await coded()
    await study.call('entity.create', { list: 'actors', name: 'One' })
    await undone(study)
    await study.call('entity.create', { list: 'actors', name: 'Other' })
    expect(await study.failure('history.redo', {})).toEqual({ kind: 'nothing-to-redo' })
  })
})

describe('where another coder has been in between, undo', () => {
  async function withActor() {
    const { study } = await coded()
    const actor = await study.call('entity.create', { list: 'actors', name: 'The minister' })
    await study.call('entity.change', { entity: actor.id, type: 'person' })
    return { study, actor, basim: await study.another('Basim') }
  }

  it('is refused for a field that holds something else, names it, and changes nothing', async () => {
    const { study, actor, basim } = await withActor()
    await basim.call('entity.change', { entity: actor.id, type: 'office' })
    const before = bytesIn(study.folder)
    expect(await study.failure('history.undo', {})).toEqual({
      kind: 'overtaken',
      label: 'entity-changed',
      fields: [expect.stringMatching(/^entities\/actors\/.*\.json › type$/)],
    })
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('leaves a field alone that only the other has changed', async () => {
    const { study, actor, basim } = await withActor()
    await basim.call('entity.change', { entity: actor.id, aliases: ['The secretary'] })
    await undone(study)
    const [entity] = await study.call('entities.list', {})
    expect(entity).toMatchObject({ type: null, aliases: ['The secretary'] })
  })

  it('does not take away a document that the other has changed', async () => {
    const { study, actor, basim } = await withActor()
    await undone(study)
    await basim.call('entity.change', { entity: actor.id, aliases: ['The secretary'] })
    expect(await study.failure('history.undo', {})).toMatchObject({ kind: 'overtaken' })
    expect(await names(study)).toEqual(['The minister'])
  })

  it('is possible again once the other has taken it back', async () => {
    const { study, actor, basim } = await withActor()
    await basim.call('entity.change', { entity: actor.id, type: 'office' })
    await undone(basim)
    await undone(study)
    expect((await study.call('entities.list', {}))[0]?.type).toBeNull()
  })

  it('takes back what I did, not what the other did since', async () => {
    const { study, basim } = await withActor()
    await basim.call('entity.create', { list: 'actors', name: 'Basim’s actor' })
    await undone(study)
    expect(await names(study)).toEqual(['Basim’s actor', 'The minister'])
    expect(await undone(basim)).toEqual(['Basim’s actor'])
    expect(await basim.failure('history.undo', {})).toEqual({ kind: 'nothing-to-undo' })
  })
})

describe('an entity that others have come to use', () => {
  async function withUser(use: (basim: TestProgram, article: ArticleId) => Promise<unknown>) {
    const { study, article } = await coded()
    await study.code([{ id: 's1', article, actor: 'The minister' }])
    const basim = await study.another('Basim')
    await use(basim, article)
    return { study, basim }
  }

  function code(basim: TestProgram, article: ArticleId, actor: string) {
    const lines = [{ line: 1, statement: { id: 's2', article, actor } }]
    return basim.call('statements.code', { group: 'g', lines })
  }

  async function actorOf(program: TestProgram, statement: string): Promise<unknown> {
    await program.call('index.settled', {})
    const { rows } = await program.call('statements.page', { offset: 0, limit: 10 })
    return rows.find(({ id }) => id === statement)?.values['actor']
  }

  it('stays when its maker takes back the statement that it was made for, and is there when that is done again', async () => {
    const { study, basim } = await withUser((other, article) => code(other, article, 'The minister'))
    const [minister] = await study.call('entities.list', {})
    await undone(study)
    expect(await names(basim)).toEqual(['The minister'])
    expect(await actorOf(basim, 's2')).toEqual({ kind: 'entities', ids: [minister?.id] })
    expect(await actorOf(study, 's1')).toBeUndefined()
    await redone(study)
    expect(await names(study)).toEqual(['The minister'])
    expect(await actorOf(study, 's1')).toEqual({ kind: 'entities', ids: [minister?.id] })
  })

  it('stays when another was merged into it', async () => {
    const { study, basim } = await withUser(async other => {
      const [minister] = await other.call('entities.list', {})
      const secretary = await other.call('entity.create', { list: 'actors', name: 'The secretary' })
      if (minister !== undefined)
        await other.call('entity.merge', { entity: secretary.id, into: minister.id })
    })
    await undone(study)
    expect(await names(basim)).toEqual(['The minister', 'The secretary'])
  })

  it('goes where nobody has', async () => {
    const { study } = await withUser((other, article) => code(other, article, 'The mayor'))
    await undone(study)
    expect(await names(study)).toEqual(['The mayor'])
  })
})

describe('an import', () => {
  async function shown(study: TestStudy): Promise<string[]> {
    await study.call('index.settled', {})
    const { rows } = await study.call('articles.page', { offset: 0, limit: 100 })
    return rows.map(({ path }) => path)
  }

  it('is undone as one step, and its originals and its ledger stay', async () => {
    const { study } = await coded()
    const kept = filesIn(study.folder).filter(path => /\.(zip|jsonl)$/.test(path))
    await undone(study)
    expect(filesIn(study.folder).filter(path => path.startsWith('records/'))).toEqual([])
    expect(filesIn(study.folder).filter(path => /\.(zip|jsonl)$/.test(path))).toEqual(kept)
    expect(await shown(study)).toEqual([])
  })

  it.each(['in the same session', 'after a restart'])('comes back from its originals, %s', async when => {
    const { study } = await coded()
    const before = contents(study)
    await undone(study)
    if (when === 'after a restart') await study.reopen('Amal')
    await redone(study)
    expect(contents(study)).toEqual(before)
    expect(await shown(study)).toEqual(['a.txt', 'b.txt'])
    expect(await study.call('study.check', { repair: false })).toMatchObject({ damaged: [], unplaced: [] })
  })

  it('comes back although the folder that it came from is gone', async () => {
    const { study } = await coded()
    const before = contents(study)
    await undone(study)
    fs.rmSync(study.sources, { recursive: true })
    await redone(study)
    expect(contents(study)).toEqual(before)
  })

  it('can be undone and brought back with the coding in it', async () => {
    const { study, article } = await coded()
    await study.code([{ id: 's1', article, actor: 'The mayor', evidence: [{ quote: 'The mayor' }] }])
    const before = contents(study)
    await undone(study)
    await undone(study)
    expect(await shown(study)).toEqual([])
    await redone(study)
    await redone(study)
    expect(contents(study)).toEqual(before)
  })

  it('that another has coded is not undone, and all that stands in the way is said', async () => {
    const { study, article } = await coded()
    const basim = await study.another('Basim')
    const lines = [{ line: 1, statement: { article, actor: 'The mayor' } }]
    await basim.call('statements.code', { group: 'g', lines })
    const before = bytesIn(study.folder)
    expect(await study.failure('history.undo', {})).toMatchObject({ kind: 'import-coded', statements: 1 })
    expect(bytesIn(study.folder)).toEqual(before)
    expect(await shown(study)).toEqual(['a.txt', 'b.txt'])
  })

  it('is undone once the last statement in it has been deleted', async () => {
    const { study, article } = await coded()
    const basim = await study.another('Basim')
    const lines = [{ line: 1, statement: { id: 's1', article, actor: 'The mayor' } }]
    await basim.call('statements.code', { group: 'g', lines })
    await basim.call('statement.delete', { article, statement: 's1' })
    await undone(study)
    expect(await shown(study)).toEqual([])
  })

  it('that was undone can be imported anew', async () => {
    const { study } = await coded()
    await undone(study)
    expect(await study.import()).toMatchObject({ articles: 2, duplicates: 0 })
    expect(await shown(study)).toEqual(['a.txt', 'b.txt'])
  })

  it('says which record it cannot bring back, where its originals are no longer whole', async () => {
    const { study } = await coded()
    await undone(study)
    const archive = filesIn(study.folder).find(path => path.endsWith('.zip')) ?? ''
    const bytes = fs.readFileSync(join(study.folder, archive))
    const at = bytes.indexOf('a.txt') + 'a.txt'.length + 3
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    fs.writeFileSync(join(study.folder, archive), bytes)
    await study.call('history.redo', {})
    const notices = study.events.filter(event => event.kind === 'notice')
    expect(notices.map(({ path }) => path)).toEqual([expect.stringMatching(/^records\//)])
    expect(await shown(study)).toEqual(['b.txt'])
  })
})
