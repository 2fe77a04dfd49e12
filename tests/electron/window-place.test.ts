import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow as RealWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import { openWindow } from '../../main/hosts/electron/window.ts'
import {
  keepPlace,
  openingAt,
  placeDocument,
  type WindowPlace,
} from '../../main/hosts/electron/window-place.ts'
import { systemClock } from '../../main/hosts/local-ports.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { BrowserWindow } from './fake-electron.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: -200, width: 1920, height: 1080 }
const kept = (place: Partial<WindowPlace> = {}): WindowPlace => ({
  x: 100,
  y: 60,
  width: 1000,
  height: 700,
  isMaximized: false,
  ...place,
})

describe('where the window opens', () => {
  it('the first time: in the middle, no larger than the screen', () => {
    expect(openingAt(null, [laptop])).toEqual({ width: 1280, height: 840, isMaximized: false })
    expect(openingAt(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toMatchObject({
      width: 1024,
      height: 700,
    })
  })

  it.each([
    ['on the screen where it was', kept()],
    ['on the second screen', kept({ x: 2000, y: -150 })],
    ['partly outside, where enough of its upper edge can be seen', kept({ x: -700 })],
    ['maximised', kept({ isMaximized: true })],
  ])('again: %s', (_, place) => {
    expect(openingAt(place, [laptop, beside])).toEqual(place)
  })

  it.each([
    ['to the right of every screen', kept({ x: 5000 })],
    ['to the left, but for a sliver', kept({ x: -950 })],
    ['below', kept({ y: 880 })],
    ['above, where its upper edge cannot be grasped', kept({ y: -40 })],
    ['on a screen that is gone', kept({ x: 2000, y: -150 })],
  ])('in the middle where it would be out of reach: %s', (_, place) => {
    const opening = openingAt(place, [laptop])
    expect(opening).toEqual({ width: 1000, height: 700, isMaximized: false })
  })

  it('no larger than the screen it is on, and no smaller than can be used', () => {
    expect(openingAt(kept({ width: 3000, height: 2000 }), [laptop])).toMatchObject({
      width: 1440,
      height: 875,
    })
    expect(openingAt(kept({ width: 10, height: 10 }), [laptop])).toMatchObject({ width: 640, height: 480 })
  })
})

describe('the place of the window', () => {
  const documentIn = (folder: string) => placeDocument({ configFolder: folder, clock: systemClock })
  const opened = (place = openingAt(null, [])) => {
    openWindow('preload.cjs', place)
    const window = BrowserWindow.all.at(-1)
    if (!window) throw new Error('No window was opened.')
    return { window, real: window as unknown as RealWindow } // the stand-in has what the host uses
  }

  it('is kept when it is closed, and read at the next start', () => {
    const folder = temporaryFolder()
    const { window, real } = opened()
    keepPlace(real, documentIn(folder))
    window.bounds = { x: 40, y: 50, width: 900, height: 650 }
    window.isBig = true
    window.close()
    expect(documentIn(folder).read()).toEqual({ x: 40, y: 50, width: 900, height: 650, isMaximized: true })
    expect(readFileSync(join(folder, 'window.json'), 'utf8')).toContain('"x": 40')
  })

  it.each([
    ['{"x": "left"}', 'of another shape'],
    ['{', 'broken'],
    ['{"x":0.5,"y":0,"width":1,"height":-3,"isMaximized":false}', 'impossible'],
  ])('%s is taken for none: it is %s', text => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'window.json'), text)
    expect(documentIn(folder).read()).toBeNull()
  })

  it('that cannot be written down keeps no window from closing', () => {
    const folder = temporaryFolder()
    const locked = join(folder, 'locked')
    mkdirSync(locked)
    writeFileSync(join(folder, 'file'), '')
    chmodSync(locked, 0o500)
    const { window, real } = opened()
    keepPlace(real, documentIn(join(folder, 'file'))) // a file stands where the folder should be, also for root
    window.close()
    expect(window.isGone).toBe(true)
  })

  it('is taken by the window; a maximised one is so before it is seen', () => {
    const { window } = opened({ x: 10, y: 20, width: 800, height: 600, isMaximized: true })
    expect(window.options).toMatchObject({ x: 10, y: 20, width: 800, height: 600, show: false })
    expect(window.options).not.toHaveProperty('isMaximized')
    window.emit('ready-to-show')
    expect([window.isBig, window.isShown]).toEqual([true, true])
  })
})
