/** Paging through ledgers, with a filter, and counting what is in them. */
import type { Input, Output } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { ImportId } from '../../core/model/ids.ts'
import type { LedgerSummary } from '../../core/model/import-views.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import { fold } from '../../core/text/fold.ts'
import type { LedgerLine, LedgerLines } from './ledger-lines.ts'

type LedgerRequest = Input<'ledger.page'>

/** The rows that a filter lets through, from `offset` on, of one import or of all, oldest first. */
export async function ledgerPage(
  ledgers: LedgerLines,
  manifests: readonly ImportManifest[],
  request: LedgerRequest,
): Promise<Output<'ledger.page'>> {
  const { offset, limit } = request
  const isWanted = filterOf(request)
  const rows: Output<'ledger.page'>['rows'] = []
  let before = 0
  for (const manifest of chosen(manifests, request.import)) {
    const wanted = (await ledgers.of(manifest)).filter(isWanted)
    const from = Math.max(0, offset - before)
    before += wanted.length
    rows.push(...ledgers.rowsAt(manifest, wanted.slice(from, from + limit - rows.length)))
  }
  const next = offset + rows.length
  return { rows, next: next < before ? next : null, total: before }
}

/** How many rows of each kind one import has, or all. */
export async function ledgerSummary(
  ledgers: LedgerLines,
  manifests: readonly ImportManifest[],
  wanted: ImportId | undefined,
): Promise<LedgerSummary> {
  const outcomes = { imported: 0, duplicate: 0, skipped: 0, failed: 0 }
  const reasons: Record<string, number> = {}
  for (const manifest of chosen(manifests, wanted)) {
    for (const { outcome, reason } of await ledgers.of(manifest)) {
      outcomes[outcome] += 1
      if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + 1
    }
  }
  return { outcomes, reasons }
}

/** @throws Refusal `unknown-import` */
function chosen(
  manifests: readonly ImportManifest[],
  wanted: ImportId | undefined,
): readonly ImportManifest[] {
  if (wanted === undefined) return manifests
  const found = manifests.filter(({ id }) => id === wanted)
  if (found.length === 0) throw new Refusal({ kind: 'unknown-import', import: wanted })
  return found
}

function filterOf({ outcomes, reasons, text }: LedgerRequest): (line: LedgerLine) => boolean {
  const folded = fold(text ?? '').trim()
  return line =>
    (outcomes === undefined || outcomes.includes(line.outcome)) &&
    (reasons === undefined || (line.reason !== null && reasons.includes(line.reason))) &&
    line.foldedPath.includes(folded)
}
