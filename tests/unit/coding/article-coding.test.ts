import { describe, expect, it } from 'vitest'
import type { StatementDraft } from '../../../core/model/coding-views.ts'
import { statementId } from '../../../core/model/ids.ts'
import type { TestStudy } from '../../support/a-study.ts'
import { aStudy } from '../../support/a-study.ts'

const text = 'قال الوزير 👍 إن بلاده ترفض بناء السد.\nThe mayor agreed.\n'
const first = statementId.parse('statement:aaaabbbbccccdddd')

async function study(): Promise<TestStudy> {
  return aStudy({ coder: 'Amal', files: { 'a.txt': text } })
}

function draft(part: Partial<StatementDraft>): StatementDraft {
  return { id: first, status: 'draft', values: {}, evidence: [], ...part }
}

function placeOf(words: string): { from: number; to: number; for: null } {
  const from = text.indexOf(words)
  return { from, to: from + words.length, for: null }
}

describe('a statement as the tag panel saves it', () => {
  it('quotes the text that it points at, behind an emoji too', async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const view = await place.call('statement.save', {
      article,
      statement: draft({ evidence: [placeOf('ترفض بناء السد')] }),
    })
    expect(view.statements[0]?.evidence).toEqual([
      { ...placeOf('ترفض بناء السد'), quote: 'ترفض بناء السد', isPlaced: true },
    ])
    expect(view.status).toBe('in-progress')
  })

  it('may be a draft without anything required, and says what it lacks when it is to be complete', async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const values = { stance: { kind: 'member', id: 'opposes' } } as const
    await place.call('statement.save', { article, statement: draft({ values }) })
    expect(
      await place.failure('statement.save', { article, statement: draft({ values, status: 'complete' }) }),
    ).toEqual({ kind: 'incomplete-statement', missing: ['actor'] })
    const { statements } = await place.call('coding.read', { article })
    expect(statements[0]?.status).toBe('draft')
  })

  it('says "not stated" in so many words once it is complete', async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const { id } = await place.call('entity.create', { list: 'actors', name: 'الوزير' })
    const view = await place.call('statement.save', {
      article,
      statement: draft({ status: 'complete', values: { actor: { kind: 'entities', ids: [id] } } }),
    })
    expect(view.statements[0]?.values['stance']).toEqual({ kind: 'member', id: 'not-stated' })
    expect(view.entities[id]?.name).toBe('الوزير')
  })

  it('commits nothing where nothing is different', async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const statement = draft({ evidence: [placeOf('The mayor')] })
    const { statements } = await place.call('statement.save', { article, statement })
    const again = await place.call('statement.save', { article, statement })
    expect(again.statements[0]?.updated).toBe(statements[0]?.updated)
    expect(await place.call('history.recent', { limit: 1 })).toMatchObject([
      { label: { kind: 'statement-added' } },
    ])
  })

  it('keeps a value that the codebook has no place for, and refuses a new one', async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const lost = { kind: 'member', id: 'admires' } as const
    expect(
      await place.failure('statement.save', { article, statement: draft({ values: { stance: lost } }) }),
    ).toEqual({ kind: 'value-does-not-fit', variable: 'stance', reason: 'unknown-member' })
  })

  it('takes each flaw of a value by its name', async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const issue = await place.call('entity.create', { list: 'issues', name: 'السد' })
    const other = await place.call('entity.create', { list: 'issues', name: 'الميناء' })
    const flaws = async (values: StatementDraft['values']) =>
      place.failure('statement.save', { article, statement: draft({ values }) })
    expect(await flaws({ mood: { kind: 'text', text: 'x' } })).toMatchObject({ reason: 'unknown-variable' })
    expect(await flaws({ note: { kind: 'flag', flag: true } })).toMatchObject({ reason: 'wrong-kind' })
    expect(await flaws({ actor: { kind: 'entities', ids: [issue.id] } })).toMatchObject({
      reason: 'wrong-list',
    })
    expect(await flaws({ issue: { kind: 'entities', ids: [issue.id, other.id] } })).toMatchObject({
      reason: 'only-one',
    })
    expect(
      await flaws({ date: { kind: 'date', date: { edtf: '2024-02-30', written: null } } }),
    ).toMatchObject({ reason: 'no-date' })
  })

  it('is one step of undo with what was made in its group', async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const { id } = await place.call('entity.create', { list: 'actors', name: 'الوزير', group: 'g1' })
    const values = { actor: { kind: 'entities' as const, ids: [id] } }
    await place.call('statement.save', { article, statement: draft({ values }), group: 'g1' })
    await place.call('history.undo', {})
    expect((await place.call('coding.read', { article })).statements).toEqual([])
    expect(await place.call('entities.list', {})).toEqual([])
  })
})

describe('a doubt about an article', () => {
  it('stays when the status changes, and goes when it is settled', async () => {
    const place = await study()
    const article = await place.article('a.txt')
    await place.call('article.setDoubt', { article, doubt: '' })
    await place.call('articles.setStatus', { selection: { ids: [article] }, status: 'done' })
    expect(await place.call('coding.read', { article })).toMatchObject({ doubt: '', status: 'done' })
    expect((await place.call('article.setDoubt', { article, doubt: null })).doubt).toBeNull()
  })
})
