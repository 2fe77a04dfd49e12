import { changeVariable, withVariable } from '../../../core/codebook/codebook-changes.ts'
import type { Variable } from '../../../core/model/codebook.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Checkbox } from '../../ui/controls/checkbox.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import { labelIn } from '../outline/labels.ts'
import { FormFrame } from './form-frame.tsx'
import { ImpactLine } from './impact-line.tsx'
import { TextFields } from './text-fields.tsx'
import { VariableDraws } from './variable-draws.tsx'
import { VariableKind } from './variable-kind.tsx'

export interface VariableFormProps {
  readonly variable: Variable
}

/** The form of a variable: what coders read, what it takes, and whether it is still asked for. */
export function VariableForm({ variable }: VariableFormProps) {
  const words = useWords()
  const { counts, isReadOnly, change } = useCodebook()
  const all = words.all.codebook
  const { id, label, definition, required, retired } = variable
  const subject = labelIn(label, words.language.tag) ?? id
  const set = (next: (variable: Variable) => Variable, group?: string) =>
    change(now => changeVariable(now, id, next), { subject, ...(group === undefined ? {} : { group }) })
  const uses = counts?.variables[id]
  const isUnused = counts !== undefined && uses === undefined
  return (
    <FormFrame
      title={subject}
      kind={retired ? all.retiredVariable : all.variable}
      exportName={id}
      actions={
        !isReadOnly && (
          <>
            {retired ? (
              <Button onClick={() => void set(each => ({ ...each, retired: false }))}>{all.bringBack}</Button>
            ) : (
              <Button onClick={() => void set(each => ({ ...each, retired: true }))}>{all.retire}</Button>
            )}
            {isUnused && (
              <Button
                look="danger"
                onClick={() => void change(now => withVariable(now, id, () => undefined), { subject })}
              >
                {all.remove}
              </Button>
            )}
            <p className="field-hint">{retired ? all.bringBackHint : all.retireHint}</p>
          </>
        )
      }
    >
      <ImpactLine of={{ kind: 'variable', variable: id }} />
      <TextFields
        parts={[
          {
            name: all.label,
            texts: label,
            save: (next, group) => set(each => ({ ...each, label: { ...next(each.label) } }), group),
          },
          {
            name: all.definition,
            texts: definition,
            isLong: true,
            save: (next, group) =>
              set(each => ({ ...each, definition: { ...next(each.definition) } }), group),
          },
        ]}
      />
      <VariableKind variable={variable} isUnused={isUnused} set={set} />
      <VariableDraws variable={variable} set={set} />
      <div className="codebook-checks">
        <Checkbox
          label={all.required}
          checked={required}
          disabled={isReadOnly}
          onChange={checked => void set(each => ({ ...each, required: checked }))}
        />
        {(variable.kind === 'entity' || variable.kind === 'category') && (
          <Checkbox
            label={all.multiple}
            checked={variable.multiple}
            disabled={isReadOnly}
            onChange={checked =>
              void set(each => ('multiple' in each ? { ...each, multiple: checked } : each))
            }
          />
        )}
      </div>
    </FormFrame>
  )
}
