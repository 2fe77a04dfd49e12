import { describe, expect, it } from 'vitest'
import type { Json } from '../../../core/json.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { TestProgram, TestStudy } from '../../support/a-study.ts'
import { aStudy, bytesIn } from '../../support/a-study.ts'

const files = {
  'a.txt': 'The minister welcomed the bridge.\n\nThe mayor opposed the bridge. 🌉 The minister left.',
  'b.txt': 'A spokesman declined to comment on the canal.',
}

async function coded(): Promise<{ study: TestStudy; a: ArticleId; b: ArticleId }> {
  const study = await aStudy({ coder: 'Amal', files })
  return { study, a: await study.article('a.txt'), b: await study.article('b.txt') }
}

async function statements(program: TestProgram) {
  await program.call('index.settled', {})
  return (await program.call('statements.page', { offset: 0, limit: 100 })).rows
}

async function names(program: TestProgram): Promise<string[]> {
  return (await program.call('entities.list', {})).map(({ name }) => name).sort()
}

/** Why a line is refused. */
async function reason(study: TestStudy, line: Json): Promise<string | undefined> {
  const { added, unchanged, refused } = await study.code([line])
  expect({ added, unchanged, refused: refused.length }).toEqual({ added: 0, unchanged: 0, refused: 1 })
  return refused[0]?.reason
}

describe('a line', () => {
  it('becomes a statement, with its evidence in code points of the article', async () => {
    const { study, a } = await coded()
    const line = {
      id: 's1',
      article: a,
      actor: ['The minister', 'The mayor'],
      stance: -1,
      issue: 'The bridge',
      date: '2024-11',
      note: 'see below',
      evidence: [{ quote: 'The minister left' }, { quote: 'The mayor', for: 'actor' }],
    }
    expect(await study.code([line])).toEqual({ added: 1, unchanged: 0, refused: [] })
    const [row] = await statements(study)
    expect(row).toMatchObject({
      id: 's1',
      article: a,
      coder: 'Amal',
      status: 'complete',
      values: {
        stance: { kind: 'member', id: 'opposes' },
        date: { kind: 'date', date: { edtf: '2024-11', written: null } },
        note: { kind: 'text', text: 'see below' },
      },
      evidence: [
        { quote: 'The minister left', fromCodePoint: 67, toCodePoint: 84, for: null },
        { quote: 'The mayor', fromCodePoint: 35, toCodePoint: 44, for: 'actor' },
      ],
    })
    expect([...files['a.txt']].slice(67, 84).join('')).toBe('The minister left')
    expect(await names(study)).toEqual(['The bridge', 'The mayor', 'The minister'])
  })

  it('that is taken already, as it stands, changes nothing', async () => {
    const { study, a } = await coded()
    const line = { id: 's1', article: a, actor: 'The minister', evidence: [{ quote: 'The mayor' }] }
    await study.code([line])
    const before = bytesIn(study.folder)
    const spelt = { ...line, actor: ' THE  minister' }
    expect(await study.code([line, spelt])).toEqual({ added: 0, unchanged: 2, refused: [] })
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('without an id is another statement each time', async () => {
    const { study, a } = await coded()
    const line = { article: a, actor: 'The minister' }
    expect(await study.code([line, line])).toMatchObject({ added: 2 })
    expect(new Set((await statements(study)).map(({ id }) => id)).size).toBe(2)
  })

  it('is a draft while a required variable is missing, and complete then, unless it says otherwise', async () => {
    const { study, a } = await coded()
    await study.code([
      { id: 's1', article: a, issue: 'The bridge' },
      { id: 's2', article: a, actor: 'The minister' },
      { id: 's3', article: a, actor: 'The minister', status: 'draft' },
      { id: 's4', article: a, issue: 'The bridge', status: 'complete' },
    ])
    expect((await statements(study)).map(({ id, status }) => [id, status])).toEqual([
      ['s1', 'draft'],
      ['s2', 'complete'],
      ['s3', 'draft'],
      ['s4', 'complete'],
    ])
  })

  it('that is complete says in so many words that no stance is stated; a draft leaves it open', async () => {
    const { study, a } = await coded()
    await study.code([
      { id: 's1', article: a, actor: 'The minister' },
      { id: 's2', article: a, issue: 'The bridge' },
    ])
    const [complete, draft] = await statements(study)
    expect(complete?.values['stance']).toEqual({ kind: 'member', id: 'not-stated' })
    expect(draft?.values).not.toHaveProperty('stance')
  })

  it.each(['constructor', 'toString', '1', 'تصريح-١'])('may have the id %s', async id => {
    const { study, a } = await coded()
    const line = { id, article: a, actor: 'The minister' }
    expect(await study.code([line])).toEqual({ added: 1, unchanged: 0, refused: [] })
    expect(await study.code([line])).toEqual({ added: 0, unchanged: 1, refused: [] })
    expect((await statements(study)).map(row => row.id)).toEqual([id])
    await study.call('statement.delete', { article: a, statement: id })
    expect(await statements(study)).toEqual([])
  })

  it('marks its article as in progress', async () => {
    const { study, a } = await coded()
    await study.code([{ article: a, actor: 'The minister' }])
    expect(await study.call('article.read', { article: a })).toMatchObject({
      status: 'in-progress',
      statements: 1,
    })
  })
})

describe('a line is refused, and leaves nothing behind,', () => {
  it.each([
    [
      'where its quotation stands nowhere',
      { evidence: [{ quote: 'The queen' }] },
      /^the quotation "The queen" does not stand in the article$/,
    ],
    [
      'where its quotation stands twice',
      { evidence: [{ quote: 'the bridge' }] },
      /^the quotation "the bridge" stands 2 times in the article; give "from"/,
    ],
    [
      'where one of several quotations stands nowhere',
      { evidence: [{ quote: 'The mayor' }, { quote: 'The queen', for: 'issue' }] },
      /The queen/,
    ],
    ['where its place is another', { evidence: [{ quote: 'The mayor', from: 0 }] }, /does not stand at 0$/],
    ['where a variable is unknown', { mood: 'good' }, /^the codebook has no variable "mood"/],
    ['where its date is no EDTF', { date: 'last week' }, /^date: "last week" is not a date in EDTF/],
    ['where its stance is not on the scale', { stance: 5 }, /^stance: 5 is not on the scale/],
  ])('%s', async (_name, more, expected) => {
    const { study, a } = await coded()
    const before = bytesIn(study.folder)
    expect(await reason(study, { article: a, actor: 'Never made', ...more })).toMatch(expected)
    expect(bytesIn(study.folder)).toEqual(before)
    expect(await names(study)).toEqual([])
  })

  it('where its id is one that JSON cannot keep', async () => {
    const { study, a } = await coded()
    const line = JSON.parse(`{"id": "__proto__", "article": "${a}", "actor": "The minister"}`)
    expect(await reason(study, line)).toMatch(/^id: /)
    expect(await reason(study, JSON.parse(`{"article": "${a}", "__proto__": "x"}`))).toMatch(
      /__proto__|nothing/,
    )
  })

  it('where there is nothing in it', async () => {
    const { study, a } = await coded()
    expect(await reason(study, { article: a, actor: '', note: '' })).toBe('there is nothing in the statement')
  })

  it('where the study has no such article', async () => {
    const { study } = await coded()
    const article = 'article:75916f6f561ab873d332a44b-1'
    expect(await reason(study, { article, actor: 'x' })).toBe(`the study has no article ${article}`)
  })

  it('where its id has other content, which is named', async () => {
    const { study, a } = await coded()
    const line = { id: 's1', article: a, actor: 'The minister', evidence: [{ quote: 'The mayor' }] }
    await study.code([line])
    const before = bytesIn(study.folder)
    expect(await reason(study, { ...line, stance: 'supports' })).toBe(
      'a statement with the id "s1" is there already, with other values',
    )
    expect(await reason(study, { ...line, evidence: [], status: 'draft' })).toMatch(
      /with other values and evidence and status$/,
    )
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('where its id is taken in another article', async () => {
    const { study, a, b } = await coded()
    await study.code([{ id: 's1', article: a, actor: 'The minister' }])
    expect(await reason(study, { id: 's1', article: b, actor: 'The minister' })).toBe(
      `the id "s1" is taken by a statement in ${a}`,
    )
  })

  it('where a name may be several, which are named', async () => {
    const { study, a } = await coded()
    for (const name of ['Sana agency', 'Sana office'])
      await study.call('entity.create', { list: 'actors', name, aliases: ['Sana'] })
    expect(await reason(study, { article: a, actor: 'Sana' })).toMatch(
      /^"Sana" may be any of entity:.*, entity:/,
    )
  })

  it('and those around it are taken', async () => {
    const { study, a } = await coded()
    const lines = [
      { article: a, actor: 'One' },
      { article: a, mood: 'good' },
      'x',
      { article: a, actor: 'Two' },
    ]
    const { added, refused } = await study.code(lines)
    expect([added, refused.map(({ line }) => line)]).toEqual([2, [2, 3]])
  })
})

describe('entities', () => {
  it('are made once, however often and however they are written', async () => {
    const { study, a, b } = await coded()
    await study.code([
      { article: a, actor: 'الوزير', addressee: ['الوزير', 'الوزيرُ'] },
      { article: b, actor: ' الوزيرُ ' },
    ])
    expect(await names(study)).toEqual(['الوزير'])
  })

  it('are made once by two calls at the same time, and both are taken', async () => {
    const { study, a, b } = await coded()
    const done = await Promise.all([
      study.code([{ id: 's1', article: a, actor: 'The minister' }]),
      study.code([{ id: 's2', article: b, actor: 'The minister' }]),
      study.code([{ id: 's3', article: a, actor: 'The minister' }]),
    ])
    expect(done.map(({ added }) => added)).toEqual([1, 1, 1])
    expect(await names(study)).toEqual(['The minister'])
    expect(await statements(study)).toHaveLength(3)
  })

  it('are found that another program made meanwhile', async () => {
    const { study, a } = await coded()
    await study.code([{ article: a, actor: 'One' }])
    const basim = await study.another('Basim')
    await basim.call('entity.create', { list: 'actors', name: 'Two' })
    await study.code([{ article: a, actor: 'two' }])
    expect(await names(study)).toEqual(['One', 'Two'])
  })

  it('may be changed after another program has changed them', async () => {
    const { study } = await coded()
    const entity = await study.call('entity.create', { list: 'actors', name: 'One' })
    const basim = await study.another('Basim')
    await basim.call('entity.change', { entity: entity.id, type: 'person' })
    await study.call('entity.change', { entity: entity.id, aliases: ['Uno'] })
    expect(await study.call('entities.list', {})).toMatchObject([{ type: 'person', aliases: ['Uno'] }])
  })

  it('that were merged are coded as the one that survives', async () => {
    const { study, a } = await coded()
    const old = await study.call('entity.create', { list: 'actors', name: 'The secretary' })
    const survivor = await study.call('entity.create', { list: 'actors', name: 'The minister' })
    await study.call('entity.merge', { entity: old.id, into: survivor.id })
    await study.code([{ article: a, actor: 'The secretary' }])
    expect((await statements(study))[0]?.values['actor']).toEqual({ kind: 'entities', ids: [survivor.id] })
  })

  it('of reported by are looked for among actors and outlets, and made among the outlets', async () => {
    const { study, a } = await coded()
    await study.code([
      { article: a, actor: 'The mayor' },
      { article: a, actor: 'x', reportedBy: ['The mayor', 'The Gazette'] },
    ])
    const entities = await study.call('entities.list', {})
    expect(entities.map(({ name, list }) => [name, list]).sort()).toEqual([
      ['The Gazette', 'outlets'],
      ['The mayor', 'actors'],
      ['x', 'actors'],
    ])
  })
})

describe('coders', () => {
  it('may each have a statement of the same id', async () => {
    const { study, a } = await coded()
    const basim = await study.another('Basim')
    await study.code([{ id: 's1', article: a, actor: 'One' }])
    const lines = [{ line: 1, statement: { id: 's1', article: a, actor: 'Two' } }]
    expect(await basim.call('statements.code', { group: 'g', lines })).toMatchObject({ added: 1 })
  })
})

describe('a statement', () => {
  it('is deleted, and a second time it is not there', async () => {
    const { study, a } = await coded()
    await study.code([{ id: 's1', article: a, actor: 'One' }])
    await study.call('statement.delete', { article: a, statement: 's1' })
    expect(await statements(study)).toEqual([])
    expect(await study.failure('statement.delete', { article: a, statement: 's1' })).toEqual({
      kind: 'unknown-statement',
      statement: 's1',
    })
  })
})
