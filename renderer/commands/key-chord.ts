/**
 * Keys that are pressed together. A chord goes by the physical key (`KeyboardEvent.code`), not by the letter that the layout
 * puts on it, so that it is the same key on an Arabic keyboard.
 */
export interface KeyChord {
  /** The key, by its place: `KeyK`, `Slash`, `Digit1`. */
  readonly code: string
  /** With Ctrl, or with Command on a Mac. */
  readonly primary?: boolean | undefined
  readonly shift?: boolean | undefined
  readonly alt?: boolean | undefined
}

/** The part of a keyboard event that a chord is matched against. */
export interface PressedKey {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether exactly these keys are pressed. */
export function isPressed(chord: KeyChord, key: PressedKey, isMac: boolean): boolean {
  const primary = isMac ? key.metaKey : key.ctrlKey
  const other = isMac ? key.ctrlKey : key.metaKey
  return (
    key.code === chord.code &&
    primary === (chord.primary ?? false) &&
    key.shiftKey === (chord.shift ?? false) &&
    key.altKey === (chord.alt ?? false) &&
    !other
  )
}

/** The chord that these keys make; the keys that are held with others make none by themselves. */
export function chordOf(key: PressedKey, isMac: boolean): KeyChord | null {
  if (key.code === '' || heldWithOthers.test(key.code)) return null
  const primary = isMac ? key.metaKey : key.ctrlKey
  return {
    code: key.code,
    ...(primary ? { primary } : {}),
    ...(key.shiftKey ? { shift: true } : {}),
    ...(key.altKey ? { alt: true } : {}),
  }
}

const heldWithOthers = /^(Control|Shift|Alt|Meta|OS|CapsLock|NumLock|Fn)/

/** What a chord is told apart by from others. */
export function chordName({ code, primary = false, alt = false, shift = false }: KeyChord): string {
  return `${primary ? 'primary ' : ''}${alt ? 'alt ' : ''}${shift ? 'shift ' : ''}${code}`
}

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  Backquote: '`',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Enter: 'Enter',
  Escape: 'Esc',
  Delete: 'Del',
  Equal: '=',
  Minus: '-',
  Period: '.',
  Quote: "'",
  Semicolon: ';',
  Slash: '/',
}

/** The caps of a chord as they are printed on a Latin keyboard, in the order in which they are pressed. */
export function capsOf(chord: KeyChord, isMac: boolean): readonly string[] {
  // Whoever looks for "?" looks for that sign, and not for the two keys behind it.
  if (chord.code === 'Slash' && chord.shift && !chord.primary) return ['?']
  const cap = signs[chord.code] ?? chord.code.replace(/^(Key|Digit|Numpad)/, '')
  const primary = chord.primary ? [isMac ? '⌘' : 'Ctrl'] : []
  const alt = chord.alt ? [isMac ? '⌥' : 'Alt'] : []
  const shift = chord.shift ? [isMac ? '⇧' : 'Shift'] : []
  return [...primary, ...alt, ...shift, cap]
}

/** Whether the keyboard has a Command key. */
export const isMac = globalThis.navigator?.userAgent?.includes('Mac') ?? false
