/** What can be said of lines, as the entries of a menu. */
import { furnitureDetail } from '../../../core/model/region.ts'
import type { Words } from '../../text/words.ts'
import type { MenuEntry } from '../../ui/overlays/menu.tsx'
import type { Mark } from './lines.ts'

export interface LineMenuOptions {
  readonly words: Words
  /** What the lines are now; null where they differ. */
  readonly now: Mark | null
  readonly count: number
  readonly canBegin: boolean
  readonly canJoin: boolean
  /** The keys that do the same, by the name of the command. */
  readonly keysOf: (command: string) => readonly string[]
  readonly onMark: (mark: Mark) => void
  readonly onBegin: () => void
  readonly onJoin: () => void
  readonly onEverywhere: () => void
}

/** The details of furniture as they are offered; null is something else. */
export const offeredDetails: readonly Mark['detail'][] = [...furnitureDetail.options, null]

/** The entries: what the lines are, furniture by what it is in a menu beside it, and what cuts and joins. */
export function lineMenu(options: LineMenuOptions): readonly MenuEntry[] {
  const { words, now, count, keysOf } = options
  const { correcting } = words.all
  const isNow = ({ kind, detail }: Mark) => now?.kind === kind && now.detail === detail
  const mark = (mark: Mark, text: string, command?: string): MenuEntry => ({
    kind: 'action',
    id: `${mark.kind} ${mark.detail}`,
    text,
    isChecked: isNow(mark),
    ...keysFor(command === undefined ? [] : keysOf(command)),
    onSelect: () => options.onMark(mark),
  })
  const act = (id: string, text: string, onSelect: () => void, isDisabled = false): MenuEntry => ({
    kind: 'action',
    id,
    text,
    isDisabled,
    ...keysFor(keysOf(id)),
    onSelect,
  })
  return [
    { kind: 'heading', id: 'heading', text: words.say(correcting.linesAre, { count }) },
    ...(['title', 'body', 'embed'] as const).map(kind =>
      mark({ kind, detail: null }, correcting.kinds[kind], `reader.mark-${kind}`),
    ),
    {
      kind: 'menu',
      id: 'furniture',
      text: correcting.kinds.furniture,
      entries: offeredDetails.map(detail =>
        mark(
          { kind: 'furniture', detail },
          correcting.details[detail ?? 'anything'],
          detail === null ? 'reader.mark-furniture' : undefined,
        ),
      ),
    },
    { kind: 'rule', id: 'rule-cuts' },
    act('reader.begin-article', correcting.begin, options.onBegin, !options.canBegin),
    act('reader.join-article', correcting.join, options.onJoin, !options.canJoin),
    { kind: 'rule', id: 'rule-everywhere' },
    act('reader.everywhere', correcting.everywhere, options.onEverywhere),
  ]
}

function keysFor(keys: readonly string[]): { readonly keys?: readonly string[] } {
  return keys.length > 0 ? { keys } : {}
}
