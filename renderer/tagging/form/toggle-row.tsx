import { type KeyboardEvent, type Ref, useId, useRef } from 'react'
import type { Tone } from '../draft/tone.ts'

export interface Toggle {
  readonly id: string
  readonly text: string
  readonly tone: Tone
  /** The cap of the key that chooses it. */
  readonly cap: string | null
}

export interface ToggleRowProps {
  /** The id of the text that names the row. */
  readonly labelledBy: string
  readonly toggles: readonly Toggle[]
  readonly chosen: string | null
  readonly isReadOnly: boolean
  /** Hears the one that was pressed; null where it was the chosen one, which is taken back. */
  readonly onChoose: (id: string | null) => void
  readonly ref?: Ref<HTMLButtonElement>
}

/** A few buttons in a row of which at most one is pressed. The row is one stop of the Tab key; arrow keys walk in it. */
export function ToggleRow({ labelledBy, toggles, chosen, isReadOnly, onChoose, ref }: ToggleRowProps) {
  const row = useRef<HTMLDivElement>(null)
  const hint = useId()
  const stop = toggles.some(({ id }) => id === chosen) ? chosen : toggles[0]?.id
  function walk(event: KeyboardEvent): void {
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement) // -1 for any other element
    const isRtl = row.current !== null && getComputedStyle(row.current).direction === 'rtl'
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
    const backward = isRtl ? 'ArrowRight' : 'ArrowLeft'
    const by = event.key === forward ? 1 : event.key === backward ? -1 : 0
    if (by !== 0) buttons[(at + by + buttons.length) % buttons.length]?.focus()
    else if ((event.key === 'Backspace' || event.key === 'Delete') && chosen !== null && !isReadOnly)
      onChoose(null)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere, and needs a legend of its own
    <div
      ref={row}
      id={hint}
      className="toggle-row"
      role="group"
      aria-labelledby={labelledBy}
      onKeyDown={walk}
    >
      {toggles.map(({ id, text, tone, cap }) => (
        <button
          key={id}
          ref={id === stop ? ref : undefined}
          type="button"
          className="toggle"
          data-tone={tone}
          aria-pressed={id === chosen}
          tabIndex={id === stop ? 0 : -1}
          disabled={isReadOnly}
          onClick={() => onChoose(id === chosen ? null : id)}
        >
          {cap && <kbd aria-hidden>{cap}</kbd>}
          <span>{text}</span>
        </button>
      ))}
    </div>
  )
}
