import { expect, it } from 'vitest'
import type { TestStudy } from '../support/a-study.ts'
import { withStudy } from '../support/a-study.ts'
import { holdSlowly, patience } from '../support/laws.ts'
import { contents, files, misquotes, steps, take } from './life.ts'

async function lastSeq(study: TestStudy): Promise<number> {
  const [last] = await study.call('history.recent', { limit: 1 })
  return last?.seq ?? 0
}

/** Undoes until there is nothing left to be undone. Answers how many times. */
async function undoAll(study: TestStudy): Promise<number> {
  for (let times = 0; ; times++) {
    const result = await study.program.dispatch('history.undo', {})
    if (result.ok) continue
    expect(result.failure).toEqual({ kind: 'nothing-to-undo' })
    return times
  }
}

it(
  'undoing everything gives the study as it was made, and doing all of it again gives it as it was',
  async () => {
    await holdSlowly(5, steps(20), life =>
      withStudy({ coder: 'Amal', files }, async study => {
        for (const step of life) await take(study, study, step)
        const end = contents(study)
        const times = await undoAll(study)
        expect(Object.keys(contents(study)).sort()).toEqual(['codebook.json', 'study.json'])
        for (let time = 0; time < times; time++) await study.call('history.redo', {})
        expect(contents(study)).toEqual(end)
      }),
    )
  },
  patience,
)

it(
  'evidence quotes what it points at, after whatever was done',
  async () => {
    await holdSlowly(5, steps(25), life =>
      withStudy({ coder: 'Amal', files }, async study => {
        for (const step of life) {
          await take(study, study, step)
          expect(misquotes(study)).toEqual([])
        }
      }),
    )
  },
  patience,
)

it(
  'each undo gives the state before what it takes back, and each redo the state after it',
  async () => {
    await holdSlowly(5, steps(25), life =>
      withStudy({ coder: 'Amal', files }, async study => {
        const before: unknown[] = []
        const after: unknown[] = []
        for (const step of life) {
          const [state, seq] = [contents(study), await lastSeq(study)]
          await take(study, study, step)
          const hasDoneSomething = (await lastSeq(study)) > seq
          if (step.do === 'undo' && hasDoneSomething) {
            after.push(state)
            if (before.length > 0) expect(contents(study)).toEqual(before.pop())
          } else if (step.do === 'redo' && hasDoneSomething) {
            before.push(state)
            expect(contents(study)).toEqual(after.pop())
          } else if (hasDoneSomething) {
            before.push(state)
            after.length = 0
          } else expect(contents(study)).toEqual(state)
        }
      }),
    )
  },
  patience,
)
