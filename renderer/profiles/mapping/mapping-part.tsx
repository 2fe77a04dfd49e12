import { useState } from 'react'
import type { RecordShape } from '../../../core/contract/profile-methods.ts'
import { leftToRight } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import { Select } from '../../ui/controls/select.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import type { PartProps } from '../editor/part-props.ts'
import { FieldOrder } from './field-order.tsx'
import { FieldRow } from './field-row.tsx'
import { heldBy, namedElsewhere, unknownFirst, withMoved, withRecords, withUse } from './field-uses.ts'

const namesShown = 5

/** Which field of a record holds what: the fields of the first records with their values, and a choice for each. */
export function MappingPart({ draft, change, flaws, shapes }: PartProps) {
  const words = useWords()
  const { mapping: say, flaws: sentences } = words.all.profiles
  const { mapping } = draft
  const [at, setAt] = useState(0)
  const sorted = unknownFirst(shapes)
  const shape = sorted[Math.min(at, sorted.length - 1)]
  const begun = withRecords(null, shape?.records ?? '')
  const elsewhere = namedElsewhere(mapping, shape)
  const fields = [...(shape?.fields ?? []), ...elsewhere.map(name => ({ name, values: [] }))]
  return (
    <>
      <section className="profile-group" aria-labelledby="profile-mapping">
        <h3 id="profile-mapping">{say.label}</h3>
        <p className="profile-hint">{hintFor(shape, mapping !== null, say)}</p>
        {sorted.length > 1 && (
          <Select
            label={say.shape}
            value={String(at)}
            options={sorted.map((each, nth) => ({
              value: String(nth),
              text: words.say(say.shapeOf, {
                count: each.count,
                fields: words.list(each.fields.slice(0, namesShown).map(({ name }) => leftToRight(name))),
              }),
            }))}
            onChange={value => setAt(Number(value))}
          />
        )}
        {flaws.some(({ kind }) => kind === 'no-text') && (
          <p className="field-problem" role="alert">
            {sentences['no-text']}
          </p>
        )}
        {fields.length > 0 && (
          <ul className="profile-fields" aria-label={say.fields}>
            {fields.map(field => (
              <FieldRow
                key={field.name}
                field={field}
                isElsewhere={elsewhere.includes(field.name)}
                use={heldBy(mapping, field.name)}
                onChange={use => change({ mapping: withUse(mapping ?? begun, field.name, use) })}
              />
            ))}
          </ul>
        )}
      </section>
      {mapping !== null && (
        <FieldOrder
          mapping={mapping}
          onMove={(use, name, by) => change({ mapping: withMoved(mapping, use, name, by) })}
        />
      )}
      {(shape !== undefined || mapping !== null) && (
        <TextField
          label={say.records}
          hint={say.recordsHint}
          dir="ltr"
          value={mapping?.records ?? ''}
          maxLength={500}
          onChange={event => change({ mapping: withRecords(mapping, event.target.value) })}
        />
      )}
    </>
  )
}

type MappingWords = ReturnType<typeof useWords>['all']['profiles']['mapping']

function hintFor(shape: RecordShape | undefined, isMapped: boolean, say: MappingWords): string {
  if (shape === undefined) return isMapped ? say.noRecordsMapped : say.noRecords
  return shape.isKnown ? say.known : say.unknown
}
