import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import type { Answer } from '../../core/contract.ts'
import type { ImportId, ProfileId } from '../../core/model/ids.ts'
import type { ImportPreview } from '../../core/model/import-views.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import type { Pick } from '../../core/model/pick.ts'
import type { CallResult } from '../bridge/call.ts'
import { useProgram } from '../bridge/program-context.ts'
import { useCommand } from '../bridge/use-command.ts'
import { usePick } from '../pick/pick-context.ts'
import { endOf, firstFlow, type ImportFlow, reduceFlow, type StoppedImport } from './import-flow.ts'

/** What the dialog can do. */
export interface ImportActions {
  readonly choose: (purpose: 'import-folder' | 'import-files') => void
  readonly look: (picks: readonly Pick[]) => void
  /** Looks into the same files anew: by a profile for all of them, or by those that apply. */
  readonly lookAgain: (picks: readonly Pick[], profile: ProfileId | null) => void
  readonly start: (picks: readonly Pick[], profile: ProfileId | null) => void
  readonly retry: (of: ImportId, paths: readonly string[], names: readonly string[]) => void
  /** Goes on with an import that stopped. */
  readonly resume: (stopped: StoppedImport) => void
  readonly cancel: () => void
  readonly showEarlier: (manifest: ImportManifest) => void
  readonly restart: () => void
  /** To be called when the dialog closes. */
  readonly close: () => void
}

/** The import of this window: where it is, and what can be done about it. One that began elsewhere is followed as well. */
export function useImportFlow(onDone: (articles: number) => void): [ImportFlow, ImportActions] {
  const { bridge } = useProgram()
  const [flow, dispatch] = useReducer(reduceFlow, firstFlow)
  const ask = usePick()
  const { run: preview } = useCommand('import.preview', { quiet: true })
  const { run: stopPreview } = useCommand('import.stopPreview', { quiet: true })
  const { run: runImport } = useCommand('import.run', { quiet: true })
  const { run: runRetry } = useCommand('import.retry', { quiet: true })
  const { run: runResume } = useCommand('import.resume', { quiet: true })
  const { run: cancelImport } = useCommand('import.cancel')
  /** Counts what was asked, so that a late answer does not replace a newer state. */
  const asked = useRef(0)
  const isOwn = useRef(false)

  const show = useCallback((next: ImportFlow) => dispatch({ kind: 'show', flow: next }), [])
  const finish = useCallback(
    (result: CallResult<Answer<'import.run'>>, names: readonly string[], again: Again | null) => {
      isOwn.current = false
      if (result.ok) {
        const { import: id, milliseconds: _milliseconds, ...counts } = result.value
        show({ step: 'done', import: id, names, counts, isEarlier: false })
        onDone(counts.articles)
      } else if (result.failure.kind === 'import-cancelled')
        show({ step: 'cancelled', kept: result.failure.kept })
      else show({ step: 'failed', failure: result.failure, ...(again ?? nothingAgain), wasRunning: true })
    },
    [show, onDone],
  )
  const actions = useMemo<ImportActions>(() => {
    const lookBy = async (picks: readonly Pick[], profile: ProfileId | null) => {
      asked.current += 1
      const mine = asked.current
      const result = await preview(askFor(picks, profile))
      if (mine !== asked.current) return
      const shown = { picks, profile, stopped: null }
      if (result.ok)
        // frozen by type alone
        show({ step: 'preview', ...shown, preview: result.value as ImportPreview, isLooking: false })
      else show({ step: 'failed', failure: result.failure, ...shown, wasRunning: false })
    }
    const look = async (picks: readonly Pick[]) => {
      show({ step: 'looking', picks, files: 0 })
      await lookBy(picks, null)
    }
    const begin = (names: readonly string[]) => {
      asked.current += 1
      isOwn.current = true
      show({ step: 'running', names, progress: null, isCancelling: false })
    }
    const restart = () => {
      asked.current += 1
      void stopPreview({})
      show(firstFlow)
    }
    return {
      choose: async purpose => {
        const picks = await ask(purpose)
        if (picks.length > 0) await look(picks)
      },
      look: picks => void look(picks),
      lookAgain: (picks, profile) => {
        dispatch({ kind: 'look-again', profile })
        void lookBy(picks, profile)
      },
      start: async (picks, profile) => {
        const names = picks.map(({ name }) => name)
        begin(names)
        // The index follows in the background; the library says so.
        const result = await runImport({ ...askFor(picks, profile), index: false })
        finish(result, names, { ...nothingAgain, picks, profile })
      },
      retry: async (of, paths, names) => {
        begin(names)
        finish(await runRetry({ import: of, paths: [...paths] }), names, null)
      },
      resume: async stopped => {
        begin(stopped.names)
        finish(await runResume({ import: stopped.import }), stopped.names, { ...nothingAgain, stopped })
      },
      cancel: () => {
        dispatch({ kind: 'cancelling' })
        void cancelImport({})
      },
      showEarlier: manifest => show(earlier(manifest)),
      restart,
      close: () => {
        if (flow.step === 'looking') restart()
        else dispatch({ kind: 'close' })
      },
    }
  }, [ask, preview, stopPreview, runImport, runRetry, runResume, cancelImport, finish, show, flow.step])

  useFollowing({ flow, isOwn, dispatch, show, bridge })
  return [flow, actions]
}

interface Again {
  readonly picks: readonly Pick[] | null
  readonly profile: ProfileId | null
  readonly stopped: StoppedImport | null
}
const nothingAgain: Again = { picks: null, profile: null, stopped: null }

function askFor(picks: readonly Pick[], profile: ProfileId | null) {
  return { picks: picks.map(({ token }) => token), ...(profile === null ? {} : { profile }) }
}

/** The names of what an import was of, without the folders above. */
export function namesOf({ sources }: { readonly sources: readonly string[] }): string[] {
  return sources.map(source => source.split(/[\\/]/).findLast(part => part !== '') ?? source)
}

/** The ledger of an import that was looked up. */
function earlier(manifest: ImportManifest): ImportFlow {
  const { id, counts } = manifest
  return { step: 'done', import: id, names: namesOf(manifest), counts, isEarlier: true }
}

interface Following {
  readonly flow: ImportFlow
  readonly isOwn: { readonly current: boolean }
  readonly dispatch: (action: Parameters<typeof reduceFlow>[1]) => void
  readonly show: (flow: ImportFlow) => void
  readonly bridge: ReturnType<typeof useProgram>['bridge']
}

/** Follows the program's events, and an import that this page did not start: of another tab, or before it was loaded again. */
function useFollowing({ flow, isOwn, dispatch, show, bridge }: Following): void {
  const step = useRef(flow.step)
  step.current = flow.step
  // Syncs with the program's event stream.
  useEffect(() => {
    let followed: ImportId | null = null
    const look = async () => {
      const status = await bridge.call('import.status', {})
      if (!status.ok || isOwn.current) return
      if (status.value !== null) {
        followed = status.value.import
        const { isCancelling } = status.value
        if (step.current === 'running') return
        const manifests = await bridge.call('import.list', {})
        const manifest = manifests.ok ? manifests.value.find(({ id }) => id === followed) : undefined
        const names = manifest ? namesOf(manifest) : []
        show({ step: 'running', names, progress: null, isCancelling })
        dispatch({ kind: 'progress', done: status.value.done, total: status.value.total, now: Date.now() })
      } else if (followed !== null) {
        const manifests = await bridge.call('import.list', {})
        const manifest = manifests.ok ? manifests.value.find(({ id }) => id === followed) : undefined
        followed = null
        if (step.current !== 'running') return
        show(endOf(manifest, manifest ? namesOf(manifest) : []))
      }
    }
    void look()
    return bridge.subscribe(event => {
      if (event.kind !== 'progress') return
      const { task, done, total } = event
      if (task === 'preview') dispatch({ kind: 'found', files: done })
      if (task !== 'import') return
      if (done === total) void look()
      else {
        if (!isOwn.current && followed === null) void look()
        dispatch({ kind: 'progress', done, total, now: Date.now() })
      }
    })
  }, [bridge, isOwn, dispatch, show])
}
