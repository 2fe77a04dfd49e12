import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import './splitter.css'

export interface SplitterProps {
  /** What is resized, for screen readers. */
  readonly label: string
  /** The id of the panel whose width this is. */
  readonly controls: string
  /** Width of the panel in CSS pixels, with its limits. */
  readonly width: number
  readonly least: number
  readonly most: number
  /** Whether the panel stands before the splitter in the line, or after it. */
  readonly panel: 'before' | 'after'
  /** Hears each width while it is being dragged, and `isDone` with the last. */
  readonly onResize: (width: number, isDone: boolean) => void
  /** Goes back to the usual width. */
  readonly onReset: () => void
}

const step = 16

/**
 * The edge between two panels: dragged by the pointer, moved by the arrow keys, reset by a double click or Enter. What
 * "wider" is follows the direction of the interface.
 */
export function Splitter({ label, controls, width, least, most, panel, onResize, onReset }: SplitterProps) {
  const [grip, setGrip] = useState<{ readonly x: number; readonly width: number } | null>(null)
  const within = (wanted: number) => Math.round(Math.min(most, Math.max(least, wanted)))

  function wider(event: { currentTarget: HTMLElement }, movedOnScreen: number): number {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    return movedOnScreen * (isRtl ? -1 : 1) * (panel === 'before' ? 1 : -1)
  }
  function widthAt(event: PointerEvent<HTMLElement>): number {
    return grip ? within(grip.width + wider(event, event.clientX - grip.x)) : width
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const moves: Readonly<Record<string, () => number>> = {
      ArrowRight: () => width + wider(event, step),
      ArrowLeft: () => width - wider(event, step),
      Home: () => least,
      End: () => most,
    }
    const move = moves[event.key]
    if (event.key === 'Enter') onReset()
    else if (move) onResize(within(move()), true)
    else return
    event.preventDefault()
  }
  return (
    // A separator with the focus is a widget: https://www.w3.org/TR/wai-aria-1.2/#separator
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot take the focus
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      data-dragging={grip !== null}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setGrip({ x: event.clientX, width })
      }}
      onPointerMove={event => grip && onResize(widthAt(event), false)}
      onPointerUp={event => {
        if (grip) onResize(widthAt(event), true)
        setGrip(null)
      }}
      onPointerCancel={() => setGrip(null)}
      onDoubleClick={onReset}
      onKeyDown={onKeyDown}
    />
  )
}
