/** The coder's history in steps, for whoever looks at it: what undo and redo are about, pages of it, the way back to a moment. */
import type { HistoryRow, HistoryStep, StepRows } from '../../core/model/history-step.ts'
import { isFoundation, stepsOf } from '../../core/model/history-step.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { articleId } from '../../core/model/ids.ts'
import { articleOfStatement as articleThatHas } from '../../core/placing/placing.ts'
import type { HistoryRows } from './history-rows.ts'
import { recordRef, refOf } from './layout.ts'
import type { StudyStore } from './study-store.ts'

export interface HistoryLook {
  readonly rows: HistoryRows
  readonly store: StudyStore
}

/** What the next undo takes back, and what the next redo brings again. */
export interface HistoryEnds {
  readonly undo: HistoryStep | null
  readonly redo: HistoryStep | null
}

/** The ends of the way, each as a step; null where there is nothing that way. */
export function historyEnds(look: HistoryLook): HistoryEnds {
  let undo: StepRows | undefined
  for (const step of stepsOf(look.rows.backward())) {
    if (step.isUndone) continue
    if (!step.rows.some(isFoundation)) undo = step
    break
  }
  const redo = nextRedo(look.rows)
  return { undo: undo ? stepView(look, undo) : null, redo: redo ? stepView(look, redo) : null }
}

/** Which commit the next redo begins with, told by its row; where something was done since, none. */
function nextRedo(rows: HistoryRows): StepRows | undefined {
  const redone = new Set<number>()
  let wanted: Set<number> | undefined
  let group: string | undefined
  const found: HistoryRow[] = []
  for (const row of rows.backward()) {
    if (wanted === undefined) {
      for (const seq of row.redoes ?? []) redone.add(seq)
      if (row.redoes !== undefined) continue
      if (row.undoes === undefined) return undefined
      if (row.undoes.some(seq => redone.has(seq))) continue
      wanted = new Set(row.undoes)
      group = row.group
    } else if (row.undoes !== undefined && group !== undefined && row.group === group) {
      for (const seq of row.undoes) wanted.add(seq)
    } else if (wanted.delete(row.seq)) found.push(row)
    if (wanted.size === 0) break
  }
  return found.length > 0 ? { rows: found, isUndone: true } : undefined
}

export interface StepsPageInput {
  /** Only steps whose newest commit came before the commit of this number. */
  readonly before?: number | undefined
  /** Only steps made at this moment or later. */
  readonly since?: string | undefined
  readonly limit: number
}

/** A page of steps, the newest first; `next` is the `before` of the page after it, null where this is the last. */
export function stepsPage(
  look: HistoryLook,
  { before = Number.POSITIVE_INFINITY, since = '', limit }: StepsPageInput,
): { readonly steps: readonly HistoryStep[]; readonly next: number | null } {
  const steps: HistoryStep[] = []
  for (const step of stepsOf(look.rows.backward())) {
    const [newest] = step.rows
    if (newest === undefined || newest.seq >= before) continue
    if (newest.at < since) break
    if (steps.length === limit) return { steps, next: steps.at(-1)?.seq ?? null }
    steps.push(stepView(look, step))
  }
  return { steps, next: null }
}

/** What stands between now and a moment. */
export interface WayBack {
  /** How many steps would be taken back. */
  readonly steps: number
  /** How many of them there are of each kind, the most frequent first. */
  readonly kinds: readonly { readonly kind: HistoryStep['label']['kind']; readonly steps: number }[]
}

/** The steps that stand and were made after the commit of this number. */
export function wayBack({ rows }: Pick<HistoryLook, 'rows'>, seq: number): WayBack {
  const counts = new Map<HistoryStep['label']['kind'], number>()
  let steps = 0
  for (const { rows: commits, isUndone } of stepsOf(rows.backward())) {
    const [newest] = commits
    if (newest === undefined || newest.seq <= seq) break
    if (isUndone) continue
    if (commits.some(isFoundation)) break
    steps += 1
    counts.set(newest.label.kind, (counts.get(newest.label.kind) ?? 0) + 1)
  }
  const kinds = [...counts].map(([kind, steps]) => ({ kind, steps }))
  return { steps, kinds: kinds.sort((left, right) => right.steps - left.steps) }
}

function stepView(look: HistoryLook, { rows, isUndone }: StepRows): HistoryStep {
  const [newest] = rows as readonly [HistoryRow, ...HistoryRow[]] // a step has a commit
  return {
    seq: newest.seq,
    at: newest.at,
    label: labelOf(rows),
    documents: rows.reduce((sum, { documents }) => sum + documents, 0),
    article: articleOfStep(look, rows),
    variables: [...new Set(rows.flatMap(({ fields }) => fields.variables))],
    parts: [...new Set(rows.flatMap(({ fields }) => fields.parts))],
    isUndone,
  }
}

/** What was made and then typed on is told as made; where commits of a kind are about several things, none is named. */
function labelOf(rows: readonly HistoryRow[]): HistoryStep['label'] {
  const newest = rows[0]?.label ?? { kind: 'study-changed', subject: null }
  const wasMade = newest.kind === 'statement-changed' && rows.at(-1)?.label.kind === 'statement-added'
  const kind = wasMade ? 'statement-added' : newest.kind
  const isAboutOne = rows.every(({ label }) => label.kind !== newest.kind || label.subject === newest.subject)
  return { kind, subject: isAboutOne ? newest.subject : null }
}

/** The article that all commits of a step are about; null where there are several, or none. */
function articleOfStep({ store }: HistoryLook, rows: readonly HistoryRow[]): ArticleId | null {
  const named = new Set<string>()
  for (const { articles, statement } of rows) {
    for (const article of articles) named.add(article)
    if (articles.length === 0 && statement !== null) {
      const found = articleOfStatement(store, statement)
      if (found !== undefined) named.add(found)
    }
    if (named.size > 1) return null
  }
  const [only] = named
  return articleId.safeParse(only).data ?? null
}

/** Of a statement that is there no more nothing can be said. */
function articleOfStatement(
  store: StudyStore,
  { document, id }: NonNullable<HistoryRow['statement']>,
): string | undefined {
  const ref = refOf(document)
  if (ref?.kind !== 'coding') return undefined
  const coding = store.readOrPass({ kind: 'coding', path: ref.path })
  const statement = Object.values(coding?.statements ?? {}).find(each => each.id === id)
  const record = coding && store.readOrPass(recordRef(coding.record))
  if (statement === undefined || record === undefined) return statement?.article
  return articleThatHas(record, statement)?.id
}
