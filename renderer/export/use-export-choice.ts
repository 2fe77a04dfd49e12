import { useReducer } from 'react'
import { useQuery } from '../bridge/use-query.ts'
import { useSettings } from '../settings/settings-store.ts'
import { choiceOf, type ExportAction, type ExportState, firstExport, reduceExport } from './export-state.ts'

/** What is chosen, which the settings keep for this study. */
export function useExportChoice(): readonly [ExportState, (action: ExportAction) => void] {
  const { settings, change } = useSettings()
  const { value: study } = useQuery('study.current', {})
  const [state, dispatch] = useReducer(reduceExport, settings.exports[study?.id ?? ''], firstExport)
  function choose(action: ExportAction): void {
    dispatch(action)
    if (!study) return
    const choice = choiceOf(reduceExport(state, action))
    change({ exports: { ...settings.exports, [study.id]: choice } })
  }
  return [state, choose]
}
