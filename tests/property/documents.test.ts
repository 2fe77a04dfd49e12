import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { JsonObject } from '../../core/json.ts'
import { replayed, wholeHistory } from '../../main/study/replay.ts'
import type { TestStudy } from '../support/a-study.ts'
import { withStudy } from '../support/a-study.ts'
import { holdSlowly, patience } from '../support/laws.ts'
import { contents, files, steps, take } from './life.ts'

/** Everything but records, which come from their originals: what the histories lead to, replayed from nothing. */
function fromHistory(study: TestStudy): Record<string, JsonObject> {
  const history = wholeHistory(study.folder)
  const documents = [...history.keys()].map(path => [path, replayed(history, path, undefined)] as const)
  return Object.fromEntries(documents.flatMap(([path, document]) => (document ? [[path, document]] : [])))
}

function onDisk(study: TestStudy): Record<string, JsonObject> {
  return Object.fromEntries([...study.documents()].filter(([path]) => !path.startsWith('records/')))
}

interface Coded {
  readonly record: string
  readonly statements: Readonly<
    Record<string, { readonly evidence: readonly { from: number; to: number; quote: string }[] }>
  >
}

/** Evidence that does not quote what stands where it points, looked for without the program. */
function misplaced(study: TestStudy): unknown[] {
  const documents = [...study.documents().values()]
  const texts = new Map(documents.filter(each => 'text' in each).map(({ id, text }) => [id, String(text)]))
  const coding = documents.filter(each => 'statements' in each) as unknown as Coded[] // that is what has statements
  return coding.flatMap(({ record, statements }) =>
    Object.values(statements)
      .flatMap(({ evidence }) => evidence)
      .filter(({ from, to, quote }) => texts.get(record)?.slice(from, to) !== quote),
  )
}

it(
  'the history replayed from nothing is what stands on disk',
  async () => {
    await holdSlowly(4, steps(25), life =>
      withStudy({ coder: 'Amal', files }, async study => {
        for (const step of life) await take(study, study, step)
        expect(fromHistory(study)).toEqual(onDisk(study))
      }),
    )
  },
  patience,
)

it(
  'the histories of two coders replayed from nothing are what stands on disk, and nothing is damaged',
  async () => {
    await holdSlowly(4, fc.array(fc.tuple(fc.boolean(), steps(3)), { maxLength: 12 }), turns =>
      withStudy({ coder: 'Amal', files }, async study => {
        const basim = await study.another('Basim')
        for (const [isAmal, life] of turns) {
          for (const step of life) await take(study, isAmal ? study : basim, step)
        }
        expect(fromHistory(study)).toEqual(onDisk(study))
        expect((await study.call('study.check', { repair: false })).damaged).toEqual([])
      }),
    )
  },
  patience,
)

it(
  'evidence quotes what stands where it points, whatever was done',
  async () => {
    await holdSlowly(4, steps(25), life =>
      withStudy({ coder: 'Amal', files }, async study => {
        for (const step of life.filter(each => each.do !== 'undo')) await take(study, study, step)
        expect(misplaced(study)).toEqual([])
        expect(await study.call('study.check', { repair: false })).toMatchObject({
          damaged: [],
          unplaced: [],
        })
      }),
    )
  },
  patience,
)

it(
  'what was done is there after a restart as it was before',
  async () => {
    await holdSlowly(3, steps(25), life =>
      withStudy({ coder: 'Amal', files }, async study => {
        for (const step of life) await take(study, study, step)
        const before = contents(study)
        const { notices } = await study.reopen('Amal')
        expect(notices).toEqual([])
        expect(contents(study)).toEqual(before)
      }),
    )
  },
  patience,
)
