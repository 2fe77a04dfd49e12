/**
 * Looks whether the documents of imports are whole on disk. An import does not wait for each of them, so a power cut may
 * take some; what is not whole is made again from the archive. An import that was found whole once it was old enough need
 * not be looked at again.
 */
import type { ProgramEvent } from '../../core/contract.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import type { Clock } from '../ports.ts'
import { isHeld, takeLock } from '../study/study-lock.ts'
import { standingIn } from './mend.ts'
import { isInForce, manifestOf, readManifests } from './run/ledger-file.ts'
import type { Verified } from './run/rebuild.ts'
import { verifyImport } from './run/rebuild.ts'
import { writeManifest } from './run/take-out.ts'

/** After this long, the operating system has written out what an import left in its cache. */
const settledAfterMilliseconds = 60_000

export interface VerifierOptions {
  readonly study: string
  readonly clock: Clock
  /** Held by whoever imports or takes an import out. */
  readonly lockPath: string
  readonly emit: (event: ProgramEvent) => void
  /** Hears which documents were made again, by path. */
  readonly onDocuments: (paths: readonly string[]) => void
}

export interface VerifierNotice {
  readonly path: string
  readonly notice: string
}

export class Verifier {
  readonly #options: VerifierOptions
  #isClosed = false

  constructor(options: VerifierOptions) {
    this.#options = options
  }

  /** Looks into every document of the last batch of an import, and answers what it found. */
  lastBatch(manifest: ImportManifest): VerifierNotice[] {
    if (manifest.verified || !isInForce(manifest)) return []
    const look = verifyImport(this.#options.study, manifest, {
      which: 'last-batch',
      now: this.#options.clock.now(),
    })
    for (let step = look.next(); ; step = look.next()) {
      if (step.done === true) return this.#noticesOf(step.value)
    }
  }

  /** Looks at all documents of all imports, resting in between, so that nobody waits for it. */
  async inBackground(): Promise<void> {
    for (const manifest of readManifests(this.#options.study)) {
      if (manifest.state === 'finished' && !manifest.verified && !this.#isClosed) await this.#all(manifest)
    }
  }

  /** Ends what goes on in the background. */
  close(): void {
    this.#isClosed = true
  }

  async #all(manifest: ImportManifest): Promise<void> {
    const look = verifyImport(this.#options.study, manifest, {
      which: 'all',
      now: this.#options.clock.now(),
    })
    for (let step = look.next(); ; step = look.next()) {
      if (step.done === true) {
        for (const notice of this.#noticesOf(step.value)) this.#options.emit({ kind: 'notice', ...notice })
        if (step.value.lost.length === 0) this.#settle(manifest)
        return
      }
      await new Promise(resolve => setImmediate(resolve))
      if (this.#isClosed) return
    }
  }

  /** Writes down that an import is whole, unless somebody imports or undoes just now; then a later opening will. */
  #settle(manifest: ImportManifest): void {
    const { study, clock, lockPath } = this.#options
    const age = Date.parse(clock.now()) - Date.parse(manifest.finished ?? clock.now())
    if (age <= settledAfterMilliseconds || isUnrecorded(study, manifest)) return
    const lock = takeLock(lockPath, `process ${process.pid}`)
    if (isHeld(lock)) return
    try {
      const now = manifestOf(study, manifest.id).read()
      if (now?.state === 'finished') writeManifest(study, { ...now, verified: true })
    } finally {
      lock.release()
    }
  }

  #noticesOf({ rebuilt, lost }: Verified): VerifierNotice[] {
    if (rebuilt.length > 0) this.#options.onDocuments(rebuilt)
    return [
      ...rebuilt.map(path => ({
        path,
        notice: 'This record was not whole on disk; it has been made again from its original.',
      })),
      ...lost.map(path => ({
        path,
        notice: 'This record is not whole on disk, and its original is not in the archive.',
      })),
    ]
  }
}

/** An import that its coder's history lacks is still to be seen to by the next opening of that coder. */
function isUnrecorded(study: string, manifest: ImportManifest): boolean {
  return manifest.counts.articles > 0 && standingIn(study, manifest) === 'unrecorded'
}
