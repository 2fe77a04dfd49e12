/** The menu of the system, as the page describes it to a host that has one. */
import * as z from 'zod'

/** What the system does by itself, with what has the focus, with the window or with the program. */
export const menuRole = z.enum([
  'about',
  'services',
  'hide',
  'hideOthers',
  'unhide',
  'quit',
  'close',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'togglefullscreen',
  'minimize',
  'zoom',
  'front',
])
export type MenuRole = z.output<typeof menuRole>

/** Keys as Electron writes them: `CommandOrControl+Shift+Z`, `]`, `F1`. */
const accelerator = z
  .string()
  .regex(
    /^(CommandOrControl\+)?(Shift\+)?([A-Z0-9]|[[\]\\;',./=-]|num\d|F([1-9]|1\d|2[0-4])|Enter|Escape|Delete|Backspace|Space|Tab|Up|Down|Left|Right|Home|End|PageUp|PageDown)$/,
  )

const label = z.string().min(1).max(200)

const menuItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    /** Comes back in the event `command` when the item is chosen. */
    id: z.string().min(1).max(100),
    label,
    /** Shown beside the label. The page listens for keys itself, by their place; see docs/decisions/0006-native-menu.md. */
    accelerator: accelerator.nullable(),
    enabled: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('role'), role: menuRole, label }),
  z.strictObject({ kind: z.literal('separator') }),
])
export type MenuItem = Readonly<z.output<typeof menuItem>>

/** One menu of the bar. The system adds its own to those for windows and for help. */
const menuGroup = z.strictObject({
  label,
  role: z.enum(['window', 'help']).nullable(),
  items: z.array(menuItem).max(100),
})
export type MenuGroup = Readonly<Omit<z.output<typeof menuGroup>, 'items'>> & {
  readonly items: readonly MenuItem[]
}

/** The whole bar, in order. */
export const menuBar = z.array(menuGroup).max(20)
