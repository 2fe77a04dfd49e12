/** Keys that a person has given to commands in place of their usual ones, and which keys cannot be given. */
import type { Command } from './command.ts'
import { chordName, type KeyChord, type PressedKey } from './key-chord.ts'

/** The keys of commands whose keys were changed, by the command; an empty list for one without any. */
export type ChangedKeys = Readonly<Record<string, readonly KeyChord[]>>

/** The commands with the keys that they have now. */
export function withChangedKeys(commands: readonly Command[], changed: ChangedKeys): readonly Command[] {
  return commands.map(command => {
    const keys = changed[command.id]
    return keys === undefined ? command : { ...command, keys }
  })
}

/** The changed keys once `id` has these. Keys that are the usual ones again are no longer changed. */
export function changedTo(
  changed: ChangedKeys,
  usual: readonly Command[],
  id: string,
  keys: readonly KeyChord[],
): ChangedKeys {
  const own = usual.findLast(command => command.id === id)?.keys ?? []
  const { [id]: _before, ...others } = changed
  return namesOf(own) === namesOf(keys) ? others : { ...others, [id]: keys.map(each => ({ ...each })) }
}

/** The changed keys once `id` has the chord, and `from`, which had it, has what is left of its own. */
export function takenFrom(
  changed: ChangedKeys,
  commands: { readonly usual: readonly Command[]; readonly now: readonly Command[] },
  chord: KeyChord,
  { id, from }: { readonly id: string; readonly from: string },
): ChangedKeys {
  const had = commands.now.findLast(command => command.id === from)?.keys ?? []
  const left = had.filter(each => chordName(each) !== chordName(chord))
  return changedTo(changedTo(changed, commands.usual, from, left), commands.usual, id, [chord])
}

/** The other command that has the chord; `undefined` where it is free. */
export function ownerOf(commands: readonly Command[], chord: KeyChord, id: string): Command | undefined {
  return commands.findLast(
    command => command.id !== id && command.keys?.some(each => chordName(each) === chordName(chord)) === true,
  )
}

/** Why a command cannot have keys: whose they are, or what they would do. */
export type KeyRefusal = 'browser' | 'editing' | 'moving' | 'alt' | 'writing'

/** Why these keys cannot be given to a command of that mode; null where they can. */
export function refusalOf(
  key: PressedKey,
  chord: KeyChord,
  { mode = 'always', isMac }: { readonly mode?: Command['mode']; readonly isMac: boolean },
): KeyRefusal | null {
  const name = chordName(chord)
  if (key.altKey) return 'alt'
  if ((isMac ? key.ctrlKey : key.metaKey) || kept.has(name) || (isMac && keptOnMac.has(name)))
    return 'browser'
  if (editing.test(name)) return 'editing'
  if (moving.test(name)) return 'moving'
  return mode === 'always' && chord.primary !== true && !/^F\d+$/.test(chord.code) ? 'writing' : null
}

/**
 * The keys that Chromium does not offer to a page before it acts on them (close and open tabs and windows, go from tab to tab,
 * quit), and those that people expect of every window: load again, full screen, zoom, the address, the tools of developers.
 */
const kept: ReadonlySet<string> = new Set([
  ...['KeyW', 'KeyT', 'KeyN', 'KeyQ', 'KeyR', 'F4', 'F5', 'Tab', 'PageUp', 'PageDown'].flatMap(code => [
    `primary ${code}`,
    `primary shift ${code}`,
  ]),
  ...['KeyL', 'Equal', 'Minus', 'Digit0', 'NumpadAdd', 'NumpadSubtract', 'Numpad0'].map(
    code => `primary ${code}`,
  ),
  ...['KeyI', 'KeyJ', 'KeyC', 'KeyP', 'Delete', 'Equal'].map(code => `primary shift ${code}`),
  ...['F1', 'F5', 'F11', 'F12', 'shift F5', 'PrintScreen', 'ContextMenu'],
])

const keptOnMac: ReadonlySet<string> = new Set(
  ['KeyH', 'KeyM', 'Space', 'Backquote'].map(code => `primary ${code}`),
)

const editing =
  /^primary (Key[ACVX]|Backspace|Delete|Insert|(shift )?(Arrow\w+|Home|End))$|^shift (Arrow\w+|Insert|Delete)$/
const moving =
  /^(primary )?(shift )?(Tab|Escape|Enter|NumpadEnter|Space|Backspace|Delete|Arrow\w+|Home|End|PageUp|PageDown)$/

function namesOf(keys: readonly KeyChord[]): string {
  return keys.map(chordName).join()
}
