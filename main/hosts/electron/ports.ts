import { join } from 'node:path'
import type { Ports } from '../../ports.ts'
import { localPorts, OfferedPicks } from '../local-ports.ts'
import { systemDialogs } from './asker.ts'
import { systemMenu } from './menu.ts'

/**
 * The world as the window's program sees it. `entry` is the address of the built program; `resources` is the folder of
 * what a package carries beside it, and absent where there is no package.
 */
export function createPorts(entry: string, resources?: string): Ports & { readonly picks: OfferedPicks } {
  const local = localPorts(entry)
  return {
    ...local,
    // Beside the archive and not in it: the import reads it as it reads any folder.
    sampleFolder: resources === undefined ? local.sampleFolder : join(resources, 'samples', 'river-dam'),
    picks: new OfferedPicks(),
    asker: systemDialogs,
    menu: systemMenu,
    browsing: false,
    remembersStudies: true,
  }
}
