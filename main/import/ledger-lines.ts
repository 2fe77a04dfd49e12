/**
 * The ledger of an import as something to page through: where each line stands, its outcome, its reason and its path
 * folded for matching. Lines themselves stay on disk and are read as they are shown, so that a ledger of a hundred
 * thousand rows can be filtered as one types.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { LedgerOutcome } from '../../core/model/import-views.ts'
import type { FailReason, ImportManifest, LedgerRow, SkipReason } from '../../core/model/ledger.ts'
import { fold } from '../../core/text/fold.ts'
import { ledgerPath } from '../study/layout.ts'
import { endOf, parseRow, readLedgerLines } from './run/ledger-file.ts'

/** One line of a ledger. */
export interface LedgerLine {
  readonly outcome: LedgerOutcome
  readonly reason: SkipReason | FailReason | null
  readonly foldedPath: string
  /** Where it stands in the file, in bytes, without the line end. */
  readonly from: number
  readonly to: number
}

/** How many lines are read before others get their turn: a few milliseconds. */
const linesPerRest = 300
/** Lines that are kept for the next question. */
const mostKept = 400_000

export class LedgerLines {
  readonly #study: string
  readonly #kept = new Map<string, Promise<readonly LedgerLine[]>>()
  readonly #sizes = new Map<string, number>()

  constructor(study: string) {
    this.#study = study
  }

  /** The lines of an import's finished batches, in order. @throws Refusal `damaged-history` */
  of(manifest: ImportManifest): Promise<readonly LedgerLine[]> {
    const key = `${manifest.id} ${endOf(manifest).ledger}`
    const known = this.#kept.get(key)
    if (known !== undefined) return known
    const lines = this.#read(manifest)
    this.#kept.set(key, lines)
    lines.then(
      ({ length }) => this.#forget(key, length),
      () => this.#kept.delete(key),
    )
    return lines
  }

  /** The rows that stand at some lines of an import. */
  rowsAt(manifest: ImportManifest, lines: readonly LedgerLine[]): LedgerRow[] {
    if (lines.length === 0) return []
    const path = ledgerPath(manifest.id)
    const file = fs.openSync(join(this.#study, path), 'r')
    try {
      return lines.map(({ from, to }, nth) => {
        const bytes = Buffer.alloc(to - from)
        fs.readSync(file, bytes, 0, bytes.length, from)
        return parseRow(bytes.toString('utf8'), path, nth + 1)
      })
    } finally {
      fs.closeSync(file)
    }
  }

  async #read(manifest: ImportManifest): Promise<LedgerLine[]> {
    const lines: LedgerLine[] = []
    let at = 0
    for (const { row, bytes } of readLedgerLines(this.#study, manifest)) {
      const reason = row.outcome === 'skipped' || row.outcome === 'failed' ? row.reason : null
      lines.push({ outcome: row.outcome, reason, foldedPath: fold(row.path), from: at, to: at + bytes })
      at += bytes + 1
      if (lines.length % linesPerRest === 0) await new Promise(resolve => setImmediate(resolve))
    }
    return lines
  }

  /** Forgets what was asked for first, until no more is kept than may be. */
  #forget(newest: string, lines: number): void {
    this.#sizes.set(newest, lines)
    let kept = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const [key, size] of this.#sizes) {
      if (kept <= mostKept || key === newest) return
      this.#kept.delete(key)
      this.#sizes.delete(key)
      kept -= size
    }
  }
}
