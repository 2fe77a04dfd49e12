/**
 * The menu of the system, made from the commands there are: each group of commands has its place in a menu, what cannot be
 * done now is dimmed, and the system's own items stand among them with words of ours.
 */
import type { MenuGroup, MenuItem, MenuRole } from '../../core/model/menu.ts'
import type { Words } from '../text/words.ts'
import { type Command, groupOrder } from './command.ts'
import type { KeyChord } from './key-chord.ts'

type Place = 'study' | 'edit' | 'view' | 'go' | 'help'

/** Where a group of commands stands; a group that is not here stands in the view menu. */
const places: Readonly<Record<string, Place>> = {
  study: 'study',
  import: 'study',
  export: 'study',
  history: 'edit',
  library: 'view',
  reader: 'view',
  theme: 'view',
  language: 'view',
  queue: 'go',
  frame: 'help',
}

/** Settings have a place of their own: under the program's name on a Mac, before the end of the first menu elsewhere. */
const settingsId = 'frame.settings'

const separator: MenuItem = { kind: 'separator' }

/** The whole bar, in the language of `words`. A menu with nothing in it is left out. */
export function nativeMenu(commands: readonly Command[], words: Words, isMac: boolean): readonly MenuGroup[] {
  const { menu } = words.all
  const role = (role: MenuRole, name: keyof typeof menu): MenuItem => ({
    kind: 'role',
    role,
    label: menu[name],
  })
  const latest = [...new Map(commands.map(command => [command.id, command])).values()].filter(
    ({ isKeysOnly = false }) => !isKeysOnly,
  )
  const items = (place: Place) =>
    sections(latest, place).map(some => some.map(one => item(one, words, isMac)))
  const settings = latest.filter(({ id }) => id === settingsId).map(one => item(one, words, isMac))
  const group = (
    label: string,
    role: MenuGroup['role'],
    parts: readonly (readonly MenuItem[])[],
  ): MenuGroup => ({
    label,
    role,
    items: joined(parts),
  })
  // The keys of these are the ones of a text field; outside of one the page undoes what was done to the study.
  const typing = isMac ? [role('undo', 'undoTyping'), role('redo', 'redoTyping')] : []
  const clipboard = [
    role('cut', 'cut'),
    role('copy', 'copy'),
    role('paste', 'paste'),
    role('selectAll', 'selectAll'),
  ]
  const program = group(words.all.app.name, null, [
    [role('about', 'about')],
    settings,
    [role('services', 'services')],
    [role('hide', 'hide'), role('hideOthers', 'hideOthers'), role('unhide', 'showAll')],
    [role('quit', 'quit')],
  ])
  const study = group(menu.study, null, [
    ...items('study'),
    ...(isMac ? [[role('close', 'closeWindow')]] : [settings, [role('quit', 'quit')]]),
  ])
  return [
    ...(isMac ? [program] : []),
    study,
    group(menu.edit, null, [...items('edit'), typing, clipboard]),
    group(menu.view, null, [...items('view'), [role('togglefullscreen', 'fullScreen')]]),
    group(menu.go, null, items('go')),
    ...(isMac
      ? [
          group(menu.window, 'window', [
            [role('minimize', 'minimize'), role('zoom', 'zoom')],
            [role('front', 'front')],
          ]),
        ]
      : []),
    group(menu.help, 'help', [...items('help'), isMac ? [] : [role('about', 'about')]]),
  ].filter(({ items }) => items.length > 0)
}

/** The commands of a menu, a section for each group, in the order in which groups are listed everywhere. */
function sections(commands: readonly Command[], place: Place): readonly (readonly Command[])[] {
  const groups = new Map<string, Command[]>(groupOrder.map(name => [name, []]))
  for (const command of commands) {
    const name = groupOf(command)
    if (command.id === settingsId || (places[name] ?? 'view') !== place) continue
    groups.set(name, [...(groups.get(name) ?? []), command])
  }
  return [...groups.values()]
}

function item(
  { id, text, keys: [chord] = [], mode, isAvailable = true }: Command,
  words: Words,
  isMac: boolean,
): MenuItem {
  // A Mac acts on keys that stand in its menu; those that only act while reading would then act while one writes.
  const isShown = chord !== undefined && !(isMac && (mode === 'reading' || !chord.primary))
  return {
    kind: 'command',
    id,
    label: text(words),
    accelerator: isShown ? acceleratorOf(chord) : null,
    enabled: isAvailable,
  }
}

/** The parts one below the other, with a line between those that have something in them. */
function joined(parts: readonly (readonly MenuItem[])[]): MenuItem[] {
  return parts.filter(part => part.length > 0).flatMap((part, at) => (at === 0 ? part : [separator, ...part]))
}

const keyNames: Readonly<Record<string, string>> = {
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Equal: '=',
  Minus: '-',
  Period: '.',
  Quote: "'",
  Semicolon: ';',
  Slash: '/',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}
const namedAlike = /^(Enter|Escape|Delete|Backspace|Space|Tab|Home|End|PageUp|PageDown|F([1-9]|1\d|2[0-4]))$/

/** A chord as Electron writes it, by the letter that the key has on a Latin keyboard; null for a key without a name there. */
export function acceleratorOf({
  code,
  primary = false,
  alt = false,
  shift = false,
}: KeyChord): string | null {
  const name =
    keyNames[code] ??
    /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.slice(1).find(Boolean) ??
    (/^Numpad\d$/.test(code) ? code.replace('Numpad', 'num') : undefined) ??
    (namedAlike.test(code) ? code : null)
  return name === null
    ? null
    : [primary && 'CommandOrControl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

function groupOf({ id }: Command): string {
  return id.split('.')[0] ?? ''
}
