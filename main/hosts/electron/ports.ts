import type { Ports } from '../../ports.ts'
import { localPorts, OfferedPicks } from '../local-ports.ts'
import { systemDialogs } from './asker.ts'

/** The world as the window's program sees it. `entry` is the address of the built program. */
export function createPorts(entry: string): Ports & { readonly picks: OfferedPicks } {
  return {
    ...localPorts(entry),
    picks: new OfferedPicks(),
    asker: systemDialogs,
    browsing: false,
    remembersStudies: true,
  }
}
