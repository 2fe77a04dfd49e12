import type { Ports } from '../../ports.ts'
import { localPorts, OfferedPicks } from '../local-ports.ts'

/** The world as the program behind a browser sees it: no dialogs, so the page browses. `entry` is the module it was started from. */
export function webPorts(
  entry: string,
  picks = new OfferedPicks(),
): Ports & { readonly picks: OfferedPicks } {
  return {
    ...localPorts(entry),
    picks,
    asker: { ask: async () => ({ answer: 'browse' }) },
    browsing: true,
    remembersStudies: true,
  }
}
