import { describe, expect, it, vi } from 'vitest'
import { contract } from '../../../core/contract.ts'
import type { MenuGroup, MenuItem } from '../../../core/model/menu.ts'
import type { Command } from '../../../renderer/commands/command.ts'
import { acceleratorOf, nativeMenu } from '../../../renderer/commands/native-menu.ts'
import { languageFor } from '../../../renderer/text/languages.ts'
import { Words } from '../../../renderer/text/words.ts'

const english = new Words(languageFor('en'))
const arabic = new Words(languageFor('ar'))
const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  text: () => id,
  run: vi.fn(),
  ...more,
})
const commands: readonly Command[] = [
  command('frame.palette', { keys: [{ code: 'KeyK', primary: true }] }),
  command('frame.settings', { keys: [{ code: 'Comma', primary: true }] }),
  command('import.open', { isAvailable: false }),
  command('history.undo', { keys: [{ code: 'KeyZ', primary: true }], mode: 'reading' }),
  command('library.fold', { keys: [{ code: 'KeyL' }], mode: 'reading' }),
  command('study.close'),
  command('queue.next', { keys: [{ code: 'KeyJ' }], mode: 'reading' }),
  command('language.ar', { text: words => words.say(words.all.commands.language, { language: 'العربية' }) }),
]

/** A menu as one line per item: `-`, `[role]`, or the id of a command, with its keys, in brackets where it is dimmed. */
const lines = ({ items }: MenuGroup): readonly string[] => items.map(line)
function line(item: MenuItem): string {
  switch (item.kind) {
    case 'separator':
      return '-'
    case 'role':
      return `[${item.role}]`
    case 'command': {
      const text = item.accelerator === null ? item.id : `${item.id} ${item.accelerator}`
      return item.enabled ? text : `(${text})`
    }
  }
}
const bar = (isMac: boolean, words = english) =>
  Object.fromEntries(nativeMenu(commands, words, isMac).map(group => [group.label, lines(group)]))

describe('the menu of the system', () => {
  it('has a place for every group of commands', () => {
    expect(bar(false)).toEqual({
      Study: ['(import.open)', '-', 'study.close', '-', 'frame.settings CommandOrControl+,', '-', '[quit]'],
      Edit: ['history.undo CommandOrControl+Z', '-', '[cut]', '[copy]', '[paste]', '[selectAll]'],
      View: ['library.fold L', '-', 'language.ar', '-', '[togglefullscreen]'],
      Go: ['queue.next J'],
      Help: ['frame.palette CommandOrControl+K', '-', '[about]'],
    })
  })

  it('on a Mac is as Mac menus are, with no keys that would act while one writes', () => {
    expect(bar(true)).toEqual({
      Tarmiz: [
        '[about]',
        '-',
        'frame.settings CommandOrControl+,',
        '-',
        '[services]',
        '-',
        '[hide]',
        '[hideOthers]',
        '[unhide]',
        '-',
        '[quit]',
      ],
      Study: ['(import.open)', '-', 'study.close', '-', '[close]'],
      Edit: ['history.undo', '-', '[undo]', '[redo]', '-', '[cut]', '[copy]', '[paste]', '[selectAll]'],
      View: ['library.fold', '-', 'language.ar', '-', '[togglefullscreen]'],
      Go: ['queue.next'],
      Window: ['[minimize]', '[zoom]', '-', '[front]'],
      Help: ['frame.palette CommandOrControl+K'],
    })
  })

  it('speaks the language of the interface', () => {
    const groups = nativeMenu(commands, arabic, false)
    expect(groups.map(({ label }) => label)).toEqual(['الدراسة', 'تحرير', 'عرض', 'انتقال', 'مساعدة'])
    expect(JSON.stringify(groups)).toContain('الواجهة بلغة: العربية')
  })

  it('leaves out a menu with nothing in it, and shows of two commands with one id the later', () => {
    const groups = nativeMenu(
      [command('frame.keyMap', { text: () => 'old' }), command('frame.keyMap', { text: () => 'new' })],
      english,
      false,
    )
    expect(groups.map(({ label }) => label)).not.toContain('Go')
    expect(JSON.stringify(groups)).toContain('new')
    expect(JSON.stringify(groups)).not.toContain('old')
  })

  it.each([true, false])('is one that the door lets through (Mac: %s)', isMac => {
    const groups = nativeMenu(commands, arabic, isMac)
    expect(contract['window.menu'].input.safeParse({ groups }).error).toBeUndefined()
  })
})

describe('the keys beside an item', () => {
  it.each([
    [{ code: 'KeyZ', primary: true, shift: true }, 'CommandOrControl+Shift+Z'],
    [{ code: 'Backslash', primary: true }, 'CommandOrControl+\\'],
    [{ code: 'BracketRight' }, ']'],
    [{ code: 'Slash', shift: true }, 'Shift+/'],
    [{ code: 'Digit1' }, '1'],
    [{ code: 'Numpad0' }, 'num0'],
    [{ code: 'ArrowDown' }, 'Down'],
    [{ code: 'F1' }, 'F1'],
    [{ code: 'Enter', primary: true }, 'CommandOrControl+Enter'],
    [{ code: 'IntlBackslash' }, null],
  ])('of %j are %s', (chord, expected) => {
    expect(acceleratorOf(chord)).toBe(expected)
    if (expected === null) return
    const item = { kind: 'command', id: 'a', label: 'A', accelerator: expected, enabled: true }
    const groups = [{ label: 'A', role: null, items: [item] }]
    expect(contract['window.menu'].input.safeParse({ groups }).success).toBe(true)
  })
})
