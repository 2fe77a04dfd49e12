import type { Request } from '../../../core/contract.ts'
import type { ArticleId, ImportId } from '../../../core/model/ids.ts'
import type { LedgerOutcome, LedgerSummary } from '../../../core/model/import-views.ts'
import {
  type FailReason,
  type LedgerRow,
  leftAlone,
  type SkipReason,
  skipReason,
} from '../../../core/model/ledger.ts'
import { isMappable } from '../../../core/model/row-detail.ts'

export type Reason = SkipReason | FailReason
export type OutcomeChoice = LedgerOutcome | 'all'

/** Which rows are looked at. */
export interface LedgerChoice {
  readonly outcome: OutcomeChoice
  readonly reason: Reason | 'any'
  readonly text: string
}

/** Which rows the program is asked for. */
export type LedgerFilter = Omit<Request<'ledger.page'>, 'offset' | 'limit'> & { readonly import: ImportId }

/** Rows that were not read begin with those that could not be: they are what a person has to see to. */
export function firstChoice({ outcomes }: LedgerSummary): LedgerChoice {
  return { outcome: outcomes.failed > 0 ? 'failed' : 'all', reason: 'any', text: '' }
}

/** The choice as the program takes it. */
export function filterOf(of: ImportId, { outcome, reason, text }: LedgerChoice): LedgerFilter {
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

/** Of the rows of a choice, those that can be read again, where all are such or are skipped; null where it has others too. */
export function retriedBy(of: ImportId, choice: LedgerChoice): LedgerFilter | null {
  const { outcome, reason } = choice
  const filter = filterOf(of, choice)
  if (reason !== 'any') return leftAlone.has(reason) ? null : filter
  if (outcome === 'failed') return filter
  return outcome === 'skipped' ? { ...filter, reasons: skippedAnew } : null
}

const skippedAnew = skipReason.options.filter(reason => !leftAlone.has(reason))
