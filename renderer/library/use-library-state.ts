import { type Dispatch, useCallback, useReducer } from 'react'
import { useQuery } from '../bridge/use-query.ts'
import { useSettings } from '../settings/settings-store.ts'
import { firstState, type LibraryAction, type LibraryState, reduceLibrary } from './library-state.ts'

/** The library's state. Whether one telling of each text is listed is remembered for each study; what is looked for is not. */
export function useLibraryState(): readonly [LibraryState, Dispatch<LibraryAction>] {
  const { settings, change } = useSettings()
  const { value: study } = useQuery('study.current', {})
  const name = `library.tellings.${study?.id ?? ''}`
  const [state, dispatch] = useReducer(reduceLibrary, settings.folded[name] ?? false, isOn =>
    reduceLibrary(firstState, { kind: 'once', isOn }),
  )
  const { folded } = settings
  const act = useCallback(
    (action: LibraryAction) => {
      if (action.kind === 'once') change({ folded: { ...folded, [name]: action.isOn } })
      dispatch(action)
    },
    [folded, change, name],
  )
  return [state, act]
}
