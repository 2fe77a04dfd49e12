import { useEffect, useState } from 'react'
import type { RecordShape } from '../../../core/contract/profile-methods.ts'
import type { ProfileContent } from '../../../core/model/profile.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useProgram } from '../../bridge/program-context.ts'
import type { TriedOn } from '../profiles-context.ts'

/** What the program says by itself of the files that a profile is tried on. */
export interface Found {
  /** A profile to begin with; null where nothing is known. */
  readonly suggested: ProfileContent | null
  /** The makes of their records, the commonest first. */
  readonly shapes: readonly RecordShape[]
  readonly isLooking: boolean
  readonly failure: CallFailure | null
}

const nothing: Found = { suggested: null, shapes: [], isLooking: false, failure: null }

/** Looks into files, once for each choice of them. */
export function useFound(on: TriedOn | null): Found {
  const { bridge } = useProgram()
  const asked = JSON.stringify(on)
  const [found, setFound] = useState<Found & { readonly of: string }>({ ...nothing, of: 'null' })
  // Syncs with the program, which reads the files.
  useEffect(() => {
    const on = JSON.parse(asked) as TriedOn | null // as it was written above
    if (on === null) return undefined
    let isOld = false
    const look = async () => {
      const [suggested, shapes] = await Promise.all([
        bridge.call('profiles.suggest', { on }),
        bridge.call('profiles.shapes', { on }),
      ])
      if (isOld) return
      setFound({
        suggested: suggested.ok ? (suggested.value as ProfileContent) : null, // frozen by type alone
        shapes: shapes.ok ? (shapes.value as readonly RecordShape[]) : [], // frozen by type alone
        isLooking: false,
        failure: suggested.ok ? (shapes.ok ? null : shapes.failure) : suggested.failure,
        of: asked,
      })
    }
    void look()
    return () => {
      isOld = true
    }
  }, [bridge, asked])
  if (on === null) return nothing
  return found.of === asked ? found : { ...nothing, isLooking: true }
}
