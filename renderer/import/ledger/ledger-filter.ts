import type { ArticleId, ImportId } from '../../../core/model/ids.ts'
import type { LedgerOutcome, LedgerSummary } from '../../../core/model/import-views.ts'
import type { FailReason, LedgerRow, SkipReason } from '../../../core/model/ledger.ts'
import { isMappable } from '../../../core/model/row-detail.ts'

export type Reason = SkipReason | FailReason
export type OutcomeChoice = LedgerOutcome | 'all'

/** Which rows are looked at. */
export interface LedgerChoice {
  readonly outcome: OutcomeChoice
  readonly reason: Reason | 'any'
  readonly text: string
}

/** Rows that were not read begin with those that could not be: they are what a person has to see to. */
export function firstChoice({ outcomes }: LedgerSummary): LedgerChoice {
  return { outcome: outcomes.failed > 0 ? 'failed' : 'all', reason: 'any', text: '' }
}

/** The choice as the program takes it. */
export function filterOf(of: ImportId, { outcome, reason, text }: LedgerChoice) {
  return {
    import: of,
    ...(outcome === 'all' ? {} : { outcomes: [outcome] }),
    ...(reason === 'any' ? {} : { reasons: [reason] }),
    ...(text.trim() === '' ? {} : { text }),
  }
}

/** The article that a row leads to, the first of its record; `undefined` where there is none in the study. */
export function articleOf(row: LedgerRow, isUndone: boolean): ArticleId | undefined {
  if (row.outcome === 'duplicate') return row.articles[0]
  return row.outcome === 'imported' && !isUndone ? row.articles[0] : undefined
}

/** Whether a row holds a text in a field that nobody has named. Of rows of before it was told apart, all may. */
export function canBeMapped(row: LedgerRow): boolean {
  const isOfField = row.outcome === 'failed' && row.reason === 'no-text-field'
  return isOfField && (row.why === undefined || isMappable(row.why))
}

/** Whether another encoding may make a text of what was refused. */
export function mayBeEncoding(row: LedgerRow): boolean {
  if (row.outcome !== 'failed') return false
  const isNoFormat = row.why?.kind === 'binary' && row.why.format === 'bytes'
  return row.reason === 'undecodable' || isNoFormat
}

/** Whether reading a row again may come to something else. What is left alone by its name or its place is left alone again. */
export function mayBeReadAgain(row: LedgerRow): boolean {
  if (row.outcome === 'failed') return true
  return row.outcome === 'skipped' && !leftAlone.has(row.reason)
}

const leftAlone: ReadonlySet<SkipReason> = new Set(['hidden', 'page-part', 'symlink-loop', 'study-itself'])

/** Whether all rows of the choice are such as can be read again. */
export function canRetry({ outcome }: LedgerChoice): boolean {
  return outcome === 'failed' || outcome === 'skipped'
}
