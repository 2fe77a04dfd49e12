import { createContext, use } from 'react'
import type { ProgramBridge } from './bridge.ts'
import type { QueryCache } from './query-cache.ts'

/** The program and the answers it has given, for every component of the page. */
export interface ProgramAccess {
  readonly bridge: ProgramBridge
  readonly cache: QueryCache
}

export const ProgramContext = createContext<ProgramAccess | null>(null)

/** The program. Throws outside of the page's own tree. */
export function useProgram(): ProgramAccess {
  const access = use(ProgramContext)
  if (!access) throw new Error('There is no program around this component.')
  return access
}
