import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../text/words-context.ts'

export interface ChipsProps {
  readonly chips: readonly { readonly id: string; readonly text: string; readonly isGone?: boolean }[]
  readonly isReadOnly: boolean
  readonly onRemove: (id: string) => void
  /** Shows what the value is; absent where there is nothing more to be shown. */
  readonly onOpen?: ((id: string) => void) | undefined
  /** Goes back to where one types. */
  readonly onLeave: () => void
}

/** The values of a field. Arrow keys walk among them, Enter on a name opens it, Backspace and Delete remove; from the last one walks back into the field. */
export function Chips({ chips, isReadOnly, onRemove, onOpen, onLeave }: ChipsProps) {
  const words = useWords()
  const { entity } = words.all.tagging
  function walk(event: KeyboardEvent<HTMLButtonElement>, id: string): void {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const buttons = [...(event.currentTarget.closest('.chips')?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.currentTarget)
    if (event.key === 'Backspace' || event.key === 'Delete') {
      const chip = event.currentTarget.closest('li')
      const beside = chip?.previousElementSibling ?? chip?.nextElementSibling
      const next = beside?.querySelector<HTMLButtonElement>('button:last-child')
      onRemove(id)
      if (next) next.focus()
      else onLeave()
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
          {onOpen && !isGone ? (
            <button
              type="button"
              className="chip-name"
              tabIndex={-1}
              title={words.say(entity.open, { name: text })}
              onClick={() => onOpen(id)}
              onKeyDown={event => walk(event, id)}
            >
              <bdi>{text}</bdi>
            </button>
          ) : (
            <bdi>{text}</bdi>
          )}
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
