import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import type { Find } from './use-find.ts'

export interface FindBarProps {
  readonly find: Find
  readonly field: RefObject<HTMLInputElement | null>
  /** Hears Escape: the bar is to go, and the text goes on. */
  readonly onLeave: () => void
}

/** Finds in the article. Enter goes to the hit and selects it, and on to the next; Escape leaves. */
export function FindBar({ find, field, onLeave }: FindBarProps) {
  const words = useWords()
  const { reader } = words.all
  const { purpose, typed, hits, at, type, step, take } = find
  const isExtending = purpose === 'extend'
  // Syncs with the focus: asking again begins anew in the same field.
  useEffect(() => {
    if (purpose) field.current?.select()
  }, [purpose, field])
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      take(event.shiftKey ? -1 : 0)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onLeave()
    }
  }
  const name = isExtending ? reader.find.extend : reader.find.label
  return (
    <search className="find-bar" aria-label={name}>
      <TextField
        ref={field}
        label={name}
        isLabelHidden
        placeholder={name}
        before={<Search size={15} aria-hidden />}
        after={
          typed.trim() === '' ? undefined : (
            <span className="find-count numeric" role="status">
              {hits.length === 0
                ? reader.find.none
                : words.say(reader.find.place, { position: at + 1, total: hits.length })}
            </span>
          )
        }
        value={typed}
        autoFocus
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton
        icon={ChevronUp}
        label={reader.find.previous}
        disabled={hits.length < 2}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={reader.find.next}
        disabled={hits.length < 2}
        onClick={() => step(1)}
      />
      <IconButton icon={X} label={reader.find.close} keys={['Esc']} onClick={onLeave} />
    </search>
  )
}
