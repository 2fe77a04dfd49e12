/**
 * The history as a person goes through it: in steps. A step is what one undo takes back, a commit or a group of commits;
 * the commits that took a step back, or did it again, are no steps of their own, and show in whether the step stands.
 */
import * as z from 'zod'
import type { Change } from './diff.ts'
import type { HistoryEntry, HistoryOutline } from './history-entry.ts'
import { label } from './history-entry.ts'
import { articleId } from './ids.ts'

/** Parts of a document, beside the variables of a statement, that a step is told to have changed. */
export const historyPart = z.enum([
  'evidence',
  'status',
  'doubt',
  'name',
  'aliases',
  'type',
  'attributes',
  'parent',
  'title',
  'source',
  'published',
])
export type HistoryPart = z.output<typeof historyPart>

export const historyStep = z.strictObject({
  /** The number of its newest commit. */
  seq: z.int().positive(),
  /** When its newest commit was made. */
  at: z.iso.datetime(),
  label,
  /** How many documents its commits touched, one after the other. */
  documents: z.int().nonnegative(),
  /** The article that it was about, where it was about one. */
  article: articleId.nullable(),
  /** The variables of a statement that it changed, by their ids. */
  variables: z.array(z.string()),
  /** What else it changed, as far as that can be told. */
  parts: z.array(historyPart),
  /** Whether what it did holds, or has been taken back. */
  isUndone: z.boolean(),
})
export type HistoryStep = Readonly<z.output<typeof historyStep>>

/** What changed within a document, as far as a person is told. */
export interface ChangedFields {
  readonly variables: readonly string[]
  readonly parts: readonly HistoryPart[]
}

/** The fields that a diff touches, each once, in its order. What came or went as a whole has none. */
export function changedFields(changes: readonly Pick<Change, 'document' | 'path'>[]): ChangedFields {
  const variables = new Set<string>()
  const parts = new Set<HistoryPart>()
  for (const { document, path } of changes) {
    const [area, , field, name] = path
    if (area === 'statements' && field === 'values' && name !== undefined) variables.add(name)
    const part = partOf(document, path)
    if (part !== undefined) parts.add(part)
  }
  return { variables: [...variables], parts: [...parts] }
}

function partOf(document: string, [area, , field, name]: readonly string[]): HistoryPart | undefined {
  const said = document.startsWith('entities/') ? area : field === 'fields' ? name : field
  return historyPart.safeParse(said).data
}

/** What is kept of a commit for lists of the history: all that steps are made of, and none of what stood in the fields. */
export interface HistoryRow
  extends Pick<HistoryEntry, 'seq' | 'at' | 'label' | 'group' | 'undoes' | 'redoes'> {
  readonly isMark: boolean
  readonly documents: number
  /** Each article that its diff names; those of a statement that was changed are named by the statement alone. */
  readonly articles: readonly string[]
  /** The document and the statement that a change in it is about, where it is one. */
  readonly statement: { readonly document: string; readonly id: string } | null
  readonly fields: ChangedFields
}

/** The row of a commit. */
export function historyRow(entry: HistoryOutline): HistoryRow {
  const { seq, at, label, group, undoes, redoes, documents, changes } = entry
  const statements = changes.filter(({ path }) => path[0] === 'statements' && path.length > 2)
  const [first] = statements
  return {
    ...{ seq, at, label, group, undoes, redoes },
    isMark: undoes !== undefined || redoes !== undefined,
    documents: Object.keys(documents).length,
    articles: [...new Set(changes.flatMap(articlesIn))].slice(0, 2),
    statement: first === undefined ? null : { document: first.document, id: first.path[1] ?? '' },
    fields: changedFields(changes),
  }
}

/** The articles that a change names by itself. */
function articlesIn({ path, from, to }: HistoryOutline['changes'][number]): string[] {
  const [area, name] = path
  if (area === 'articles' && name !== undefined) return [name]
  if (area === 'statements' && path.length === 2) return articleOf(to ?? from)
  if (path.length > 0) return []
  const whole = to ?? from
  if (!isObject(whole)) return []
  const { statements, articles } = whole
  return [
    ...(isObject(statements) ? Object.values(statements).flatMap(articleOf) : []),
    ...(isObject(articles) ? Object.keys(articles) : []),
  ]
}

function articleOf(value: unknown): string[] {
  return isObject(value) && typeof value['article'] === 'string' ? [value['article']] : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Commits that made the study what it is open as; nothing goes back before them. */
const foundations: ReadonlySet<string> = new Set(['study-created', 'coder-joined'])

/** Whether a commit is where going back ends. */
export function isFoundation({ label }: Pick<HistoryEntry, 'label'>): boolean {
  return foundations.has(label.kind)
}

/** Commits that one undo takes back, newest first, and whether they have been. */
export interface StepRows {
  readonly rows: readonly HistoryRow[]
  readonly isUndone: boolean
}

/** The steps of a history that is given from its newest commit back, read little further than is asked for. */
export function* stepsOf(rows: Iterable<HistoryRow>): Generator<StepRows, undefined> {
  const undone = new Map<number, boolean>()
  // A group goes on past what was done and taken back in between, as undo does: so a step may still grow behind another.
  const waiting: OpenStep[] = []
  let growing: { standing?: OpenStep; undone?: OpenStep } = {}
  for (const row of rows) {
    for (const seq of row.undoes ?? []) if (!undone.has(seq)) undone.set(seq, true)
    for (const seq of row.redoes ?? []) if (!undone.has(seq)) undone.set(seq, false)
    if (row.isMark) continue
    const isUndone = undone.get(row.seq) ?? false
    const open = isUndone ? growing.undone : growing.standing
    if (open !== undefined && open.rows[0]?.group === row.group) {
      open.rows.push(row)
      continue
    }
    const step: OpenStep = { rows: [row], isUndone }
    waiting.push(step)
    const grows = row.group === undefined ? {} : isUndone ? { undone: step } : { standing: step }
    growing = isUndone ? { ...without(growing, 'undone'), ...grows } : grows
    yield* closed(waiting, growing)
  }
  yield* waiting
  return undefined
}

interface OpenStep {
  readonly rows: HistoryRow[]
  readonly isUndone: boolean
}

type Growing = { readonly standing?: OpenStep; readonly undone?: OpenStep }

/** Takes from the front what can no longer grow. */
function* closed(waiting: OpenStep[], growing: Growing): Generator<OpenStep> {
  for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
    if (first === growing.standing || first === growing.undone) return
    waiting.shift()
    yield first
  }
}

function without(growing: Growing, name: keyof Growing): Growing {
  const { [name]: _gone, ...rest } = growing
  return rest
}
