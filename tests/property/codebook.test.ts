import * as fs from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  changeMembers,
  changeTree,
  changeVariable,
  moveCategory,
  movedBy,
  moveVariable,
  withoutCategory,
  withVariable,
} from '../../core/codebook/codebook-changes.ts'
import { keysTaken, makePart } from '../../core/codebook/make-part.ts'
import { newKey } from '../../core/codebook/new-key.ts'
import { variableKinds } from '../../core/codebook/variable-kinds.ts'
import type { Request } from '../../core/contract.ts'
import type { CodebookDocument } from '../../core/model/codebook.ts'
import type { TestStudy } from '../support/a-study.ts'
import { filesIn, withStudy } from '../support/a-study.ts'
import { holdSlowly, patience } from '../support/laws.ts'

type Edit = (codebook: CodebookDocument) => CodebookDocument

const label = { en: 'Mood', ar: 'المزاج' }
const at = fc.nat(30)
const by = fc.constantFrom(1 as const, -1 as const)

/** What the screen of the codebook can do, to whatever there is at the moment. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...variableKinds).map<Edit>(
    kind => codebook =>
      makePart(codebook, {
        part: { kind: 'variable' },
        id: freeKey(codebook, { kind: 'variable' }),
        label,
        kind,
      }),
  ),
  fc.tuple(at, fc.boolean()).map<Edit>(
    ([n, retired]) =>
      codebook =>
        changeVariable(codebook, variableAt(codebook, n), each => ({ ...each, retired })),
  ),
  at.map<Edit>(n => codebook => withVariable(codebook, variableAt(codebook, n), () => undefined)),
  fc.tuple(at, by).map<Edit>(
    ([n, step]) =>
      codebook =>
        moveVariable(codebook, variableAt(codebook, n), step),
  ),
  fc.tuple(at, fc.string({ minLength: 1 })).map<Edit>(
    ([n, text]) =>
      codebook =>
        changeVariable(codebook, variableAt(codebook, n), each => ({ ...each, definition: { en: text } })),
  ),
  fc.tuple(at, by).map<Edit>(
    ([n, step]) =>
      codebook =>
        changeMembers(codebook, 'stance', members => movedBy(members, n % members.length, step)),
  ),
  at.map<Edit>(
    n => codebook =>
      changeMembers(codebook, 'stance', members =>
        members.length < 2 ? members : members.filter((_, index) => index !== n % members.length),
      ),
  ),
  fc.constant<Edit>(codebook => {
    const part = { kind: 'member', scale: 'stance' } as const
    return makePart(codebook, { part, id: freeKey(codebook, part), label, kind: 'scale' })
  }),
  at.map<Edit>(n => codebook => {
    const [tree, items] = Object.entries(codebook.categories)[0] ?? ['', []]
    const part = { kind: 'category', categories: tree, parent: items[n % items.length]?.id ?? null } as const
    return tree === ''
      ? codebook
      : makePart(codebook, { part, id: freeKey(codebook, part), label, kind: 'category' })
  }),
  fc.tuple(at, by, fc.boolean()).map<Edit>(([n, step, removes]) => codebook => {
    const [tree, items] = Object.entries(codebook.categories)[0] ?? ['', []]
    const id = items[n % items.length]?.id ?? ''
    return changeTree(codebook, tree, each =>
      removes ? withoutCategory(each, id) : moveCategory(each, id, step),
    )
  }),
)

function freeKey(codebook: CodebookDocument, part: Parameters<typeof keysTaken>[1]): string {
  return newKey(label.en, part.kind, keysTaken(codebook, part))
}

function variableAt({ variables }: CodebookDocument, n: number): string {
  const ids = Object.keys(variables)
  return ids[n % ids.length] ?? ''
}

/** Makes one change; answers whether it was one. */
async function change(study: TestStudy, edit: Edit): Promise<boolean> {
  const before = (await study.call('codebook.read', {})) as CodebookDocument // frozen by type alone
  const { rev, template: _template, ...codebook } = edit(before)
  const next = await study.call('codebook.change', {
    rev,
    codebook: codebook as Request<'codebook.change'>['codebook'],
  })
  return next.rev !== rev
}

function bytesOfStatements(study: TestStudy): Map<string, string> {
  const folder = join(study.folder, 'coding')
  return new Map(filesIn(folder).map(path => [path, fs.readFileSync(join(folder, path), 'utf8')]))
}

it(
  'whatever is changed in the codebook is accepted, leaves every statement as it is, and is undone to the start',
  async () => {
    const files = { 'a.txt': 'The minister welcomed the bridge.' }
    await holdSlowly(6, fc.array(edits, { minLength: 1, maxLength: 15 }), steps =>
      withStudy({ coder: 'Amal', files }, async study => {
        const article = await study.article('a.txt')
        await study.code([
          { article, actor: ['The minister'], stance: 'supports', note: 'At the opening.', date: '2024' },
          { article, actor: ['The mayor'], stance: 'opposes', issue: 'The bridge' },
        ])
        const { rev: _rev, ...start } = await study.call('codebook.read', {})
        const statements = bytesOfStatements(study)
        let changes = 0
        for (const step of steps) {
          if (await change(study, step)) changes += 1
          expect(bytesOfStatements(study)).toEqual(statements)
        }
        const { variables } = await study.call('codebook.read', {})
        expect(Object.keys(variables)).toEqual(
          expect.arrayContaining(['actor', 'stance', 'note', 'date', 'issue']),
        )
        for (let undone = 0; undone < changes; undone++) await study.call('history.undo', {})
        const { rev: _end, ...end } = await study.call('codebook.read', {})
        expect(end).toEqual(start)
        expect(bytesOfStatements(study)).toEqual(statements)
      }),
    )
  },
  patience,
)
