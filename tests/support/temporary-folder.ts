import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tarmiz-test-'))
  onTestFinished(() => removeFolder(folder))
  return folder
}

/** Removes a folder with everything in it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** A new folder for a whole file of tests, which removes it itself. */
export function untrackedFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tarmiz-test-'))
}
