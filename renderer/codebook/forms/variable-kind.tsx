import { ofKind } from '../../../core/codebook/codebook-changes.ts'
import { firstOf, variableKinds } from '../../../core/codebook/variable-kinds.ts'
import type { Variable } from '../../../core/model/codebook.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useWords } from '../../text/words-context.ts'
import { Select } from '../../ui/controls/select.tsx'
import { useCodebook } from '../edits/codebook-context.ts'

export type SetVariable = (
  next: (variable: Variable) => Variable,
  group?: string,
) => Promise<CallFailure | null>

export interface VariableKindProps {
  readonly variable: Variable
  readonly isUnused: boolean
  readonly set: SetVariable
}

/** What a variable takes. It stays what it is once statements have values for it. */
export function VariableKind({ variable, isUnused, set }: VariableKindProps) {
  const words = useWords()
  const { codebook, isReadOnly } = useCodebook()
  const all = words.all.codebook
  const possible = variableKinds.filter(kind => kind === variable.kind || firstOf(codebook, kind) !== null)
  if (isReadOnly || !isUnused)
    return (
      <div className="field">
        <span className="field-label">{all.kind}</span>
        <p className="codebook-fixed">{all.kinds[variable.kind]}</p>
        {!isReadOnly && <p className="field-hint">{all.kindStays}</p>}
      </div>
    )
  return (
    <Select
      label={all.kind}
      value={variable.kind}
      options={possible.map(kind => ({ value: kind, text: all.kinds[kind] }))}
      onChange={kind => void set(each => ofKind(each, kind, firstOf(codebook, kind) ?? ''))}
    />
  )
}
