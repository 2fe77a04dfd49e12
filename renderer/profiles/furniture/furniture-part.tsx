import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import type { FurnitureLine } from '../../../core/model/profile.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import type { PartProps } from '../editor/part-props.ts'
import { FurnitureRow } from './furniture-row.tsx'
import { offeredLines } from './offered-lines.ts'

/** Lines that the site writes round its texts. */
export function FurniturePart({ draft, change, tried, suggested }: PartProps) {
  const { furniture: say } = useWords().all.profiles
  const { furniture } = draft
  const offered = offeredLines(furniture, suggested?.furniture ?? [], tried.files ?? [])
  const add = (...lines: readonly FurnitureLine[]) => change({ furniture: [...furniture, ...lines] })
  return (
    <>
      <section className="profile-group" aria-labelledby="profile-furniture">
        <h3 id="profile-furniture">{say.label}</h3>
        <p className="profile-hint">{furniture.length === 0 ? say.none : say.hint}</p>
        {furniture.length > 0 && (
          <ul className="profile-lines">
            {furniture.map((line, at) => (
              <FurnitureRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list while its words are typed
                key={at}
                line={line}
                onChange={next =>
                  change({ furniture: furniture.map((each, nth) => (nth === at ? next : each)) })
                }
                onRemove={() => change({ furniture: furniture.filter((_, nth) => nth !== at) })}
              />
            ))}
          </ul>
        )}
        <TypedLine onAdd={text => add({ text, form: 'line', as: null })} />
      </section>
      {offered.length > 0 && <Offered lines={offered} onAdd={add} />}
    </>
  )
}

function TypedLine({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const { furniture: say } = useWords().all.profiles
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  function add(): void {
    if (text === '') return
    onAdd(text)
    setTyped('')
  }
  return (
    <div className="profile-typed">
      <TextField
        label={say.typed}
        value={typed}
        maxLength={400}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && add()}
      />
      <Button disabled={text === ''} onClick={add}>
        {say.add}
      </Button>
    </div>
  )
}

interface OfferedProps {
  readonly lines: readonly FurnitureLine[]
  readonly onAdd: (...lines: readonly FurnitureLine[]) => void
}

/** Lines that recur in the files at hand. */
function Offered({ lines, onAdd }: OfferedProps) {
  const { furniture: say } = useWords().all.profiles
  const id = useId()
  return (
    <section className="profile-group" aria-labelledby={id}>
      <header className="profile-group-head">
        <h3 id={id}>{say.offered}</h3>
        {lines.length > 1 && (
          <Button look="quiet" onClick={() => onAdd(...lines)}>
            {say.addAll}
          </Button>
        )}
      </header>
      <ul className="profile-offers">
        {lines.map(line => (
          <li key={line.text}>
            <button type="button" className="profile-offer" onClick={() => onAdd(line)}>
              <Plus size={14} aria-hidden />
              <span dir={directionOf(line.text, null)} className="profile-read">
                {line.text}
              </span>
              {line.as !== null && <small>{say.as[line.as]}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
