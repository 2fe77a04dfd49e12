import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { CallFailure } from '../../bridge/call.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { DraftField } from '../forms/draft-field.tsx'
import type { KeptEntityProps } from './kept-entity.ts'

/** What else is known of an entity, each a name and a text: a party, a country, an identifier elsewhere. */
export function Attributes({ entity, isReadOnly, change }: KeptEntityProps) {
  const words = useWords()
  const all = words.all.codebook
  const { attributes } = entity
  const names = Object.keys(attributes)
  const without = (name: string) => {
    const { [name]: _old, ...others } = attributes
    return others
  }
  if (isReadOnly && names.length === 0) return null
  return (
    <fieldset className="codebook-set">
      <legend className="field-label">{all.attributes}</legend>
      {names.map(name => (
        <div key={name} className="codebook-pair">
          <DraftField
            label={name}
            saved={attributes[name] ?? ''}
            isReadOnly={isReadOnly}
            save={(text, group) => change({ attributes: { ...attributes, [name]: text } }, group)}
          />
          {!isReadOnly && (
            <IconButton
              icon={X}
              label={words.say(all.removeNamed, { name })}
              onClick={() => void change({ attributes: without(name) })}
            />
          )}
        </div>
      ))}
      {!isReadOnly && <NewAttribute entity={entity} isReadOnly={isReadOnly} change={change} />}
    </fieldset>
  )
}

function NewAttribute({ entity, change }: KeptEntityProps) {
  const words = useWords()
  const all = words.all.codebook
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<CallFailure | null>(null)
  if (!isOpen)
    return (
      <Button look="quiet" className="codebook-more" onClick={() => setOpen(true)}>
        <Plus size={14} aria-hidden />
        {all.addAttribute}
      </Button>
    )
  async function add(): Promise<void> {
    const failure = await change({ attributes: { ...entity.attributes, [name.trim()]: text } })
    setProblem(failure)
    if (failure) return
    setOpen(false)
    setName('')
    setText('')
  }
  return (
    <form
      className="codebook-new"
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={all.attributeName}
        autoFocus
        maxLength={200}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <TextField
        label={all.attributeText}
        value={text}
        problem={problem ? sentenceOf(problem, words) : undefined}
        onChange={event => setText(event.target.value)}
      />
      <div className="codebook-buttons">
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          {all.addIt}
        </Button>
        <Button onClick={() => setOpen(false)}>{words.all.common.cancel}</Button>
      </div>
    </form>
  )
}
