import { createContext, use, useSyncExternalStore } from 'react'
import type { DeskState, DeskStore } from './desk-store.ts'

export const DeskContext = createContext<DeskStore | null>(null)

/** What reader and tag panel share. Throws outside of the frame. */
export function useDeskStore(): DeskStore {
  const store = use(DeskContext)
  if (!store) throw new Error('There is no desk around this component.')
  return store
}

/** A part of the desk's state; a component is drawn anew only where that part is different. */
export function useDesk<Part>(part: (state: DeskState) => Part): Part {
  const store = useDeskStore()
  return useSyncExternalStore(store.subscribe, () => part(store.now()))
}
