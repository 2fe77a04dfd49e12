/** Where an import is on its way from choosing to its ledger, as the dialog shows it. What is decided here draws nothing. */
import type { ImportId, ProfileId } from '../../core/model/ids.ts'
import type { ImportPreview } from '../../core/model/import-views.ts'
import type { ImportCounts, ImportManifest } from '../../core/model/ledger.ts'
import type { Pick } from '../../core/model/pick.ts'
import type { CallFailure } from '../bridge/call.ts'

/** How far a running import is; times are milliseconds since the epoch. */
export interface ImportProgress {
  readonly done: number
  readonly total: number | null
  /** When it was first heard of, and what had been done by then: from there the rate counts. */
  readonly since: number
  readonly doneSince: number
  readonly heard: number
}

/** An import that stopped before its end, by what it was of. */
export interface StoppedImport {
  readonly import: ImportId
  readonly names: readonly string[]
}

export type ImportFlow =
  | { readonly step: 'choose' }
  | { readonly step: 'looking'; readonly picks: readonly Pick[]; readonly files: number }
  | {
      readonly step: 'preview'
      readonly picks: readonly Pick[]
      readonly preview: ImportPreview
      /** By which profile all files are read; null where each is read by what applies to it. */
      readonly profile: ProfileId | null
      /** Whether it is being looked into anew, and this is what was found before. */
      readonly isLooking: boolean
    }
  | {
      readonly step: 'running'
      readonly names: readonly string[]
      readonly progress: ImportProgress | null
      readonly isCancelling: boolean
    }
  | { readonly step: 'cancelled'; readonly kept: readonly string[] }
  | {
      readonly step: 'failed'
      /** Null where it is not known why: it was begun elsewhere, and the answer went there. */
      readonly failure: CallFailure | null
      /** What to try again; null where it has to be chosen again, or the import is known. */
      readonly picks: readonly Pick[] | null
      readonly profile: ProfileId | null
      /** The import to go on with, where it is known. */
      readonly stopped: StoppedImport | null
      /** Whether something is stored already, which trying again goes on with. */
      readonly wasRunning: boolean
    }
  | {
      readonly step: 'done'
      readonly import: ImportId
      readonly names: readonly string[]
      readonly counts: ImportCounts
      /** Whether it was looked up, and not imported just now. */
      readonly isEarlier: boolean
    }

/** What an import that was followed came to, by its manifest once it does not run any more; without one it was cancelled. */
export function endOf(manifest: FollowedImport | undefined, names: readonly string[]): ImportFlow {
  if (manifest === undefined) return { step: 'cancelled', kept: [] }
  const { id, state, counts } = manifest
  if (state === 'running') {
    const stopped = { import: id, names }
    return { step: 'failed', failure: null, picks: null, profile: null, stopped, wasRunning: true }
  }
  return { step: 'done', import: id, names, counts, isEarlier: false }
}

export type FollowedImport = globalThis.Pick<ImportManifest, 'id' | 'state' | 'counts'>

export type FlowAction =
  | { readonly kind: 'show'; readonly flow: ImportFlow }
  | { readonly kind: 'found'; readonly files: number }
  /** What is looked into is looked into anew, by this profile. */
  | { readonly kind: 'look-again'; readonly profile: ProfileId | null }
  | {
      readonly kind: 'progress'
      readonly done: number
      readonly total: number | null
      readonly now: number
    }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'close' }

export const firstFlow: ImportFlow = { step: 'choose' }

/** The flow after an action. Closing the dialog ends what is over, and keeps what is under way. */
export function reduceFlow(flow: ImportFlow, action: FlowAction): ImportFlow {
  switch (action.kind) {
    case 'show':
      return action.flow
    case 'found':
      return flow.step === 'looking' ? { ...flow, files: action.files } : flow
    case 'look-again':
      return flow.step === 'preview' ? { ...flow, profile: action.profile, isLooking: true } : flow
    case 'progress':
      return flow.step === 'running' ? { ...flow, progress: after(flow.progress, action) } : flow
    case 'cancelling':
      return flow.step === 'running' ? { ...flow, isCancelling: true } : flow
    case 'close':
      return flow.step === 'running' || flow.step === 'preview' ? flow : firstFlow
  }
}

function after(
  before: ImportProgress | null,
  { done, total, now }: Extract<FlowAction, { kind: 'progress' }>,
): ImportProgress {
  const isSame = before !== null && before.done <= done
  return {
    done,
    total,
    since: isSame ? before.since : now,
    doneSince: isSame ? before.doneSince : done,
    heard: now,
  }
}
