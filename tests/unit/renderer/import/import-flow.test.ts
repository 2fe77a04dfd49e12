import { describe, expect, it } from 'vitest'
import { importId } from '../../../../core/model/ids.ts'
import { failReason, noCounts, skipReason } from '../../../../core/model/ledger.ts'
import { endOf, firstFlow, type ImportFlow, reduceFlow } from '../../../../renderer/import/import-flow.ts'
import { filterOf, firstChoice, retriedBy } from '../../../../renderer/import/ledger/ledger-filter.ts'
import { pagesInSight, rowPixels, steppedTo } from '../../../../renderer/import/ledger/paging.ts'
import { filesPerSecond, rounded, timeLeft } from '../../../../renderer/import/steps/time-left.ts'
import { languages } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'

const of = importId.parse('import:20241103-090000-abcdef')
const running: ImportFlow = { step: 'running', names: ['dam'], progress: null, isCancelling: false }

describe('the way of an import', () => {
  it('keeps what is under way while the dialog is closed, and ends what is over', () => {
    expect(reduceFlow(running, { kind: 'close' })).toBe(running)
    const done: ImportFlow = { step: 'done', import: of, names: ['dam'], counts: noCounts, isEarlier: false }
    expect(reduceFlow(done, { kind: 'close' })).toEqual(firstFlow)
    expect(reduceFlow({ step: 'cancelled', kept: [] }, { kind: 'close' })).toEqual(firstFlow)
  })

  it('hears of progress only while it runs', () => {
    const progress = { kind: 'progress', done: 10, total: 40, now: 5_000 } as const
    expect(reduceFlow(firstFlow, progress)).toBe(firstFlow)
    expect(reduceFlow(running, progress)).toMatchObject({
      progress: { done: 10, since: 5_000, doneSince: 10 },
    })
  })

  it('counts the rate from when it was first heard of, so that a resumed import does not seem quick', () => {
    const first = reduceFlow(running, { kind: 'progress', done: 5_000, total: 9_000, now: 0 })
    const second = reduceFlow(first, { kind: 'progress', done: 6_000, total: 9_000, now: 4_000 })
    const progress = second.step === 'running' ? second.progress : null
    expect(progress && filesPerSecond(progress)).toBe(250)
    expect(progress && timeLeft(progress)).toEqual({ count: 10, unit: 'second' })
  })

  it('that was followed is done, was cancelled, or stopped and can go on', () => {
    const ended = (state: 'finished' | 'running') => endOf({ id: of, state, counts: noCounts }, ['dam'])
    expect(ended('finished')).toMatchObject({ step: 'done', import: of, names: ['dam'] })
    expect(ended('running')).toMatchObject({
      step: 'failed',
      stopped: { import: of, names: ['dam'] },
      wasRunning: true,
    })
    expect(endOf(undefined, [])).toEqual({ step: 'cancelled', kept: [] })
  })

  it('says nothing of a rate within the first second', () => {
    const progress = { done: 9, total: 10, since: 0, doneSince: 0, heard: 900 }
    expect(filesPerSecond(progress)).toBeNull()
    expect(timeLeft(progress)).toBeNull()
  })
})

it.each([
  [2, 0, 'second'],
  [13, 15, 'second'],
  [58, 1, 'minute'],
  [200, 3, 'minute'],
  [89 * 60, 89, 'minute'],
  [3 * 3600, 3, 'hour'],
])('says %d seconds as one would', (seconds, count, unit) => {
  expect(rounded(seconds)).toEqual({ count, unit })
})

describe('the ledger as it is looked at', () => {
  const summary = (failed: number) => ({
    outcomes: { imported: 3, duplicate: 0, skipped: 1, failed },
    reasons: {},
  })

  it('begins with what could not be read, where there is such', () => {
    expect(firstChoice(summary(2)).outcome).toBe('failed')
    expect(firstChoice(summary(0)).outcome).toBe('all')
  })

  it('asks for nothing that was not chosen', () => {
    expect(filterOf(of, { outcome: 'all', reason: 'any', text: ' ' })).toEqual({ import: of })
    expect(filterOf(of, { outcome: 'skipped', reason: 'empty', text: 'a' })).toEqual({
      import: of,
      outcomes: ['skipped'],
      reasons: ['empty'],
      text: 'a',
    })
  })

  it.each([
    ['failed', 'any', ['outcomes']],
    ['failed', 'undecodable', ['outcomes', 'reasons']],
    ['all', 'undecodable', ['reasons']],
    ['all', 'empty', ['reasons']],
  ] as const)('offers to read all of %s rows for %s reason again', (outcome, reason, narrowed) => {
    const choice = { outcome, reason, text: '' }
    expect(retriedBy(of, choice)).toEqual(filterOf(of, choice))
    expect(Object.keys(retriedBy(of, choice) ?? {})).toEqual(['import', ...narrowed])
  })

  it.each([
    ['all', 'any'],
    ['imported', 'any'],
    ['duplicate', 'any'],
    ['all', 'hidden'],
    ['skipped', 'page-part'],
  ] as const)('offers to read none of %s rows for %s reason again', (outcome, reason) => {
    expect(retriedBy(of, { outcome, reason, text: '' })).toBeNull()
  })

  it('leaves alone, of all that was skipped, what its name or place says', () => {
    const retried = retriedBy(of, { outcome: 'skipped', reason: 'any', text: 'a' })
    expect(retried).toMatchObject({ import: of, outcomes: ['skipped'], text: 'a' })
    expect(retried?.reasons).toEqual(
      skipReason.options.filter(
        reason => !['hidden', 'page-part', 'symlink-loop', 'study-itself'].includes(reason),
      ),
    )
  })

  it('draws the pages in sight and just beyond, and no others', () => {
    expect(pagesInSight({ from: 0, height: 300 }, 100_000)).toEqual([0])
    expect(pagesInSight({ from: 50_000 * rowPixels, height: 300 }, 100_000)).toEqual([999, 1000])
    expect(pagesInSight({ from: 0, height: 300 }, 0)).toEqual([])
  })

  it.each([
    ['ArrowDown', 5],
    ['ArrowUp', 3],
    ['PageDown', 9],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 9],
  ])('steps by %s', (key, expected) => {
    expect(steppedTo(key, { current: 4, total: 10, rowsInSight: 6 })).toBe(expected)
    expect(steppedTo(key, { current: 0, total: 0, rowsInSight: 6 })).toBeNull()
  })

  it('steps by no other key', () => {
    expect(steppedTo('a', { current: 4, total: 10, rowsInSight: 6 })).toBeNull()
  })
})

describe.each(languages.map(language => [language.name, new Words(language)] as const))(
  'the words in %s',
  (_, words) => {
    it.each([...skipReason.options, ...failReason.options])('say what %s means and what to do', reason => {
      const { reasons, advice } = words.all.importing
      expect(reasons[reason].length).toBeGreaterThan(3)
      expect(advice[reason].length).toBeGreaterThan(reasons[reason].length)
    })
  },
)
