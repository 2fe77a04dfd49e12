import type { ReactNode } from 'react'
import type { Variable } from '../../../core/model/codebook.ts'
import { capsOf, isMac } from '../../commands/key-chord.ts'
import { Kbd } from '../../ui/display/kbd.tsx'
import { useLabel, useTagging } from '../tagging-context.ts'
import './slots.css'

export interface SlotFrameProps {
  readonly variable: Variable
  /** The id of the control that the label is of; where there are several, the label has the id `<id>-label`. */
  readonly id: string
  readonly isGroup?: boolean
  /** What is wrong with what was typed. */
  readonly problem?: string | undefined
  /** What is read in what was typed. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A line of the form: the name of the slot, its key, its field, and what is to be said of it. */
export function SlotFrame({ variable, id, isGroup = false, problem, note, children }: SlotFrameProps) {
  const labelOf = useLabel()
  const { keys } = useTagging()
  const code = keys.get(variable.id)
  const label = <bdi>{labelOf(variable)}</bdi>
  return (
    <div className="slot" data-variable={variable.id}>
      <div className="slot-name">
        {isGroup ? <span id={`${id}-label`}>{label}</span> : <label htmlFor={id}>{label}</label>}
        {code && <Kbd keys={capsOf({ code }, isMac)} />}
      </div>
      <div className="slot-field">
        {children}
        {problem ? (
          <p id={`${id}-says`} className="field-problem" role="alert">
            {problem}
          </p>
        ) : (
          note && (
            <p id={`${id}-says`} className="slot-note">
              {note}
            </p>
          )
        )}
      </div>
    </div>
  )
}
