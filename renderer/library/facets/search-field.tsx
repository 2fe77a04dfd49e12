import { CircleHelp, Search, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { CommandKeys } from '../../commands/command-keys.tsx'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { Popover } from '../../ui/overlays/popover.tsx'

export interface SearchFieldProps {
  readonly typed: string
  /** How many articles the study has; undefined until it is known. */
  readonly total: number | undefined
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onType: (typed: string) => void
  /** Goes on to the rows. */
  readonly onLeave: (opensFirst: boolean) => void
}

/** Where one types what to look for. The arrow key or Enter leads to what was found. */
export function SearchField({ typed, total, inputRef, onType, onLeave }: SearchFieldProps) {
  const words = useWords()
  const { listing } = words.all
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') onLeave(false)
    else if (event.key === 'Enter') onLeave(true)
    else return
    event.preventDefault()
  }
  function clear(): void {
    onType('')
    inputRef.current?.focus()
  }
  return (
    <search className="search-field">
      <TextField
        ref={inputRef}
        label={listing.search}
        isLabelHidden
        placeholder={total === undefined ? listing.search : words.say(listing.searchCount, { count: total })}
        value={typed}
        before={<Search size={15} aria-hidden />}
        after={
          typed === '' ? (
            <>
              <SearchHelp />
              <CommandKeys of="library.search" />
            </>
          ) : (
            <IconButton icon={X} label={listing.clearSearch} onClick={clear} />
          )
        }
        onChange={event => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  )
}

function SearchHelp() {
  const { listing } = useWords().all
  const { operators } = listing
  const lines: readonly (readonly [string, string])[] = [
    ['السد', operators.words],
    [listing.examplePhrase, operators.phrase],
    ['source:"River Post"', operators.source],
    ['status:done', operators.status],
    ['language:ar', operators.language],
    ['family:several', operators.family],
    ['family:once', operators.familyOnce],
    ['after:2024-10', operators.after],
    ['before:2024', operators.before],
  ]
  return (
    <Popover
      label={listing.searchHelp}
      trigger={
        <button type="button" className="icon-button search-help" aria-label={listing.searchHelp}>
          <CircleHelp size={15} strokeWidth={1.7} aria-hidden />
        </button>
      }
    >
      <dl className="operators">
        {lines.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <code dir="auto">{example}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  )
}
