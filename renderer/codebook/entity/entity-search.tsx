import { Search } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { EntityLine } from '../../../core/model/codebook-views.ts'
import type { EntityId } from '../../../core/model/ids.ts'
import { fold } from '../../../core/text/fold.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useWords } from '../../text/words-context.ts'
import { TextField } from '../../ui/controls/text-field.tsx'
import { matching } from '../middle/entity-rows.ts'

export interface EntitySearchProps {
  readonly label: string
  readonly list: string
  /** Entities that cannot be chosen. */
  readonly except: readonly EntityId[]
  readonly onChoose: (line: EntityLine) => void
}

const mostShown = 30

/** Finds an entity of a list by any of its spellings: arrows point to one, Enter takes it. */
export function EntitySearch({ label, list, except, onChoose }: EntitySearchProps) {
  const words = useWords()
  const all = words.all.codebook
  const id = useId()
  const { value } = useQuery('entities.outline', { list })
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => {
    const lines = ((value ?? []) as readonly EntityLine[]).filter(each => !except.includes(each.id)) // frozen by type alone
    const wanted = fold(search).trim()
    const all = wanted === '' ? lines.map(line => ({ line, spelling: undefined })) : matching(lines, wanted)
    return all.slice(0, mostShown)
  }, [value, except, search])
  const pointed = found[Math.min(at, found.length - 1)]
  return (
    <div className="entity-search">
      <TextField
        label={label}
        isLabelHidden
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={pointed ? `${id}-${pointed.line.id}` : undefined}
        placeholder={label}
        before={<Search size={15} aria-hidden />}
        value={search}
        onChange={event => {
          setSearch(event.target.value)
          setAt(0)
        }}
        onKeyDown={event => {
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
          else if (event.key === 'Enter' && pointed) onChoose(pointed.line)
          else return
          event.preventDefault()
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className="entity-found">
        {found.map(({ line, spelling }) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
          <div
            key={line.id}
            id={`${id}-${line.id}`}
            role="option"
            className="entity-option"
            aria-selected={line === pointed?.line}
            onClick={() => onChoose(line)}
          >
            <bdi>{line.name}</bdi>
            {(spelling ?? line.type) && (
              <span className="tree-note">
                <bdi>{spelling ?? line.type}</bdi>
              </span>
            )}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="field-hint">{all.noneFound}</p>}
    </div>
  )
}
