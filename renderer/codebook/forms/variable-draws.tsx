import type { Variable } from '../../../core/model/codebook.ts'
import { useWords } from '../../text/words-context.ts'
import { Checkbox } from '../../ui/controls/checkbox.tsx'
import { Select } from '../../ui/controls/select.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import { labelIn, treeName } from '../outline/labels.ts'
import type { SetVariable } from './variable-kind.tsx'

export interface VariableDrawsProps {
  readonly variable: Variable
  readonly set: SetVariable
}

/** What a variable draws its values from: lists, a scale, or categories. */
export function VariableDraws({ variable, set }: VariableDrawsProps) {
  const words = useWords()
  const { codebook, isReadOnly } = useCodebook()
  const all = words.all.codebook
  const { tag } = words.language
  if (variable.kind === 'scale')
    return (
      <Chosen
        label={all.kinds.scale}
        value={variable.scale}
        options={Object.entries(codebook.scales).map(([id, { label }]) => [id, labelIn(label, tag) ?? id])}
        isReadOnly={isReadOnly}
        onChange={scale => void set(each => (each.kind === 'scale' ? { ...each, scale } : each))}
      />
    )
  if (variable.kind === 'category')
    return (
      <Chosen
        label={all.kinds.category}
        value={variable.categories}
        options={Object.keys(codebook.categories).map(id => [id, treeName(codebook, id, tag)])}
        isReadOnly={isReadOnly}
        onChange={categories => void set(each => (each.kind === 'category' ? { ...each, categories } : each))}
      />
    )
  if (variable.kind !== 'entity') return null
  const { lists } = variable
  const names = Object.entries(codebook.lists).map(
    ([id, { label }]) => [id, labelIn(label, tag) ?? id] as const,
  )
  return (
    <>
      <fieldset className="codebook-set">
        <legend className="field-label">{all.drawsOn}</legend>
        {names.map(([id, name]) => (
          <Checkbox
            key={id}
            label={name}
            checked={lists.includes(id)}
            disabled={isReadOnly || (lists.length === 1 && lists[0] === id)}
            onChange={checked => void set(each => withList(each, id, checked))}
          />
        ))}
      </fieldset>
      {lists.length > 1 && (
        <Chosen
          label={all.newOnesIn}
          value={lists.at(-1) ?? ''}
          options={names.filter(([id]) => lists.includes(id))}
          isReadOnly={isReadOnly}
          onChange={id => void set(each => withList(withList(each, id, false), id, true))}
        />
      )}
    </>
  )
}

interface ChosenProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [id: string, text: string])[]
  readonly isReadOnly: boolean
  readonly onChange: (id: string) => void
}

function Chosen({ label, value, options, isReadOnly, onChange }: ChosenProps) {
  if (isReadOnly)
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <p className="codebook-fixed">
          <bdi>{options.find(([id]) => id === value)?.[1] ?? value}</bdi>
        </p>
      </div>
    )
  return (
    <Select
      label={label}
      value={value}
      options={options.map(([id, text]) => ({ value: id, text }))}
      onChange={onChange}
    />
  )
}

/** The variable with a list last among those it draws on, or without it as long as another is left. */
function withList(variable: Variable, list: string, isIn: boolean): Variable {
  if (variable.kind !== 'entity') return variable
  const others = variable.lists.filter(id => id !== list)
  if (isIn) return { ...variable, lists: [...others, list] }
  return { ...variable, lists: others }
}
