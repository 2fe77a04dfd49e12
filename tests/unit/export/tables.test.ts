import { expect, test } from 'vitest'
import type { CodebookDocument } from '../../../core/model/codebook.ts'
import type { ExportSource } from '../../../main/export/export-source.ts'
import { pagesOf } from '../../../main/export/export-source.ts'
import type { Cell, TableName } from '../../../main/export/exporter.ts'
import { tableOf } from '../../../main/export/tables.ts'
import {
  anEntity,
  aSource,
  aStatement,
  entities,
  entityIdOf,
  evidence,
  secondArticle,
  stanceCodebook,
} from './a-source.ts'

type Named = Readonly<Record<string, Cell>>

async function read(name: TableName, source: ExportSource): Promise<Named[]> {
  const table = await tableOf(name, source)
  const rows: Named[] = []
  for await (const page of table.pages) {
    rows.push(
      ...page.map(row =>
        Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null])),
      ),
    )
  }
  return rows
}

/** The row of one statement with these values and evidence. */
async function rowOf(
  values: unknown,
  more: { evidence?: unknown[]; codebook?: CodebookDocument } = {},
): Promise<Named> {
  const statement = aStatement('s', { values, evidence: more.evidence ?? [] })
  const [row] = await read(
    'statements',
    aSource({ pages: [[statement]], ...(more.codebook && { codebook: more.codebook }) }),
  )
  return row ?? {}
}

test('statements begin with the columns that scripts rely on, in their order', async () => {
  const { columns } = await tableOf('statements', aSource())
  const promised =
    'article_id, article_title, article_source, article_published, article_path, coder, statement_id, status, actor, actor_id, ' +
    'stance, stance_value, issue, issue_id, addressee, addressee_id, date, date_first, date_last, reported_by, reported_by_id, ' +
    'note, quote, quote_start, quote_end, created, updated, slot_quote, slot_for, slot_start, slot_end, other_values'
  expect(columns.join(', ')).toBe(promised)
})

test('a codebook without the standard variables has the same columns', async () => {
  const bare: CodebookDocument = { ...stanceCodebook, variables: {}, scales: {} }
  const { columns } = await tableOf('statements', aSource({ codebook: bare }))
  expect(columns).toEqual((await tableOf('statements', aSource())).columns)

  const row = await rowOf(
    { actor: entities('r'), stance: { kind: 'member', id: 'opposes' } },
    { codebook: bare },
  )
  expect(row).toMatchObject({ actor: 'روسيا', stance: 'opposes', stance_value: null, other_values: null })
})

test.each([
  ['opposes', 'opposes', -1],
  ['neutral', 'neutral', 0],
  ['supports', 'supports', 1],
  ['not-stated', 'not stated', null],
  ['a-member-that-went', 'a member that went', null],
])('stance %s prints as %s and %s', async (id, stance, value) => {
  expect(await rowOf({ stance: { kind: 'member', id } })).toMatchObject({ stance, stance_value: value })
})

test('a stance that was never set is an empty cell, unlike one that is not stated', async () => {
  expect(await rowOf({})).toMatchObject({ stance: null, stance_value: null })
})

test('a standard variable of another kind keeps its place, and what is more stands after note', async () => {
  const variable = { id: 'issue', kind: 'scale', scale: 'stance', order: 3 } as const
  const rest = { label: {}, definition: {}, required: false, retired: false }
  const codebook = {
    ...stanceCodebook,
    variables: { ...stanceCodebook.variables, issue: { ...variable, ...rest } },
  }

  const row = await rowOf({ issue: { kind: 'member', id: 'supports' } }, { codebook })

  expect(row).toMatchObject({ issue: 'supports', issue_id: null, issue_value: 1 })
  const names = Object.keys(row)
  expect(names.slice(names.indexOf('note'), names.indexOf('quote'))).toEqual(['note', 'issue_value'])
})

test.each([
  ['2024-11', '2024-11-01', '2024-11-30'],
  ['2024?', '2024-01-01', '2024-12-31'],
  ['2024-11-01/..', '2024-11-01', null],
  ['2024-02-30', null, null],
])('the date %s covers %s to %s', async (edtf, first, last) => {
  const row = await rowOf({ date: { kind: 'date', date: { edtf, written: null } } })
  expect(row).toMatchObject({ date: edtf, date_first: first, date_last: last })
})

test('spans for the whole statement stand in quote, those of slots in slot_quote', async () => {
  const row = await rowOf({}, { evidence: [evidence('b', 9), evidence('x', 3, 'stance'), evidence('a', 1)] })
  expect(row).toMatchObject({ quote: 'b … a', quote_start: '9;1', quote_end: '10;2' })
  expect(row).toMatchObject({ slot_quote: 'x', slot_for: 'stance', slot_start: 3, slot_end: 4 })
})

test('spans of slots stand in quote too where there are no others', async () => {
  const row = await rowOf({}, { evidence: [evidence('x', 3, 'stance'), evidence('y', 7, 'actor')] })
  expect(row).toMatchObject({
    quote: 'x … y',
    quote_start: '3;7',
    slot_quote: 'x … y',
    slot_for: 'stance;actor',
  })
})

test('an entity counts for the one that it was merged into, once in a statement', async () => {
  const pages = [
    [aStatement('s1', { values: { actor: entities('a'), addressee: entities('c') } })],
    [aStatement('s2', { values: { actor: entities('b', 'r') } })],
    [aStatement('s3', { article: secondArticle, values: { actor: entities('a') } })],
  ]
  const rows = await read('entities', aSource({ pages }))
  const counts = Object.fromEntries(rows.map(row => [row['entity_id'], [row['statements'], row['articles']]]))
  expect(counts[entityIdOf('a')]).toEqual([3, 2])
  expect(counts[entityIdOf('b')]).toEqual([0, 0])
  expect(counts[entityIdOf('r')]).toEqual([1, 1])
})

test('merges that lead in a circle or to nothing end somewhere', async () => {
  const list = [
    anEntity('x', 'X', { mergedInto: entityIdOf('y') }),
    anEntity('y', 'Y', { mergedInto: entityIdOf('x') }),
    anEntity('v', 'V', { mergedInto: entityIdOf('gone') }),
  ]
  const [statement] = await read(
    'statements',
    aSource({ entities: list, pages: [[aStatement('s', { values: { actor: entities('x', 'v') } })]] }),
  )
  expect(statement?.['actor']).toBe('Y … V')
})

test.each(['omar', '=Omar'])(
  'a coder counted under %s is the one whose columns end in the slug',
  async coder => {
    async function* articles(): ReturnType<ExportSource['articles']> {
      for await (const page of aSource().articles()) {
        yield page.map(each => ({
          ...each,
          coders: [{ coder, status: 'done' as const, statements: 4, codedWith: null }],
        }))
      }
    }
    const [row] = await read('articles', aSource({ articles }))
    expect(row).toMatchObject({
      status_omar: 'done',
      statements_omar: 4,
      status_ليلى: 'not-started',
      statements_ليلى: 0,
    })
  },
)

test('columns come in the order asked for, each once', async () => {
  const table = await tableOf('articles', aSource(), ['path', 'status_omar', 'path', 'article_id'])
  expect(table.columns).toEqual(['path', 'status_omar', 'article_id'])
})

test('a study of one page less, more or exactly is paged through once', async () => {
  for (const total of [0, 1, 3, 4, 8, 9]) {
    const numbers = Array.from({ length: total }, (_, index) => index)
    const seen: number[] = []
    for await (const page of pagesOf(({ offset, limit }) => numbers.slice(offset, offset + limit), 4))
      seen.push(...page)
    expect(seen).toEqual(numbers)
  }
})
