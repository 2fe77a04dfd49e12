import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CodebookDocument } from '../../../core/model/codebook.ts'
import type { ExportRequest } from '../../../main/export/write-export.ts'
import { writeExport } from '../../../main/export/write-export.ts'
import { aFolder, countedIds } from './a-folder.ts'
import { aSource, aStatement, entities, stanceCodebook } from './a-source.ts'

const golden = join(import.meta.dirname, '../../golden/export')

const own = { label: {}, definition: {}, required: false, retired: false }

/** *Stance coding* with variables of every kind beside it, one of them under a name that a column has already. */
const widened: CodebookDocument = {
  ...stanceCodebook,
  variables: {
    ...stanceCodebook.variables,
    oldForm: { ...own, id: 'oldForm', kind: 'text', order: 8, retired: true },
    frame: { ...own, id: 'frame', kind: 'category', multiple: true, categories: 'frames', order: 16 },
    'form-of-action': { ...own, id: 'form-of-action', kind: 'scale', scale: 'forms', order: 15 },
    objectActor: { ...own, id: 'objectActor', kind: 'entity', multiple: true, lists: ['actors'], order: 14 },
    deadline: { ...own, id: 'deadline', kind: 'date', order: 13 },
    people: { ...own, id: 'people', kind: 'number', order: 12 },
    direct: { ...own, id: 'direct', kind: 'flag', order: 11 },
    quote: { ...own, id: 'quote', kind: 'text', order: 10 },
  },
  scales: {
    ...stanceCodebook.scales,
    forms: { label: {}, members: [{ id: 'armed-attack', label: {}, value: -2.5 }] },
  },
}

const wide = aSource({
  codebook: widened,
  pages: [
    [
      aStatement('w1', {
        values: {
          actor: entities('r'),
          oldForm: { kind: 'text', text: 'kept' },
          frame: { kind: 'categories', ids: ['law-and-order', 'morality'] },
          'form-of-action': { kind: 'member', id: 'armed-attack' },
          objectActor: entities('a', 'm'),
          deadline: { kind: 'date', date: { edtf: '2024-12/..', written: null } },
          people: { kind: 'number', number: -20.5 },
          direct: { kind: 'flag', flag: true },
          quote: { kind: 'text', text: 'a variable of this name' },
          issue: { kind: 'text', text: 'coded while issue was a text' },
        },
      }),
    ],
  ],
})

const cases: readonly (readonly [string, Omit<ExportRequest, 'target'>, typeof wide])[] = [
  ['statements.csv', { format: 'csv', table: 'statements' }, aSource()],
  ['statements-plain.csv', { format: 'csv-plain', table: 'statements' }, aSource()],
  ['statements-wide-plain.csv', { format: 'csv-plain', table: 'statements' }, wide],
  ['ledger.csv', { format: 'csv', table: 'ledger' }, aSource()],
  ['articles.csv', { format: 'csv', table: 'articles' }, aSource()],
  ['articles-plain.csv', { format: 'csv-plain', table: 'articles' }, aSource()],
  ['entities.csv', { format: 'csv', table: 'entities' }, aSource()],
  ['entities-plain.csv', { format: 'csv-plain', table: 'entities' }, aSource()],
  [
    'chosen-semicolon.csv',
    {
      format: 'csv',
      table: 'statements',
      columns: ['note', 'stance_value', 'statement_id'],
      separator: ';',
      bom: false,
    },
    aSource(),
  ],
]

test.each(cases)('writes %s byte for byte', async (name, request, source) => {
  const target = join(aFolder(), name)

  const file = await writeExport({ ...request, target }, source, countedIds())

  const written = readFileSync(target)
  expect(written.toString('utf8')).toBe(readFileSync(join(golden, name), 'utf8'))
  expect(written.equals(readFileSync(join(golden, name)))).toBe(true)
  expect(file).toMatchObject({ path: target, bytes: written.length })
})
