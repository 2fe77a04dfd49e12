import { describe, expect, it } from 'vitest'
import {
  changedTo,
  ownerOf,
  refusalOf,
  takenFrom,
  withChangedKeys,
} from '../../../../renderer/commands/changed-keys.ts'
import type { Command } from '../../../../renderer/commands/command.ts'
import { commandFor, keyClashes } from '../../../../renderer/commands/command.ts'
import { CommandRegistry } from '../../../../renderer/commands/command-registry.ts'
import { chordOf, type PressedKey } from '../../../../renderer/commands/key-chord.ts'

const command = (id: string, keys: Command['keys'] = [], mode: Command['mode'] = 'always'): Command => ({
  id,
  text: () => id,
  run: () => undefined,
  mode,
  keys,
})
const usual = [
  command('queue.next', [{ code: 'KeyJ' }], 'reading'),
  command('frame.palette', [{ code: 'KeyK', primary: true }]),
  command('export.open', [{ code: 'KeyE', primary: true }]),
]
const pressed = (code: string, held: Partial<PressedKey> = {}): PressedKey => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const reading = { singleKeysAct: true, isMac: false }

describe('keys that were changed', () => {
  it('run the command, and the usual ones no longer do', () => {
    const now = withChangedKeys(usual, { 'export.open': [{ code: 'KeyY', primary: true }] })
    expect(commandFor(pressed('KeyY', { ctrlKey: true }), now, reading)?.id).toBe('export.open')
    expect(commandFor(pressed('KeyE', { ctrlKey: true }), now, reading)).toBeUndefined()
  })

  it('go by the place of a key, whatever letter stands on it', () => {
    const chord = chordOf(pressed('KeyG', { shiftKey: true }), false)
    expect(chord).toEqual({ code: 'KeyG', shift: true })
    expect(chordOf(pressed('ControlLeft', { ctrlKey: true }), false)).toBeNull()
    expect(chordOf(pressed('KeyG', { metaKey: true }), true)).toEqual({ code: 'KeyG', primary: true })
  })

  it('are forgotten once they are the usual ones again', () => {
    const changed = changedTo({}, usual, 'queue.next', [{ code: 'KeyN' }])
    expect(changedTo(changed, usual, 'queue.next', [{ code: 'KeyJ' }])).toEqual({})
  })

  it('may be none', () => {
    const now = withChangedKeys(usual, changedTo({}, usual, 'queue.next', []))
    expect(commandFor(pressed('KeyJ'), now, reading)).toBeUndefined()
  })

  it('are taken from another command, which is left with the rest of its own', () => {
    const many = [...usual, command('library.search', [{ code: 'Slash' }, { code: 'KeyF', primary: true }])]
    const chord = { code: 'KeyF', primary: true }
    expect(ownerOf(many, chord, 'queue.next')?.id).toBe('library.search')
    const changed = takenFrom({}, { usual: many, now: many }, chord, {
      id: 'queue.next',
      from: 'library.search',
    })
    expect(changed).toEqual({ 'queue.next': [chord], 'library.search': [{ code: 'Slash' }] })
    expect(keyClashes(withChangedKeys(many, changed))).toEqual([])
  })

  it('reach what is already registered and what comes later, and go with the next change', () => {
    const registry = new CommandRegistry()
    registry.add(usual.slice(0, 1))
    registry.changeKeys({ 'queue.next': [{ code: 'KeyN' }], 'export.open': [] })
    registry.add(usual.slice(1))
    expect(registry.all().map(({ keys }) => keys)).toEqual([[{ code: 'KeyN' }], usual[1]?.keys, []])
    expect(registry.usual()).toEqual(usual)
    registry.changeKeys({})
    expect(registry.all()).toEqual(usual)
  })
})

describe('keys that cannot be given', () => {
  const why = (key: PressedKey, mode: Command['mode'] = 'always', isMac = false) => {
    const chord = chordOf(key, isMac)
    if (!chord) throw new Error('These make no chord.')
    return refusalOf(key, chord, { mode, isMac })
  }

  it.each([
    ['Ctrl+W', pressed('KeyW', { ctrlKey: true }), 'browser'],
    ['Ctrl+T', pressed('KeyT', { ctrlKey: true }), 'browser'],
    ['Ctrl+Shift+N', pressed('KeyN', { ctrlKey: true, shiftKey: true }), 'browser'],
    ['Ctrl+Tab', pressed('Tab', { ctrlKey: true }), 'browser'],
    ['F5', pressed('F5'), 'browser'],
    ['the Windows key', pressed('KeyD', { metaKey: true }), 'browser'],
    ['Ctrl+C', pressed('KeyC', { ctrlKey: true }), 'editing'],
    ['Ctrl+Shift+ArrowLeft', pressed('ArrowLeft', { ctrlKey: true, shiftKey: true }), 'editing'],
    ['Enter', pressed('Enter'), 'moving'],
    ['Shift+Tab', pressed('Tab', { shiftKey: true }), 'moving'],
    ['Alt+A', pressed('KeyA', { altKey: true }), 'alt'],
    ['G, in fields too', pressed('KeyG'), 'writing'],
  ])('%s: %j', (_, key, expected) => {
    expect(why(key)).toBe(expected)
  })

  it.each([
    ['Ctrl+E', pressed('KeyE', { ctrlKey: true }), 'always'],
    ['Ctrl+Shift+H', pressed('KeyH', { ctrlKey: true, shiftKey: true }), 'always'],
    ['Ctrl+B', pressed('KeyB', { ctrlKey: true }), 'always'],
    ['F8', pressed('F8'), 'always'],
    ['G while reading', pressed('KeyG'), 'reading'],
  ] as const)('are not %s', (_, key, mode) => {
    expect(why(key, mode)).toBeNull()
  })

  it('on a Mac are those that hide and minimise', () => {
    expect(why(pressed('KeyH', { metaKey: true }), 'always', true)).toBe('browser')
  })

  it('are none of those that commands come with', () => {
    for (const { keys = [], mode } of usual)
      for (const chord of keys) {
        const key = pressed(chord.code, { ctrlKey: chord.primary ?? false, shiftKey: chord.shift ?? false })
        expect(refusalOf(key, chord, { mode, isMac: false })).toBeNull()
      }
  })
})
