import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CallFailure } from '../../bridge/call.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import type { KeptEntityProps } from './kept-entity.ts'

/** Other spellings of an entity, in any script; what is typed is added with Enter. */
export function Aliases({ entity, isReadOnly, change }: KeptEntityProps) {
  const words = useWords()
  const all = words.all.codebook
  const { aliases } = entity
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<CallFailure | null>(null)
  const field = useRef<HTMLInputElement>(null)
  async function add(): Promise<void> {
    if (typed.trim() === '') return
    const failure = await change({ aliases: [...aliases, typed] })
    setProblem(failure)
    if (!failure) setTyped('')
  }
  async function remove(alias: string): Promise<void> {
    setProblem(await change({ aliases: aliases.filter(each => each !== alias) }))
    field.current?.focus() // the button that had the focus is gone
  }
  if (isReadOnly && aliases.length === 0) return null
  return (
    <div className="field">
      <span className="field-label">{all.aliases}</span>
      {aliases.length > 0 && (
        <ul className="codebook-chips">
          {aliases.map(alias => (
            <li key={alias} className="codebook-chip">
              <bdi>{alias}</bdi>
              {!isReadOnly && (
                <IconButton
                  icon={X}
                  label={words.say(all.removeNamed, { name: alias })}
                  onClick={() => void remove(alias)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <TextField
          ref={field}
          label={all.addAlias}
          isLabelHidden
          placeholder={all.addAlias}
          value={typed}
          problem={problem ? sentenceOf(problem, words) : undefined}
          after={
            typed.trim() !== '' && <IconButton icon={Plus} label={all.addAlias} onClick={() => void add()} />
          }
          onChange={event => setTyped(event.target.value)}
          onBlur={event => {
            // Leaving keeps what was typed, except for the button beside it, which does the same.
            if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) void add()
          }}
          onKeyDown={event => event.key === 'Enter' && void add()}
        />
      )}
    </div>
  )
}
