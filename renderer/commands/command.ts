/**
 * A command is something that a person can do, once: with its words, its keys and when it can be done. The palette, the key
 * map, tooltips and the native menu are made from commands; nothing else listens for keys.
 */
import type { Words } from '../text/words.ts'
import type { KeyChord, PressedKey } from './key-chord.ts'
import { chordName, isPressed } from './key-chord.ts'

export interface Command {
  /** Unique; the part before the dot groups it. */
  readonly id: string
  readonly text: (words: Words) => string
  /** The first is shown. */
  readonly keys?: readonly KeyChord[]
  /** `reading`: single keys act only while no field has the focus and no dialog is open. Default `always`. */
  readonly mode?: 'always' | 'reading'
  /** Acts in a field of the page as well while nothing is written in it, though it is of `reading`. */
  readonly isForEmptyFields?: boolean
  /** Left out of the palette and the key map while it is false. */
  readonly isAvailable?: boolean
  /** Given by its keys alone, where it makes sense only as one goes: the key map tells of it, palette and menu do not. */
  readonly isKeysOnly?: boolean
  /** Gets the keys, where it was given by keys. */
  readonly run: (pressed?: PressedKey) => void
}

/** The order in which groups of commands are listed; others follow. */
export const groupOrder = [
  'queue',
  'tagging',
  'reader',
  'library',
  'import',
  'export',
  'history',
  'frame',
  'study',
  'theme',
  'language',
]

/** The commands that can be given now, group by group. */
export function listedCommands(commands: readonly Command[]): readonly Command[] {
  const rank = ({ id }: Command) => {
    const at = groupOrder.indexOf(id.split('.')[0] ?? '')
    return at === -1 ? groupOrder.length : at
  }
  return commands
    .filter(({ isAvailable = true }) => isAvailable)
    .toSorted((one, other) => rank(one) - rank(other))
}

/** `writing` while a field has the focus: single keys type. */
export type Mode = 'reading' | 'writing'

/** The command that these keys are for, the latest registered first. */
export function commandFor(
  key: PressedKey,
  commands: readonly Command[],
  where: { readonly singleKeysAct: boolean; readonly isEmptyField?: boolean; readonly isMac: boolean },
): Command | undefined {
  const { singleKeysAct, isEmptyField = false } = where
  return commands.findLast(
    ({ keys = [], mode, isForEmptyFields = false, isAvailable = true }) =>
      isAvailable &&
      (mode !== 'reading' || singleKeysAct || (isForEmptyFields && isEmptyField)) &&
      keys.some(chord => isPressed(chord, key, where.isMac)),
  )
}

/** Commands that share keys in one mode, where only one of them could ever run: pairs of ids. */
export function keyClashes(commands: readonly Command[]): readonly (readonly [string, string])[] {
  const taken = new Map<string, string>()
  const clashes: [string, string][] = []
  for (const { id, keys = [] } of commands) {
    for (const each of keys) {
      const chord = chordName(each)
      const other = taken.get(chord)
      if (other !== undefined && other !== id) clashes.push([other, id])
      taken.set(chord, id)
    }
  }
  return clashes
}
