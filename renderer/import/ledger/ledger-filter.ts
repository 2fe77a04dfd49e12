import type { ImportId } from '../../../core/model/ids.ts'
import type { LedgerOutcome, LedgerSummary } from '../../../core/model/import-views.ts'
import type { FailReason, SkipReason } from '../../../core/model/ledger.ts'

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

/** Whether all rows of the choice are such as can be read again. */
export function canRetry({ outcome }: LedgerChoice): boolean {
  return outcome === 'failed' || outcome === 'skipped'
}
