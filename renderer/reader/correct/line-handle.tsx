import { GripVertical } from 'lucide-react'
import { use, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Span } from '../../../core/model/span.ts'
import type { ArticleView } from '../../../core/model/views.ts'
import { CommandContext } from '../../commands/command-registry.ts'
import { capsOf, isMac } from '../../commands/key-chord.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { DropdownMenu } from '../../ui/overlays/menu.tsx'
import type { TextSurface } from '../text/text-surface.ts'
import type { Corrections } from './corrections.ts'
import { lineMenu } from './line-menu.ts'
import { elementOf, targetAt } from './line-target.ts'
import { canBeginAt, countLines, linesOf, markOf } from './lines.ts'

export interface LineHandleProps {
  readonly surface: TextSurface
  readonly article: ArticleView
  readonly corrections: Corrections
  /** The lines whose menu is open; null where none is. */
  readonly asked: Span | null
  readonly onAsk: (lines: Span | null) => void
  readonly onEverywhere: (lines: Span) => void
}

/** Half of its height, in CSS pixels. */
const half = 13

/** A quiet handle beside the line that mouse or caret is on, with the menu of what the line is. One for all lines: none of them is wrapped. */
export function LineHandle({ surface, article, corrections, asked, onAsk, onEverywhere }: LineHandleProps) {
  const words = useWords()
  const registry = use(CommandContext)
  const handle = useRef<HTMLSpanElement>(null)
  const [pointed, setPointed] = useState<Span | null>(null)
  const { cursor, text } = surface
  const caretAt = useSyncExternalStore(cursor.subscribe, () => lineOfCaret(surface))
  const lines = useMemo(
    () => asked ?? pointed ?? (caretAt === null ? null : linesOf(text, { from: caretAt, to: caretAt })),
    [asked, pointed, caretAt, text],
  )
  usePointedLines(surface, setPointed)
  // Paints: syncs its place with where the line is.
  useLayoutEffect(() => {
    if (lines && handle.current) placeBeside(surface, lines, handle.current)
  }, [surface, lines])
  if (!lines) return null
  const { correcting } = words.all
  const count = countLines(text, lines)
  const label = words.say(correcting.linesAre, { count })
  const keysOf = (id: string) => {
    const [chord] = registry.all().findLast(command => command.id === id)?.keys ?? []
    return chord ? capsOf(chord, isMac) : []
  }
  const entries = () =>
    lineMenu({
      words,
      now: markOf(text, surface.article.regions, lines),
      count,
      canBegin: canBeginAt(text, lines.from),
      canJoin: article.isJoinable,
      keysOf,
      onMark: mark => void corrections.mark(lines, mark),
      onBegin: () => void corrections.cut(lines.from),
      onJoin: () => void corrections.join(),
      onEverywhere: () => onEverywhere(lines),
    })
  return (
    <span ref={handle} className="line-handle" data-asked={asked !== null || undefined}>
      <DropdownMenu
        label={label}
        entries={asked ? entries() : []}
        isOpen={asked !== null}
        onOpen={isOpen => onAsk(isOpen ? lines : null)}
        onLeft={() => {
          if (!document.querySelector('[role=dialog][data-state=open]')) surface.focus()
        }}
      >
        <IconButton icon={GripVertical} label={label} keys={keysOf('reader.lines')} />
      </DropdownMenu>
    </span>
  )
}

/** Where the line of the caret begins; null where there is none. */
function lineOfCaret({ cursor, text }: TextSurface): number | null {
  const { caret } = cursor.now()
  return caret ? linesOf(text, { from: caret.offset, to: caret.offset }).from : null
}

/** Hears which line the mouse comes to. It stays while the mouse is beside the text, on its way to the handle. */
function usePointedLines(surface: TextSurface, onPoint: (lines: Span | null) => void): void {
  // Syncs with the mouse.
  useEffect(() => {
    const { scroller } = surface
    const home = scroller.parentElement
    let at: EventTarget | null = null
    function onOver({ target, buttons }: PointerEvent): void {
      if (buttons !== 0 || target === at || !(target instanceof Element)) return
      at = target
      const lines = targetAt(surface, target)
      if (lines) onPoint(lines)
    }
    function onOut(): void {
      at = null
      onPoint(null)
    }
    const stop = surface.cursor.subscribe(onOut)
    scroller.addEventListener('pointerover', onOver)
    scroller.addEventListener('scroll', onOut, { passive: true })
    home?.addEventListener('pointerleave', onOut)
    return () => {
      stop()
      scroller.removeEventListener('pointerover', onOver)
      scroller.removeEventListener('scroll', onOut)
      home?.removeEventListener('pointerleave', onOut)
    }
  }, [surface, onPoint])
}

/** Beside the first row of the line, on the side on which the line begins. */
function placeBeside(surface: TextSurface, lines: Span, handle: HTMLElement): void {
  const element = elementOf(surface, lines)
  const home = handle.parentElement?.getBoundingClientRect()
  const column = element?.closest('.article-column')?.getBoundingClientRect()
  if (!element || !home || !column) return
  const isFold = element.matches('summary')
  const [row] = isFold ? [element.getBoundingClientRect()] : surface.map.rectsOf(lines.from, lines.from + 200)
  if (!row) return
  const isRtl = getComputedStyle(element).direction === 'rtl'
  const x = isRtl ? column.right - home.left + 1 : column.left - home.left - 2 * half + 1
  handle.style.setProperty('--handle-x', `${x}px`)
  handle.style.setProperty('--handle-y', `${(row.top + row.bottom) / 2 - home.top - half}px`)
}
