import { X } from 'lucide-react'
import type { CodingView, StatementView } from '../../../core/model/coding-views.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { misfitOf, plainText } from '../draft/value-fit.ts'
import { useLabel, useTagging } from '../tagging-context.ts'

export interface MisfitsProps {
  readonly statement: StatementView
  readonly entities: CodingView['entities']
}

/** Values that the codebook no longer has a place for: kept, shown as such, and cleared only by hand. */
export function Misfits({ statement, entities }: MisfitsProps) {
  const { tagging, isReadOnly } = useTagging()
  const words = useWords()
  const labelOf = useLabel()
  const { tagging: says } = words.all
  const misfits = Object.entries(statement.values).flatMap(([variable, value]) => {
    const misfit = misfitOf(tagging.codebook, variable, value)
    return misfit ? [{ variable, value, misfit }] : []
  })
  if (misfits.length === 0) return null
  return (
    <section className="misfits" aria-label={says.misfits}>
      <h3>{says.misfits}</h3>
      <ul>
        {misfits.map(({ variable, value, misfit }) => {
          const known = tagging.codebook.variables[variable]
          const label = known ? labelOf(known) : variable
          return (
            <li key={variable}>
              <span>
                <bdi className="misfit-name">{label}</bdi>{' '}
                <bdi>{words.list(plainText(value, { entities }))}</bdi>
                <span className="misfit-why">{says.misfit[misfit]}</span>
              </span>
              {!isReadOnly && (
                <IconButton
                  icon={X}
                  label={words.say(says.clear, { variable: label })}
                  onClick={() => void tagging.setValue(statement.id, variable, undefined)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
