import { createContext, use } from 'react'
import type { Corrections } from './corrections.ts'

/** Null where the text is only looked at: before an import, or in a study that is open for reading. */
export const CorrectionsContext = createContext<Corrections | null>(null)

/** What corrects the article that this is in. */
export function useCorrections(): Corrections | null {
  return use(CorrectionsContext)
}
