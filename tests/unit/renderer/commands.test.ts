import { describe, expect, it } from 'vitest'
import { type Command, commandFor, keyClashes, listedCommands } from '../../../renderer/commands/command.ts'
import { capsOf, isPressed, type PressedKey } from '../../../renderer/commands/key-chord.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const key = (code: string, held: Partial<PressedKey> = {}): PressedKey => ({ code, ...none, ...held })
const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  text: () => id,
  run: () => undefined,
  ...more,
})

describe('a chord', () => {
  it.each([
    ['Ctrl+K', { code: 'KeyK', primary: true }, key('KeyK', { ctrlKey: true }), false, true],
    ['Command+K on a Mac', { code: 'KeyK', primary: true }, key('KeyK', { metaKey: true }), true, true],
    ['Ctrl+K on a Mac', { code: 'KeyK', primary: true }, key('KeyK', { ctrlKey: true }), true, false],
    ['K alone for Ctrl+K', { code: 'KeyK', primary: true }, key('KeyK'), false, false],
    [
      'Ctrl+Shift+Z for Ctrl+Z',
      { code: 'KeyZ', primary: true },
      key('KeyZ', { ctrlKey: true, shiftKey: true }),
      false,
      false,
    ],
    ['Alt+Left', { code: 'ArrowLeft', alt: true }, key('ArrowLeft', { altKey: true }), false, true],
    ['Left for Alt+Left', { code: 'ArrowLeft', alt: true }, key('ArrowLeft'), false, false],
    ['Alt+J for J', { code: 'KeyJ' }, key('KeyJ', { altKey: true }), false, false],
    ['the key of J, whatever letter an Arabic layout puts on it', { code: 'KeyJ' }, key('KeyJ'), false, true],
  ])('knows %s', (_, chord, pressed, isMac, expected) => {
    expect(isPressed(chord, pressed, isMac)).toBe(expected)
  })

  it.each([
    [{ code: 'KeyZ', primary: true, shift: true }, false, ['Ctrl', 'Shift', 'Z']],
    [{ code: 'KeyZ', primary: true, shift: true }, true, ['⌘', '⇧', 'Z']],
    [{ code: 'Slash', shift: true }, false, ['?']],
    [{ code: 'Digit1' }, false, ['1']],
    [{ code: 'ArrowLeft', alt: true, shift: true }, false, ['Alt', 'Shift', '←']],
    [{ code: 'Backslash', primary: true }, false, ['Ctrl', '\\']],
  ])('%j is printed as its caps', (chord, isMac, caps) => {
    expect(capsOf(chord, isMac)).toEqual(caps)
  })
})

describe('the command for pressed keys', () => {
  const commands = [
    command('queue.next', { keys: [{ code: 'KeyJ' }], mode: 'reading' }),
    command('frame.palette', { keys: [{ code: 'KeyK', primary: true }] }),
    command('import.open', { keys: [{ code: 'KeyI', primary: true }], isAvailable: false }),
  ]
  const reading = { singleKeysAct: true, isMac: false }
  const writing = { singleKeysAct: false, isMac: false }

  it('is found while reading', () => {
    expect(commandFor(key('KeyJ'), commands, reading)?.id).toBe('queue.next')
  })

  it('leaves single keys to a field that has the focus', () => {
    expect(commandFor(key('KeyJ'), commands, writing)).toBeUndefined()
  })

  it('is found in a field that is still empty, where it says so', () => {
    const undo = command('history.undo', {
      keys: [{ code: 'KeyZ', primary: true }],
      mode: 'reading',
      isForEmptyFields: true,
    })
    const inEmpty = { ...writing, isEmptyField: true }
    expect(commandFor(key('KeyZ', { ctrlKey: true }), [...commands, undo], inEmpty)).toBe(undo)
    expect(commandFor(key('KeyZ', { ctrlKey: true }), [...commands, undo], writing)).toBeUndefined()
    expect(commandFor(key('KeyJ'), commands, inEmpty)).toBeUndefined()
  })

  it('is found in a field where it goes always', () => {
    expect(commandFor(key('KeyK', { ctrlKey: true }), commands, writing)?.id).toBe('frame.palette')
  })

  it('is none that cannot be given now', () => {
    expect(commandFor(key('KeyI', { ctrlKey: true }), commands, reading)).toBeUndefined()
  })

  it('is the one that was added last, where two have the same keys', () => {
    const over = [...commands, command('dialog.next', { keys: [{ code: 'KeyJ' }], mode: 'reading' })]
    expect(commandFor(key('KeyJ'), over, reading)?.id).toBe('dialog.next')
  })
})

describe('the list of commands', () => {
  it('stands group by group, and leaves out what cannot be given', () => {
    const list = [
      command('theme.dark'),
      command('queue.next'),
      command('frame.palette'),
      command('x.y', { isAvailable: false }),
    ]
    expect(listedCommands(list).map(({ id }) => id)).toEqual(['queue.next', 'frame.palette', 'theme.dark'])
  })

  it('names commands that share keys', () => {
    const list = [command('a.a', { keys: [{ code: 'KeyJ' }] }), command('b.b', { keys: [{ code: 'KeyJ' }] })]
    expect(keyClashes(list)).toEqual([['a.a', 'b.b']])
  })
})
