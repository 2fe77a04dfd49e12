/** Changing the codebook. No statement is rewritten: what has values is retired and never removed. */
import type { CodebookDocument, Variable } from '../../core/model/codebook.ts'
import { newFlaw } from '../../core/model/codebook-check.ts'
import { Refusal } from '../../core/model/failure.ts'
import { codebookRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'
import { codebookOf } from './article-coding.ts'
import type { EntityRegistry } from './entities.ts'

export interface CodebookContext {
  readonly store: StudyStore
  readonly entities: EntityRegistry
  /** In how many statements each variable has a value, once everything has been counted. */
  readonly countUses: () => Promise<ReadonlyMap<string, number>>
}

export interface CodebookChange {
  /** The revision that the next one was worked out from. */
  readonly rev: number
  readonly codebook: Omit<CodebookDocument, 'rev' | 'template'>
  readonly subject: string | null
  readonly group?: string | undefined
}

/**
 * Puts the next codebook in place of the one it was worked out from.
 * @throws Refusal `document-moved`, `codebook-flaw`, `variable-in-use` where the kind of one with values would be another,
 * `list-in-use` where a list with entities would go
 */
export async function changeCodebook(
  context: CodebookContext,
  { rev, codebook, subject, group }: CodebookChange,
): Promise<CodebookDocument> {
  const { store } = context
  const before = codebookOf(store)
  if (before.rev !== rev) throw new Refusal({ kind: 'document-moved', path: codebookRef.path })
  const next = await withUsedVariables(context, before, codebook)
  const flaw = newFlaw(before, next)
  if (flaw !== undefined) throw new Refusal({ kind: 'codebook-flaw', ...flaw })
  checkLists(context.entities, before, next)
  store.commit({
    label: { kind: 'codebook-changed', subject: subject?.slice(0, 120).toWellFormed() ?? null },
    edits: [edit(codebookRef, before, { ...before, ...next })],
    ...(group === undefined ? {} : { group }),
  })
  return codebookOf(store)
}

/** The codebook with every variable in it that statements have values for. */
async function withUsedVariables(
  { countUses }: CodebookContext,
  before: CodebookDocument,
  codebook: CodebookChange['codebook'],
): Promise<CodebookChange['codebook']> {
  const removed: Variable[] = []
  const turned: Variable[] = []
  for (const variable of Object.values(before.variables)) {
    const next = Object.hasOwn(codebook.variables, variable.id) ? codebook.variables[variable.id] : undefined
    if (next === undefined) removed.push(variable)
    else if (next.kind !== variable.kind) turned.push(variable)
  }
  if (removed.length + turned.length === 0) return codebook
  const uses = await countUses()
  for (const { id } of turned) {
    const statements = uses.get(id) ?? 0
    if (statements > 0) throw new Refusal({ kind: 'variable-in-use', variable: id, statements })
  }
  const kept = removed.filter(({ id }) => (uses.get(id) ?? 0) > 0)
  const retired = kept.map(variable => [variable.id, { ...variable, retired: true }] as const)
  return { ...codebook, variables: { ...codebook.variables, ...Object.fromEntries(retired) } }
}

function checkLists(
  entities: EntityRegistry,
  before: CodebookDocument,
  next: CodebookChange['codebook'],
): void {
  const removed = Object.keys(before.lists).filter(list => !Object.hasOwn(next.lists, list))
  if (removed.length === 0) return
  const all = entities.all()
  for (const list of removed) {
    const inside = all.filter(entity => entity.list === list).length
    if (inside > 0) throw new Refusal({ kind: 'list-in-use', list, entities: inside })
  }
}
