import type { NoText } from '../decode.ts'
import type { Extraction } from './extractor.ts'

/** The row for bytes that are no text: empty ones are skipped, others fail. */
export function refused({ kind, why, detail }: NoText, position: number | null = null): Extraction {
  if (kind === 'empty') return { outcome: 'skipped', position, reason: 'empty', why, detail }
  return { outcome: 'failed', position, reason: kind, why, detail, encoding: null }
}
