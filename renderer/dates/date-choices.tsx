import type { FocusEvent, KeyboardEvent, RefObject } from 'react'
import { dayText } from '../text/dates.ts'
import { useWords } from '../text/words-context.ts'
import { Kbd } from '../ui/display/kbd.tsx'
import './dates.css'

export interface DateChoicesProps {
  /** What it may be, as EDTF, the likelier first. */
  readonly choices: readonly string[]
  /** EDTF that says all of them, which is a choice as well: the text does not tell. Absent where it is none. */
  readonly whole?: string | undefined
  /** What surrounds the buttons, to go to the first of them by key. */
  readonly group: RefObject<HTMLFieldSetElement | null>
  readonly onTake: (edtf: string) => void
  /** Hears Escape, and the arrow up from the first: back to the field. */
  readonly onBack: () => void
  readonly onBlur?: (event: FocusEvent) => void
}

/** What a date may be, as buttons: arrow keys walk them, Enter takes one, and so does its number. Nothing is taken by itself. */
export function DateChoices({ choices, whole, group, onTake, onBack, onBlur }: DateChoicesProps) {
  const words = useWords()
  const { dates } = words.all
  const all = whole === undefined ? choices : [...choices, whole]

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement) // where it is none, it is not among them
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    if (digit !== undefined) {
      const chosen = all[Number(digit) - 1]
      if (chosen !== undefined) onTake(chosen)
    } else if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus()
    else if (event.key === 'ArrowUp' && at > 0) buttons[at - 1]?.focus()
    else if (event.key === 'ArrowUp' || event.key === 'Escape') onBack()
    else return
    event.preventDefault()
  }

  return (
    <fieldset
      ref={group}
      className="date-choices"
      aria-label={dates.choose}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {all.map((edtf, at) => (
        <button
          key={edtf}
          type="button"
          className="date-choice"
          onPointerDown={event => event.preventDefault()}
          onClick={() => onTake(edtf)}
        >
          {edtf !== whole && (
            <bdi dir="ltr" className="numeric">
              {edtf}
            </bdi>
          )}
          <span className="date-choice-words">{edtf === whole ? dates.either : dayText(edtf, words)}</span>
          <Kbd keys={[String(at + 1)]} />
        </button>
      ))}
    </fieldset>
  )
}
