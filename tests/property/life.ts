/** A life of a study, made up: what people do in it, step by step, as values that can be tried again in smaller pieces. */
import fc from 'fast-check'
import type { Method, Request } from '../../core/contract.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import type { EntityId, StatementId } from '../../core/model/ids.ts'
import { articleIdOf, recordId } from '../../core/model/ids.ts'
import type { TestProgram, TestStudy } from '../support/a-study.ts'

export const files = {
  'bridge.txt': 'The minister welcomed the bridge. 🌉\n\nThe mayor opposed the bridge, and the mayor left.',
  'canal.txt': 'قال الوزيرُ أمس: لن تُغلق القناة.\nوعارض رئيس البلدية 👩🏽‍🌾 القرار.',
  'rain.txt': 'A spokesman declined to comment on the rain.',
}

const names = [
  'The minister',
  'the  MINISTER',
  'The mayor',
  'الوزير',
  'الوزيرُ',
  'رئيس البلدية',
  'A spokesman',
]
const quotes = ['The minister', 'the mayor', 'bridge', 'الوزيرُ', '👩🏽‍🌾 القرار', 'nowhere', 'rain']

/** One thing that somebody does. Numbers choose among what there is when its turn comes. */
export type Step =
  | { readonly do: 'code'; readonly lines: readonly Line[] }
  | { readonly do: 'delete'; readonly which: number }
  | { readonly do: 'create'; readonly name: string; readonly list: string }
  | { readonly do: 'change'; readonly which: number; readonly change: JsonObject }
  | { readonly do: 'merge'; readonly which: number; readonly into: number }
  | { readonly do: 'status'; readonly which: number; readonly status: string }
  | {
      readonly do: 'save'
      /** Which of the statements that there are; beyond them, a new one. */
      readonly which: number
      readonly on: number
      readonly note: string
      readonly stance: string | null
      readonly places: readonly Place[]
      readonly isComplete: boolean
    }
  | { readonly do: 'doubt'; readonly which: number; readonly doubt: string | null }
  | { readonly do: 'undo' | 'redo' | 'reopen' }

interface Place {
  readonly from: number
  readonly to: number
  readonly for: string | null
}

interface Line {
  readonly which: number
  readonly actor: readonly string[]
  readonly stance: number | null
  readonly issue: string | null
  readonly quotes: readonly string[]
}

const which = fc.nat({ max: 50 })
const name = fc.constantFrom(...names)
const line: fc.Arbitrary<Line> = fc.record({
  which,
  actor: fc.array(name, { maxLength: 2 }),
  stance: fc.option(fc.constantFrom(-1, 0, 1, 5)),
  issue: fc.option(fc.constantFrom('The bridge', 'القناة')),
  quotes: fc.array(fc.constantFrom(...quotes), { maxLength: 2 }),
})

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('code' as const),
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('create' as const),
      name,
      list: fc.constantFrom('actors', 'issues', 'outlets'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      which,
      change: fc.oneof(
        fc.record({ type: fc.constantFrom(null, 'person', 'state') }),
        fc.record({ aliases: fc.uniqueArray(fc.constantFrom('Alias', 'Another', 'اسم آخر')) }),
        fc.record({ name: fc.constantFrom('Renamed', 'The minister') }),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), which, into: which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('status' as const),
      which,
      status: fc.constantFrom('done', 'excluded', 'in-progress'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      which: fc.nat({ max: 6 }),
      on: which,
      note: fc.constantFrom('', 'Why?', 'شك'),
      stance: fc.constantFrom(null, 'opposes', 'supports', 'no such member'),
      places: fc.array(
        fc.record({ from: fc.nat(110), to: fc.nat(110), for: fc.constantFrom(null, 'actor', 'date') }),
        { maxLength: 3 },
      ),
      isComplete: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('doubt' as const),
      which,
      doubt: fc.constantFrom(null, '', 'Is it the same minister?'),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
)

/** Some steps, one after the other. */
export function steps(maxLength: number): fc.Arbitrary<Step[]> {
  return fc.array(step, { minLength: 1, maxLength })
}

/** Does a step in a program on the study; `reopen` only in the study's own. Answers whether it was undone or done again. */
export async function take(study: TestStudy, program: TestProgram, step: Step): Promise<void> {
  switch (step.do) {
    case 'code':
      await attempt(program, 'statements.code', {
        group: `group-${study.ports.ids.token(8)}`,
        lines: step.lines.map((each, index) => ({
          line: index + 1,
          statement: statementOf(study, each) as never,
        })), // JSON, which is all that the door asks
      })
      break
    case 'delete': {
      const chosen = pick(statementsOf(study), step.which)
      if (chosen !== undefined) await attempt(program, 'statement.delete', chosen)
      break
    }
    case 'create':
      await attempt(program, 'entity.create', { list: step.list, name: step.name })
      break
    case 'change': {
      const entity = pick(entitiesOf(study), step.which)
      if (entity !== undefined) await attempt(program, 'entity.change', { entity, ...step.change } as never) // the fields of the request
      break
    }
    case 'merge': {
      const [entity, into] = [pick(entitiesOf(study), step.which), pick(entitiesOf(study), step.into)]
      if (entity !== undefined && into !== undefined) await attempt(program, 'entity.merge', { entity, into })
      break
    }
    case 'status': {
      const article = pick(articlesOf(study), step.which)
      if (article === undefined) break
      const selection = { ids: [article as never] } // an article's id
      await attempt(program, 'articles.setStatus', { selection, status: step.status as never }) // one of them
      break
    }
    case 'save':
      await save(study, program, step)
      break
    case 'doubt': {
      const article = pick(articlesOf(study), step.which)
      if (article !== undefined)
        await attempt(program, 'article.setDoubt', { article: article as never, doubt: step.doubt }) // an article's id
      break
    }
    case 'undo':
      await attempt(program, 'history.undo', {})
      break
    case 'redo':
      await attempt(program, 'history.redo', {})
      break
    case 'reopen':
      if (program === study) await study.reopen('Amal')
  }
}

/** Saves a statement as the tag panel does, with evidence wherever it falls: what cannot be is refused. */
async function save(
  study: TestStudy,
  program: TestProgram,
  { which: chosen, on, note, stance, places, isComplete }: Extract<Step, { do: 'save' }>,
): Promise<void> {
  const known = statementsOf(study)[chosen]
  const article = known?.article ?? pick(articlesOf(study), on)
  if (article === undefined) return
  await attempt(program, 'statement.save', {
    article: article as never, // an article's id
    statement: {
      id: (known?.statement ?? `statement:${study.ports.ids.token(16)}`) as StatementId, // of the form that ids have
      status: isComplete ? 'complete' : 'draft',
      values: {
        ...(note === '' ? {} : { note: { kind: 'text' as const, text: note } }),
        ...(stance === null ? {} : { stance: { kind: 'member' as const, id: stance.replaceAll(' ', '-') } }),
      },
      evidence: [...places],
    },
  })
}

/** Evidence of the study that does not quote what stands where it points: there must be none. */
export function misquotes(study: TestStudy): unknown[] {
  const texts = new Map(documentsUnder(study, 'records/').map(({ id, text }) => [id, String(text)]))
  return documentsUnder(study, 'coding/').flatMap(({ record, statements }) =>
    Object.values(statements as Record<string, { evidence: { from: number; to: number; quote: string }[] }>)
      .flatMap(({ evidence }) => evidence)
      .filter(({ from, to, quote }) => quote === '' || texts.get(record)?.slice(from, to) !== quote),
  )
}

/** Failures that a step may meet without anything being wrong. */
const expected = new Set([
  'entity-exists',
  'merge-into-itself',
  'merge-across-lists',
  'nothing-to-undo',
  'nothing-to-redo',
  'unknown-statement',
  'overtaken',
  'import-coded',
  'empty-statement',
  'incomplete-statement',
  'value-does-not-fit',
  'evidence-outside',
  'evidence-splits-character',
  'text-changed',
])

async function attempt<M extends Method>(program: TestProgram, method: M, input: Request<M>): Promise<void> {
  const result = await program.program.dispatch(method, input)
  if (result.ok || expected.has(result.failure.kind)) return
  const cause = program.ports.reported.at(-1)?.error
  throw new Error(`${method}: ${JSON.stringify(result.failure)}`, { cause })
}

function statementOf(study: TestStudy, { which: chosen, actor, stance, issue, quotes: said }: Line): Json {
  return {
    article: pick(articlesOf(study), chosen) ?? '',
    actor: [...actor],
    evidence: said.map(quote => ({ quote })),
    ...(stance === null ? {} : { stance }),
    ...(issue === null ? {} : { issue }),
  }
}

function pick<T>(things: readonly T[], which: number): T | undefined {
  return things[which % Math.max(1, things.length)]
}

/** The first article of each record, in the order of their paths on disk. */
export function articlesOf(study: TestStudy): string[] {
  return documentsUnder(study, 'records/').map(({ id }) => articleIdOf(recordId.parse(id), 1))
}

function entitiesOf(study: TestStudy): EntityId[] {
  return documentsUnder(study, 'entities/').map(({ id }) => id as EntityId) // an entity's document says so
}

function statementsOf(study: TestStudy) {
  return documentsUnder(study, 'coding/').flatMap(({ statements }) =>
    Object.values(statements as Record<string, { article: string; id: string }>).map(({ article, id }) => ({
      article: article as never, // written by the program
      statement: id,
    })),
  )
}

function documentsUnder(study: TestStudy, folder: string): JsonObject[] {
  return [...study.documents()].filter(([path]) => path.startsWith(folder)).map(([, document]) => document)
}

/** Every document of the study without the counter, which only ever goes up. */
export function contents(study: TestStudy): Record<string, Json | undefined> {
  return Object.fromEntries(
    [...study.documents()].map(([path, { rev: _rev, ...rest }]): [string, Json] => [path, rest]),
  )
}
