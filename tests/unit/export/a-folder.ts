import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { IdSource } from '../../../main/ports.ts'

/** A new folder that is gone when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tarmiz-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Ids that are each one more than the last. */
export function countedIds(): IdSource {
  let count = 0
  return { token: length => (++count).toString(36).padStart(length, '0') }
}
