import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { FieldMapping } from '../../../core/model/profile.ts'
import { leftToRight } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { type FieldUse, fieldUses, namesFor } from './field-uses.ts'

export interface FieldOrderProps {
  readonly mapping: FieldMapping
  readonly onMove: (use: FieldUse, name: string, by: 1 | -1) => void
}

/** Where several fields hold the same: which of them is believed first. */
export function FieldOrder({ mapping, onMove }: FieldOrderProps) {
  const words = useWords()
  const { mapping: say } = words.all.profiles
  const [said, setSaid] = useState('')
  const several = fieldUses.filter(use => namesFor(mapping, use).length > 1)
  if (several.length === 0) return null
  function move(use: FieldUse, name: string, by: 1 | -1): void {
    onMove(use, name, by)
    const names = namesFor(mapping, use)
    const position = names.indexOf(name) + 1 + by
    setSaid(words.say(say.moved, { name: leftToRight(name), position, total: names.length }))
  }
  return (
    <section className="profile-group" aria-labelledby="profile-order">
      <h3 id="profile-order">{say.order}</h3>
      <p className="profile-hint">{say.orderHint}</p>
      {several.map(use => (
        <div key={use} className="profile-order">
          <h4>{say.uses[use]}</h4>
          <ol>
            {namesFor(mapping, use).map((name, at, names) => (
              <li key={name}>
                <code dir="ltr">{name}</code>
                <IconButton
                  icon={ChevronUp}
                  label={words.say(say.earlier, { name: leftToRight(name) })}
                  disabled={at === 0}
                  onClick={() => move(use, name, -1)}
                />
                <IconButton
                  icon={ChevronDown}
                  label={words.say(say.later, { name: leftToRight(name) })}
                  disabled={at === names.length - 1}
                  onClick={() => move(use, name, 1)}
                />
              </li>
            ))}
          </ol>
        </div>
      ))}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  )
}
