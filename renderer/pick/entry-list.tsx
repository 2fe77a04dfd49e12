import { Check, File, Folder, FolderKanban, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { FolderView, Pick } from '../../core/model/pick.ts'
import { useWords } from '../text/words-context.ts'
import { TextField } from '../ui/controls/text-field.tsx'
import { matchingEntries } from './matching-entries.ts'

type Entry = FolderView['entries'][number]

export interface EntryListProps {
  readonly folder: FolderView
  /** Whether another folder is on its way. */
  readonly isStale: boolean
  /** Whether files can be chosen; else they are shown dimmed, so that one sees where one is. */
  readonly takesFiles: boolean
  readonly chosen: readonly Pick[]
  readonly onChoose: (entry: Entry) => void
  readonly onUp: () => void
}

/** What is in a folder. One types to find, moves by the arrow keys, opens by Enter, goes up by Backspace. */
export function EntryList({ folder, isStale, takesFiles, chosen, onChoose, onUp }: EntryListProps) {
  const words = useWords()
  const { pick } = words.all
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const entries = matchingEntries(folder.entries, typed)
  const active = Math.min(at, entries.length - 1)
  // Syncs the scroll position with the active entry.
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
    const move = moves[event.key]
    const entry = entries[active]
    if (move !== undefined) setAt(Math.max(0, Math.min(entries.length - 1, active + move)))
    else if (event.key === 'Enter' && entry && isOpen(entry)) onChoose(entry)
    else if (event.key === 'Backspace' && typed === '') onUp()
    else return
    event.preventDefault()
  }
  const isOpen = (entry: Entry) => entry.kind === 'folder' || takesFiles
  return (
    <>
      <TextField
        label={pick.filter}
        isLabelHidden
        placeholder={pick.filter}
        before={<Search size={15} aria-hidden />}
        value={typed}
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={id}
        ref={list}
        className="entries"
        role="listbox"
        aria-label={words.say(pick.list, { folder: folder.name })}
        aria-busy={isStale}
        aria-multiselectable={takesFiles}
      >
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the same
          <div
            key={entry.token}
            id={`${id}-${index}`}
            className="entry"
            role="option"
            aria-selected={chosen.some(({ name }) => name === entry.name)}
            aria-disabled={!isOpen(entry)}
            data-active={index === active}
            onClick={() => isOpen(entry) && onChoose(entry)}
          >
            <EntryIcon entry={entry} isChosen={chosen.some(({ name }) => name === entry.name)} />
            <bdi className="truncate">{entry.name}</bdi>
            {entry.isStudy && <span className="chip">{pick.study}</span>}
          </div>
        ))}
        {entries.length === 0 && (
          <div role="option" aria-disabled aria-selected={false} tabIndex={-1} className="entries-none">
            {typed === '' ? pick.empty : pick.noMatch}
          </div>
        )}
      </div>
      {folder.isTruncated && <p className="pick-keys">{pick.more}</p>}
    </>
  )
}

function EntryIcon({ entry, isChosen }: { readonly entry: Entry; readonly isChosen: boolean }) {
  const Icon = isChosen ? Check : entry.kind === 'file' ? File : entry.isStudy ? FolderKanban : Folder
  return <Icon size={16} strokeWidth={1.6} aria-hidden className={entry.isStudy ? 'entry-study' : ''} />
}
