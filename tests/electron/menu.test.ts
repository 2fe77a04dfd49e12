import { beforeEach, describe, expect, it } from 'vitest'
import type { MenuGroup } from '../../core/model/menu.ts'
import { showFirstMenu, systemMenu } from '../../main/hosts/electron/menu.ts'
import { createPorts } from '../../main/hosts/electron/ports.ts'
import { createProgram } from '../../main/services.ts'
import { Menu } from './fake-electron.ts'

const groups: readonly MenuGroup[] = [
  {
    label: 'الدراسة',
    role: null,
    items: [
      {
        kind: 'command',
        id: 'import.open',
        label: 'استيراد',
        accelerator: 'CommandOrControl+I',
        enabled: false,
      },
      { kind: 'separator' },
      { kind: 'role', role: 'quit', label: 'إنهاء' },
    ],
  },
  {
    label: 'Help & more',
    role: 'help',
    items: [
      { kind: 'command', id: 'frame.palette', label: 'Find & replace', accelerator: null, enabled: true },
    ],
  },
]

const shown = () => Menu.application?.items ?? []

describe('the menu of the system', () => {
  beforeEach(() => {
    Menu.application = undefined
  })

  it('is drawn as the page describes it, in its words', () => {
    systemMenu.show(groups, () => undefined)
    expect(shown()).toMatchObject([
      {
        label: 'الدراسة',
        submenu: [
          { label: 'استيراد', accelerator: 'CommandOrControl+I', enabled: false },
          { type: 'separator' },
          { role: 'quit', label: 'إنهاء' },
        ],
      },
      { role: 'help', submenu: [{ enabled: true }] },
    ])
  })

  it('shows keys, and leaves them to the page', () => {
    systemMenu.show(groups, () => undefined)
    expect(shown()[0]?.submenu?.[0]?.registerAccelerator).toBe(false)
    expect(shown()[1]?.submenu?.[0]).not.toHaveProperty('accelerator')
  })

  it('underlines no letter after an ampersand', () => {
    systemMenu.show(groups, () => undefined)
    expect(shown()[1]).toMatchObject({ label: 'Help && more', submenu: [{ label: 'Find && replace' }] })
  })

  it('before the page has spoken has what a Mac needs, and is absent elsewhere', () => {
    showFirstMenu('darwin')
    expect(shown().map(({ role }) => role)).toEqual(['appMenu', 'editMenu', 'windowMenu'])
    showFirstMenu('linux')
    expect(Menu.application).toBeNull()
  })

  it('is set through the door, and tells the page what was chosen', async () => {
    const program = createProgram(createPorts(import.meta.url), { checkOutputs: true })
    const heard: unknown[] = []
    program.subscribe(event => heard.push(event))
    const answer = await program.dispatch('window.menu', { groups })
    expect(answer).toEqual({ ok: true, value: {} })
    shown()[1]?.submenu?.[0]?.click?.()
    expect(heard).toEqual([{ kind: 'command', id: 'frame.palette' }])
  })

  it.each([
    ['a role that is not for pages', [{ kind: 'role', role: 'toggleDevTools', label: 'Look inside' }]],
    [
      'keys that Electron does not know',
      [{ kind: 'command', id: 'a', label: 'A', accelerator: 'Hyper+K', enabled: true }],
    ],
    ['an item that is a link', [{ kind: 'link', url: 'https://example.org' }]],
  ])('is refused with %s', async (_, items) => {
    const program = createProgram(createPorts(import.meta.url))
    const answer = await program.dispatch('window.menu', { groups: [{ label: 'Study', role: null, items }] })
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'bad-input' } })
    expect(Menu.application).toBeUndefined()
  })
})
