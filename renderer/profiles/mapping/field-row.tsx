import type { RecordShape } from '../../../core/contract/profile-methods.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { leftToRight } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import { PlainSelect } from '../plain-select.tsx'
import { type FieldUse, fieldUses } from './field-uses.ts'

export interface FieldRowProps {
  readonly field: RecordShape['fields'][number]
  /** Whether the mapping names it, and the records that are shown do not have it. */
  readonly isElsewhere: boolean
  readonly use: FieldUse | null
  readonly onChange: (use: FieldUse | null) => void
}

const valuesShown = 2

/** A field of the records: its name, its first values, and what it holds. */
export function FieldRow({ field: { name, values }, isElsewhere, use, onChange }: FieldRowProps) {
  const words = useWords()
  const { mapping: say } = words.all.profiles
  return (
    <li className={use === null ? 'profile-field' : 'profile-field profile-field-used'}>
      <code dir="ltr" className="profile-field-name">
        {name}
      </code>
      <div className="profile-field-values">
        {values.slice(0, valuesShown).map((value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: values may be equal
          <p key={at} dir={directionOf(value, words.language.tag)} title={value}>
            {value}
          </p>
        ))}
        {values.length === 0 && <p className="profile-missing">{isElsewhere ? say.elsewhere : say.empty}</p>}
      </div>
      <PlainSelect<FieldUse | 'nothing'>
        label={words.say(say.useOf, { name: leftToRight(name) })}
        value={use ?? 'nothing'}
        options={[
          { value: 'nothing', text: say.uses.nothing },
          ...fieldUses.map(each => ({ value: each, text: say.uses[each] })),
        ]}
        onChange={next => onChange(next === 'nothing' ? null : next)}
      />
    </li>
  )
}
