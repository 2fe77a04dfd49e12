import { type FocusEvent, useState } from 'react'
import type { CodingView, StatementView } from '../../../core/model/coding-views.ts'
import { useWords } from '../../text/words-context.ts'
import { inTextOrder } from '../cards/card-order.ts'
import { summaryOf } from '../cards/card-summary.ts'
import { textIn } from '../draft/text-in.ts'
import { misfitOf } from '../draft/value-fit.ts'
import { EvidenceList } from '../evidence/evidence-list.tsx'
import { useLabel, useTagging } from '../tagging-context.ts'
import { Misfits } from './misfits.tsx'
import { Slot } from './slot.tsx'
import './form.css'

export interface StatementFormProps {
  readonly view: CodingView
  readonly statement: StatementView
  /** Whether it is there already, and not only begun. */
  readonly isMade: boolean
  readonly isSaving: boolean
  /** The variables that were found missing when it was to be completed. */
  readonly missing: readonly string[]
}

/** The form of the statement that is worked on, as the codebook has it, with its evidence and the definition of the field in focus. */
export function StatementForm({ view, statement, isMade, isSaving, missing }: StatementFormProps) {
  const { tagging } = useTagging()
  const words = useWords()
  const { tagging: says } = words.all
  const [focused, setFocused] = useState<string | null>(null)
  const at = view.statements.findIndex(({ id }) => id === statement.id)
  const number = isMade ? at + 1 : view.statements.length + 1
  const { tone } = summaryOf(tagging.codebook, statement, view, words.language.tag)
  function onFocus(event: FocusEvent): void {
    const variable = event.target.closest<HTMLElement>('[data-variable]')?.dataset['variable']
    if (variable !== undefined) setFocused(variable)
  }
  const state = !isMade ? says.notBegun : isSaving ? says.saving : says.saved
  const heading = words.say(says.statement, { number })
  return (
    <section className="form" aria-label={heading} onFocus={onFocus}>
      <header className="form-head">
        <h2>{heading}</h2>
        <span className="form-state">
          {isMade && <span>{says.states[statement.status]}</span>}
          <span>{state}</span>
        </span>
      </header>
      <div className="form-slots">
        {tagging.variables.map(variable => {
          const value = statement.values[variable.id]
          const isMissing = missing.includes(variable.id) && value === undefined
          return (
            <Slot
              key={variable.id}
              statement={statement.id}
              variable={variable}
              value={
                value && misfitOf(tagging.codebook, variable.id, value) === undefined ? value : undefined
              }
              problem={isMissing ? says.missingField : undefined}
              entities={view.entities}
            />
          )
        })}
      </div>
      <Misfits statement={statement} entities={view.entities} />
      <EvidenceList statement={statement} tone={tone} statements={inTextOrder(view.statements)} />
      <Definition variable={focused ?? tagging.variables[0]?.id ?? null} />
    </section>
  )
}

/** What the codebook says of a variable: the coding manual is where the work is. */
function Definition({ variable }: { readonly variable: string | null }) {
  const { tagging } = useTagging()
  const { language } = useWords()
  const labelOf = useLabel()
  const found = variable === null ? undefined : tagging.codebook.variables[variable]
  const text = found && textIn(found.definition, language.tag)
  if (!found || !text) return null
  return (
    <p className="form-definition" dir="auto">
      <strong>{labelOf(found)}</strong> <span>{text}</span>
    </p>
  )
}
