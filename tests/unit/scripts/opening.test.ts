import { describe, expect, it } from 'vitest'
import { appBrowser, hasDisplay, opener } from '../../../scripts/machine.mjs'
import { openingFor, wantsElectron } from '../../../scripts/opening.mjs'

/** A desktop with everything on it. */
const desktop = {
  platform: 'linux',
  hasDisplay: true,
  isRoot: false,
  electron: '/project/electron',
  appBrowser: '/usr/bin/chromium',
  opener: ['/usr/bin/xdg-open'],
  isOpenWanted: true,
  isPortWanted: false,
}
const bare = { ...desktop, electron: undefined, appBrowser: undefined, opener: undefined }

describe('npm start', () => {
  it.each([
    ['everything', desktop, 'electron', 'Opening in its own window, with Electron.'],
    [
      'no Electron',
      { ...desktop, electron: undefined },
      'app-browser',
      'Opening in a window of the browser: there is no Electron binary here.',
    ],
    [
      'no Electron and another browser',
      { ...desktop, electron: undefined, appBrowser: undefined },
      'browser',
      'Opening in the browser: there is no Electron binary here.',
    ],
    [
      'nothing',
      bare,
      'address',
      'Nothing is opened: there is no Electron binary here, and no browser was found.',
    ],
    [
      'no display',
      { ...desktop, hasDisplay: false },
      'address',
      'Nothing is opened: there is no display here.',
    ],
    [
      'root at work',
      { ...desktop, isRoot: true },
      'browser',
      'Opening in the browser: Electron does not run as root.',
    ],
    [
      'root on a Mac',
      { ...desktop, platform: 'darwin', isRoot: true },
      'electron',
      'Opening in its own window, with Electron.',
    ],
    [
      '--port',
      { ...desktop, isPortWanted: true },
      'app-browser',
      'Opening in a window of the browser: you asked for a port with --port.',
    ],
    [
      '--no-open',
      { ...desktop, isOpenWanted: false },
      'address',
      'Nothing is opened, as you asked with --no-open.',
    ],
  ] as const)('with %s', (_, machine, expected, sentence) => {
    expect(openingFor(machine)).toEqual({ with: expected, sentence })
  })

  it.each([
    ['that could be used', bare, true],
    ['without a display', { ...bare, hasDisplay: false }, false],
    ['as root', { ...bare, isRoot: true }, false],
    ['with --port', { ...bare, isPortWanted: true }, false],
    ['with --no-open', { ...bare, isOpenWanted: false }, false],
  ])('asks for an Electron %s: %s', (_, machine, isWanted) => {
    expect(wantsElectron(machine)).toBe(isWanted)
  })
})

describe('what is there', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: '' }, false],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('on %s with %o is a display: %s', (platform, env, isThere) => {
    expect(hasDisplay(platform, env)).toBe(isThere)
  })

  it('is no browser where the path leads to none', () => {
    expect(appBrowser('linux', { PATH: '/nowhere' })).toBeUndefined()
    expect(opener('linux', {})).toBeUndefined()
    expect(appBrowser('win32', {})).toBeUndefined()
  })
})
