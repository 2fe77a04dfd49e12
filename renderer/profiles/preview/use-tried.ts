import { useEffect, useState } from 'react'
import type { TriedFile } from '../../../core/contract/profile-methods.ts'
import type { ProfileContent } from '../../../core/model/profile.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useProgram } from '../../bridge/program-context.ts'
import type { TriedOn } from '../profiles-context.ts'

/** What a draft makes of the files that it is tried on. */
export interface Tried {
  /** The last answer, which stands while the next is worked out; null until there is one. */
  readonly files: readonly TriedFile[] | null
  readonly isWorking: boolean
  readonly failure: CallFailure | null
}

/** After the last change, in milliseconds: trying reads ten files anew. */
const restMilliseconds = 250

const nothing: Tried = { files: null, isWorking: false, failure: null }

/** Tries a draft on files whenever it has rested for a moment; of answers that come late the newest counts. */
export function useTried(content: ProfileContent, on: TriedOn | null): Tried {
  const { bridge } = useProgram()
  const [tried, setTried] = useState<Tried>(nothing)
  const asked = JSON.stringify({ content, on })
  // Syncs with the program, which reads the files.
  useEffect(() => {
    const { content, on } = JSON.parse(asked) as { content: ProfileContent; on: TriedOn | null } // as it was written above
    if (on === null) return setTried(nothing)
    let isOld = false
    setTried(now => ({ ...now, isWorking: true }))
    const timer = setTimeout(async () => {
      const result = await bridge.call('profiles.try', { content, on })
      if (isOld) return
      setTried(({ files }) =>
        result.ok
          ? { files: result.value.files as readonly TriedFile[], isWorking: false, failure: null } // frozen by type alone
          : { files, isWorking: false, failure: result.failure },
      )
    }, restMilliseconds)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [bridge, asked])
  return tried
}
