import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../text/words-context.ts'

export interface ChipsProps {
  readonly chips: readonly { readonly id: string; readonly text: string; readonly isGone?: boolean }[]
  readonly isReadOnly: boolean
  readonly onRemove: (id: string) => void
  /** Goes back to where one types. */
  readonly onLeave: () => void
}

/** The values of a field. Arrow keys walk among them, Backspace and Delete remove; from the last one walks back into the field. */
export function Chips({ chips, isReadOnly, onRemove, onLeave }: ChipsProps) {
  const words = useWords()
  const { entity } = words.all.tagging
  function walk(event: KeyboardEvent<HTMLButtonElement>, id: string): void {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const buttons = [...(event.currentTarget.closest('.chips')?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.currentTarget)
    if (event.key === 'Backspace' || event.key === 'Delete') {
      onRemove(id)
      ;(buttons[at - 1] ?? buttons[at + 1])?.focus()
      if (buttons.length === 1) onLeave()
    } else if (event.key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) buttons[at - 1]?.focus()
    else if (event.key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) {
      const next = buttons[at + 1]
      if (next) next.focus()
      else onLeave()
    } else return
    event.preventDefault()
  }
  if (chips.length === 0) return null
  return (
    <ul className="chips">
      {chips.map(({ id, text, isGone }) => (
        <li key={id} className={isGone ? 'chip chip-gone' : 'chip'}>
          <bdi>{text}</bdi>
          {!isReadOnly && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={words.say(entity.remove, { name: text })}
              onClick={() => {
                onRemove(id)
                onLeave()
              }}
              onKeyDown={event => walk(event, id)}
            >
              <X size={11} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
