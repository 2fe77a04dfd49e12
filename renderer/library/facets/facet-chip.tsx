import { useState } from 'react'
import { fold } from '../../../core/text/fold.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Checkbox } from '../../ui/controls/checkbox.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { Popover } from '../../ui/overlays/popover.tsx'

export interface FacetValue<Value> {
  readonly value: Value
  readonly text: string
  readonly count: number
}

export interface FacetChipProps<Value> {
  readonly name: string
  readonly values: readonly FacetValue<Value>[]
  /** How many values there are beside these. */
  readonly more?: number
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}

/** From so many values on they can be looked through by typing. */
const manyValues = 12

/** A facet as a chip: it says what is chosen, and opens the list of its values with their counts. */
export function FacetChip<Value extends string | null>({
  name,
  values,
  more = 0,
  chosen,
  onChange,
}: FacetChipProps<Value>) {
  const words = useWords()
  const { listing } = words.all
  const [typed, setTyped] = useState('')
  const wanted = fold(typed.trim())
  const shown = wanted === '' ? values : values.filter(({ text }) => fold(text).includes(wanted))
  const [first] = chosen
  const only = chosen.length === 1 ? values.find(({ value }) => value === first) : undefined
  const label = only
    ? only.text
    : chosen.length > 1
      ? words.say(listing.facetSeveral, { facet: name, count: chosen.length })
      : name
  return (
    <Popover
      label={name}
      trigger={
        <button
          type="button"
          className="facet-chip"
          data-on={chosen.length > 0 || undefined}
          aria-label={
            only
              ? words.say(listing.facetChosen, { facet: name, value: only.text, number: only.count })
              : label
          }
        >
          <bdi className="truncate">{label}</bdi> {only && <i>{words.number(only.count)}</i>}
        </button>
      }
    >
      <div className="facet-head">
        <h3 className="popover-head">{name}</h3>
        {chosen.length > 0 && (
          <Button look="quiet" onClick={() => onChange([])}>
            {listing.facetClear}
          </Button>
        )}
      </div>
      {values.length >= manyValues && (
        <TextField
          label={listing.facetFind}
          isLabelHidden
          placeholder={listing.facetFind}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      )}
      <ul className="facet-values">
        {shown.map(({ value, text, count }) => (
          <li key={value ?? ''}>
            <Checkbox
              label={text}
              checked={chosen.includes(value)}
              onChange={isOn => onChange(isOn ? [...chosen, value] : chosen.filter(each => each !== value))}
            />
            <span className="facet-count numeric">{words.number(count)}</span>
          </li>
        ))}
        {shown.length === 0 && <li className="facet-none">{listing.facetNone}</li>}
      </ul>
      {more > 0 && <p className="facet-none">{words.say(listing.facetMore, { count: more })}</p>}
    </Popover>
  )
}
