import { CalendarDays, Copy, MessageSquarePlus, Pilcrow, Tag, User } from 'lucide-react'
import { use, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { CommandContext } from '../../commands/command-registry.ts'
import { capsOf, isMac } from '../../commands/key-chord.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import type { TextSurface } from '../text/text-surface.ts'

export interface SelectionBarProps {
  readonly surface: TextSurface
  readonly isActive: boolean
  readonly isReadOnly: boolean
}

const offered = [
  ['tagging.newStatement', 'newStatement', MessageSquarePlus],
  ['tagging.slot.actor', 'actor', User],
  ['tagging.slot.date', 'date', CalendarDays],
  ['tagging.slot.issue', 'issue', Tag],
  ['reader.lines', 'lines', Pilcrow],
] as const

/** What can be done with text that the mouse has selected, beside it. What cannot be done now is not there. */
export function SelectionBar({ surface, isActive, isReadOnly }: SelectionBarProps) {
  const { all } = useWords()
  const { selectionBar } = all.reader
  const registry = use(CommandContext)
  const commands = useSyncExternalStore(registry.subscribe, registry.all)
  const { isByMouse } = useSyncExternalStore(surface.cursor.subscribe, surface.cursor.now)
  const bar = useRef<HTMLDivElement>(null)
  const isShown = isActive && isByMouse && surface.cursor.selection !== null
  // Paints: syncs its place with where the selection is, which scrolls.
  useLayoutEffect(() => {
    if (!isShown) return
    const place = () => bar.current && placeBeside(surface, bar.current)
    place()
    surface.scroller.addEventListener('scroll', place, { passive: true })
    const stop = surface.cursor.subscribe(place)
    return () => {
      stop()
      surface.scroller.removeEventListener('scroll', place)
    }
  }, [surface, isShown])
  if (!isShown) return null
  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label={selectionBar.label}
      // What is selected stays selected, and the focus where it is.
      onMouseDown={event => event.preventDefault()}
    >
      {!isReadOnly &&
        offered.map(([id, name, icon]) => {
          const command = commands.findLast(each => each.id === id && (each.isAvailable ?? true))
          const [chord] = command?.keys ?? []
          return (
            command && (
              <IconButton
                key={id}
                icon={icon}
                label={selectionBar[name]}
                keys={chord && capsOf(chord, isMac)}
                tooltip="above"
                onClick={() => command.run()}
              />
            )
          )
        })}
      <IconButton
        icon={Copy}
        label={selectionBar.copy}
        keys={capsOf({ code: 'KeyC', primary: true }, isMac)}
        tooltip="above"
        onClick={() => document.execCommand('copy')}
      />
    </div>
  )
}

/** More characters than a line has: where a selection begins and ends is asked for, and not where all of it is. */
const enough = 400

/** Above the first line of the selection, or below the last where there is no room. */
function placeBeside({ map, cursor, scroller, root }: TextSurface, bar: HTMLElement): void {
  const { selection } = cursor
  if (!selection) return
  const { from, to } = selection
  const [first] = map.rectsOf(from, Math.min(to, from + enough))
  const last = map.rectsOf(Math.max(from, to - enough), to).at(-1)
  const home = bar.parentElement?.getBoundingClientRect()
  if (!first || !last || !home) return
  // What begins in the title is not scrolled.
  const isInHead = !scroller.contains(map.lineAt(from)?.node ?? null)
  const box = (isInHead ? root : scroller).getBoundingClientRect()
  const gap = 6
  const above = first.top - bar.offsetHeight - gap
  const isAbove = above > box.top
  const top = isAbove ? above : Math.min(last.bottom + gap, box.bottom - bar.offsetHeight - gap)
  const beside = isAbove ? first : last
  const middle = (beside.left + beside.right) / 2 - bar.offsetWidth / 2
  const left = Math.max(box.left + gap, Math.min(box.right - bar.offsetWidth - gap, middle))
  bar.style.setProperty('--bar-x', `${left - home.left}px`)
  bar.style.setProperty('--bar-y', `${top - home.top}px`)
  bar.toggleAttribute('data-away', last.bottom < box.top || first.top > box.bottom)
}
