/**
 * What opening a study does about imports that a kill interrupted while they were being taken out or brought back. The
 * line in the history decides: what it says is done to the end, and what it does not say yet has not begun.
 */
import type { RecordId } from '../../core/model/ids.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import type { Clock } from '../ports.ts'
import { readBackward } from '../study/history.ts'
import { importRef } from '../study/layout.ts'
import { standingOf } from '../study/undo.ts'
import { cancelImport, finishRedo, finishUndo, writeManifest } from './run/take-out.ts'

export interface MendContext {
  readonly study: string
  readonly clock: Clock
  /** The records that imports in force have brought in. */
  readonly others: () => ReadonlyMap<RecordId, string>
}

/** What was mended: a sentence, and the documents that came or went. */
export interface Mended {
  readonly notice: string
  readonly documents: readonly string[]
}

/** Finishes what was interrupted of an import; `undefined` where nothing was. */
export async function mendImport(
  manifest: ImportManifest,
  { study, clock, others }: MendContext,
): Promise<Mended | undefined> {
  const own = importRef(manifest.id).path
  switch (manifest.state) {
    case 'cancelling': {
      const { removed } = cancelImport(study, manifest, { clock, others: others() })
      const notice = 'A cancelled import has been taken out to the end.'
      return { notice, documents: [own, ...removed] }
    }
    case 'undoing': {
      if (standingIn(study, manifest) === 'undone') {
        const notice = 'An import that was being undone has been taken out to the end.'
        return { notice, documents: [own, ...finishUndo(study, manifest, others())] }
      }
      writeManifest(study, { ...manifest, state: 'finished' })
      return { notice: 'An import was about to be undone; it stays.', documents: [own] }
    }
    case 'redoing': {
      if (standingIn(study, manifest) === 'standing') {
        const { restored, lost } = await finishRedo(study, manifest, { now: clock.now(), others: others() })
        const missing = lost.length === 0 ? '' : ` ${lost.length} records could not be made again.`
        const notice = `An import that was being brought back is complete again.${missing}`
        return { notice, documents: [own, ...restored] }
      }
      writeManifest(study, { ...manifest, state: 'undone' })
      return { notice: 'An import was about to be brought back; it stays undone.', documents: [own] }
    }
    default:
      return undefined
  }
}

/** What the history of its coder says of an import. */
export function standingIn(study: string, { coder, id }: ImportManifest): ReturnType<typeof standingOf> {
  return standingOf(readBackward(study, coder), id)
}
