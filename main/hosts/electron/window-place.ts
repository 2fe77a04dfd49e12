/**
 * Where the window stands, kept from one start to the next. Screens come and go in between, so a place is taken only
 * where enough of the window can be seen and its upper edge can be grasped; else it opens in the middle.
 */
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import * as z from 'zod'
import { Refusal } from '../../../core/model/failure.ts'
import { OwnDocument } from '../../machine/own-document.ts'
import type { Ports } from '../../ports.ts'

const windowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
})
/** A place on the screens, in their own pixels; where it is maximised, the one that it goes back to. */
export type WindowPlace = Readonly<z.output<typeof windowPlace>>

/** How a window opens; without `x` and `y` in the middle of the screen. */
export interface Opening {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

/** Smaller than this the workbench cannot be used. */
export const smallestSize = { width: 640, height: 480 } as const
const firstSize = { width: 1280, height: 840 } as const
/** How much of the window must be in sight for a person to find and drag it. */
const leastInSight = { width: 160, height: 48 } as const

/** How to open the window, from where it was and the work areas of the screens there are now, the main one first. */
export function openingAt(kept: WindowPlace | null, areas: readonly Rectangle[]): Opening {
  const area = kept === null ? undefined : areas.find(candidate => isInSight(kept, candidate))
  const { width, height } = sizeIn(area ?? areas[0], kept ?? firstSize)
  const isMaximized = kept?.isMaximized ?? false
  if (kept === null || area === undefined) return { width, height, isMaximized }
  return { x: kept.x, y: kept.y, width, height, isMaximized }
}

/** The document that the place is kept in, `window.json` beside the settings. */
export function placeDocument({
  configFolder,
  clock,
}: Pick<Ports, 'configFolder' | 'clock'>): OwnDocument<WindowPlace> {
  // Nobody has to hear that a window's place was lost: it opens in the middle.
  return new OwnDocument(join(configFolder, 'window.json'), windowPlace, { clock, onNotice: () => undefined })
}

/** Keeps the place of the window when it is closed. */
export function keepPlace(window: BrowserWindow, document: Pick<OwnDocument<WindowPlace>, 'write'>): void {
  window.on('close', () => {
    try {
      document.write({ ...window.getNormalBounds(), isMaximized: window.isMaximized() })
    } catch (error) {
      // On a full or read-only disk the next window opens where the last one did; nothing else is lost.
      if (!(error instanceof Refusal)) throw error
    }
  })
}

/** Whether a person could take hold of the upper edge of a window in this area. */
function isInSight({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const seenWidth = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return (
    seenWidth >= Math.min(leastInSight.width, width) &&
    y >= area.y &&
    y + leastInSight.height <= area.y + area.height
  )
}

function sizeIn(
  area: Rectangle | undefined,
  { width, height }: { readonly width: number; readonly height: number },
) {
  return {
    width: Math.max(smallestSize.width, Math.min(width, area?.width ?? width)),
    height: Math.max(smallestSize.height, Math.min(height, area?.height ?? height)),
  }
}
