import { describe, expect, it } from 'vitest'
import { statementId } from '../../../core/model/ids.ts'
import { aStudy } from '../../support/a-study.ts'

const files = { 'a.txt': 'The minister welcomed the bridge.', 'b.txt': 'The mayor opposed the canal.' }

async function coded() {
  const study = await aStudy({ coder: 'Amal', files })
  const article = await study.article('a.txt')
  const statement = {
    id: statementId.parse('statement:aaaabbbbccccdddd'),
    status: 'draft',
    evidence: [],
  } as const
  const save = (values: object, group?: string) =>
    study.call('statement.save', {
      article,
      statement: { ...statement, evidence: [], values: values as never }, // values of the codebook
      ...(group === undefined ? {} : { group }),
    })
  return { study, article, save }
}

const neutral = { stance: { kind: 'member', id: 'neutral' } }
const note = (text: string) => ({ note: { kind: 'text', text } })

describe('the steps of a history', () => {
  it('say which article, which variables, and what else was changed', async () => {
    const { study, article, save } = await coded()
    await save(neutral)
    await save({ ...neutral, ...note('later') })
    await save({ stance: { kind: 'member', id: 'opposes' } })
    const { steps } = await study.call('history.page', { limit: 3 })
    expect(steps).toMatchObject([
      { label: { kind: 'statement-changed' }, article, variables: ['stance', 'note'], isUndone: false },
      { label: { kind: 'statement-changed' }, article, variables: ['note'] },
      { label: { kind: 'statement-added' }, article, variables: [] },
    ])
    await study.call('articles.correct', {
      selection: { ids: [article] },
      field: 'source',
      value: 'River Post',
    })
    await study.call('article.setDoubt', { article, doubt: 'Which bridge?' })
    expect((await study.call('history.page', { limit: 2 })).steps).toMatchObject([
      { article, label: { kind: 'article-doubt' } },
      { article, parts: ['source'] },
    ])
  })

  it('are one for the commits of a group, told as made where it was made in it', async () => {
    const { study, save } = await coded()
    for (const text of ['t', 'th', 'the']) await save(note(text), 'typing')
    const [step] = (await study.call('history.page', { limit: 1 })).steps
    expect(step).toMatchObject({ label: { kind: 'statement-added' }, variables: ['note'], documents: 3 })
  })

  it('of many articles name none, and say how many documents they touched', async () => {
    const { study } = await coded()
    await study.call('articles.setStatus', { selection: { filter: {}, except: [] }, status: 'done' })
    const [step] = (await study.call('history.page', { limit: 1 })).steps
    expect(step).toMatchObject({ article: null, documents: 2, label: { subject: 'done' } })
  })

  it('say what was taken back, and name the next undo and redo', async () => {
    const { study, save } = await coded()
    expect((await study.call('history.ends', {})).redo).toBeNull()
    await save(neutral)
    await save({ ...neutral, ...note('later') })
    await study.call('history.undo', {})
    const { undo, redo } = await study.call('history.ends', {})
    expect(undo?.label.kind).toBe('statement-added')
    expect(redo).toMatchObject({ label: { kind: 'statement-changed' }, variables: ['note'], isUndone: true })
    const { steps } = await study.call('history.page', { limit: 2 })
    expect(steps.map(({ isUndone }) => isUndone)).toEqual([true, false])
    await study.call('history.redo', {})
    expect((await study.call('history.ends', {})).redo).toBeNull()
  })

  it('end before what the study was made by', async () => {
    const study = await aStudy()
    expect(await study.call('history.ends', {})).toEqual({ undo: null, redo: null })
    await study.reopen()
    expect(await study.call('history.ends', {})).toEqual({ undo: null, redo: null })
    expect(await study.failure('history.page', { limit: 1 })).toEqual({ kind: 'no-coder' })
  })

  it('come page by page, each once, also after a restart', async () => {
    const { study, save } = await coded()
    for (let count = 0; count < 7; count++) await save(note(`${count}`))
    const all = (await study.call('history.page', { limit: 100 })).steps
    await study.reopen('Amal')
    const seen: number[] = []
    let before: number | null = null
    do {
      const page: { steps: readonly { seq: number }[]; next: number | null } = await study.call(
        'history.page',
        {
          limit: 3,
          ...(before === null ? {} : { before }),
        },
      )
      seen.push(...page.steps.map(({ seq }) => seq))
      before = page.next
    } while (before !== null)
    expect(seen).toEqual(all.map(({ seq }) => seq))
  })

  it('begin at a moment where that is asked for', async () => {
    const { study, save } = await coded()
    await save(neutral)
    study.ports.clock.set('2024-11-05T00:00:00.000Z')
    await save(note('today'))
    const { steps } = await study.call('history.page', { since: '2024-11-05T00:00:00.000Z', limit: 10 })
    expect(steps.map(({ variables }) => variables)).toEqual([['stance', 'note']])
  })
})
