import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '../../../core/model/history-entry.ts'
import { nextToRedo, nextToUndo } from '../../../main/study/undo.ts'
import { aStudy } from '../../support/a-study.ts'

const files = Object.fromEntries(
  Array.from({ length: 450 }, (_, at) => [`f${at}.txt`, `News ${at}\n\nText.`]),
)
const all = { filter: {}, except: [] }

async function corrected() {
  const study = await aStudy({ coder: 'Amal', files })
  await study.call('index.settled', {})
  const before = study.documents()
  await study.call('articles.correct', { selection: all, field: 'source', value: 'Harbour Daily' })
  return { study, before, after: study.documents() }
}

function contents(documents: ReadonlyMap<string, object>): unknown[] {
  return [...documents].map(([path, document]) => [path, { ...document, rev: 0 }])
}

describe('a step of many documents', () => {
  it('is taken back and done again in several commits, which are one step still', async () => {
    const { study, before, after } = await corrected()
    await study.call('history.undo', {})
    expect(contents(study.documents())).toEqual(contents(before))
    const marks = await study.call('history.recent', { limit: 3 })
    expect(marks.every(({ undoes }) => undoes?.length === 1)).toBe(true)
    expect(new Set(marks.map(({ group }) => group)).size).toBe(1)
    await study.call('history.redo', {})
    expect(contents(study.documents())).toEqual(contents(after))
    expect(await study.failure('history.redo', {})).toEqual({ kind: 'nothing-to-redo' })
    await study.call('history.undo', {})
    expect(contents(study.documents())).toEqual(contents(before))
    const told = study.events.flatMap(event =>
      event.kind === 'progress' && event.task === 'change' ? [event] : [],
    )
    expect(told.at(-1)).toMatchObject({ done: 3, total: 3 })
  })

  it('is refused as a whole where somebody has changed one of them since', async () => {
    const { study } = await corrected()
    const article = await study.article('f449.txt')
    const basim = await study.another('Basim')
    const selection = { ids: [article] }
    await basim.call('articles.correct', { selection, field: 'source', value: 'River Post' })
    const before = study.documents()
    expect(await study.failure('history.undo', {})).toMatchObject({ kind: 'overtaken' })
    expect(study.documents()).toEqual(before)
  })
})

/** A history of these commits, oldest first, numbered from 1. */
function historyOf(...commits: readonly Partial<HistoryEntry>[]) {
  const entries = commits.map((commit, at): HistoryEntry => {
    const label = { kind: 'article-status', subject: null } as const
    return { seq: at + 1, at: '2024-11-03T09:00:00.000Z', label, documents: {}, changes: [], ...commit }
  })
  return {
    *backward(): Generator<HistoryEntry, undefined> {
      yield* entries.toReversed()
      return undefined
    },
  }
}

const seqs = (entries: readonly HistoryEntry[]) => entries.map(({ seq }) => seq)
const step = [{ group: 'g' }, { group: 'g' }, { group: 'g' }]

describe('a long step that was interrupted', () => {
  const undone = (seq: number) => ({ undoes: [seq], group: 'undo-4' })
  const redone = (seq: number) => ({ redoes: [seq], group: 'redo-7' })

  it('goes on being taken back with what still stands', () => {
    expect(seqs(nextToUndo(historyOf(...step, undone(3))))).toEqual([2, 1])
  })

  it('can be done again as far as it was taken back', () => {
    expect(seqs(nextToRedo(historyOf(...step, undone(3), undone(2))))).toEqual([2, 3])
  })

  it('goes on being done again with the rest', () => {
    const history = historyOf(...step, undone(3), undone(2), undone(1), redone(1))
    expect(seqs(nextToRedo(history))).toEqual([2, 3])
    expect(seqs(nextToUndo(history))).toEqual([1])
  })

  it('cannot be done again after something else', () => {
    expect(nextToRedo(historyOf(...step, undone(3), undone(2), undone(1), {}))).toEqual([])
  })
})
