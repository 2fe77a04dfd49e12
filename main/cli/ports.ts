import { localPorts } from '../hosts/local-ports.ts'
import type { Picks, Ports } from '../ports.ts'

/** The ports of a program without a window: nobody is there to be asked, and nothing is remembered. */
export function terminalPorts(picks: Picks): Ports {
  return {
    ...localPorts(import.meta.url),
    picks,
    asker: { ask: async () => ({ answer: 'cancelled' }) },
    browsing: false,
    remembersStudies: false,
  }
}
