import { createContext, use } from 'react'
import type { Pick, PickPurpose } from '../../core/model/pick.ts'

/** Asks a person for files or a folder. Empty where they changed their mind, or it failed and they have been told. */
export type AskForPick = (purpose: PickPurpose, suggestedName?: string) => Promise<readonly Pick[]>

export const PickContext = createContext<AskForPick | null>(null)

/** How to ask for files or folders: the system's dialog where there is one, else our own. */
export function usePick(): AskForPick {
  const ask = use(PickContext)
  if (!ask) throw new Error('There is nothing to pick with around this component.')
  return ask
}
