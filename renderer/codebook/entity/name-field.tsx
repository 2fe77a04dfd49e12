import { useState } from 'react'
import type { CallFailure } from '../../bridge/call.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Checkbox } from '../../ui/controls/checkbox.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { ImpactLine } from '../forms/impact-line.tsx'
import type { KeptEntityProps } from './kept-entity.ts'

/**
 * The name of an entity. It is not saved while it is typed: a name stands in many statements, so what it touches is shown
 * first, and Enter or the button confirms.
 */
export function NameField({ entity, isReadOnly, change }: KeptEntityProps) {
  const words = useWords()
  const all = words.all.codebook
  const { id, name, aliases } = entity
  const [typed, setTyped] = useState<string | null>(null)
  const [keepsOld, setKeepsOld] = useState(true)
  const [problem, setProblem] = useState<CallFailure | null>(null)
  const isOther = typed !== null && typed.trim() !== name
  async function confirm(): Promise<void> {
    if (!isOther) return
    const spellings = keepsOld && !aliases.includes(name) ? { aliases: [...aliases, name] } : {}
    const failure = await change({ name: typed, ...spellings })
    setProblem(failure)
    if (!failure) setTyped(null)
  }
  function cancel(): void {
    setTyped(null)
    setProblem(null)
  }
  return (
    <div className="codebook-name">
      <TextField
        label={all.name}
        value={typed ?? name}
        readOnly={isReadOnly}
        problem={problem ? sentenceOf(problem, words) : undefined}
        onChange={event => {
          setTyped(event.target.value)
          setProblem(null)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') void confirm()
          else if (event.key === 'Escape' && isOther) cancel()
          else return
          event.preventDefault()
        }}
      />
      {isOther && (
        <div className="codebook-confirm">
          <ImpactLine of={{ kind: 'entity', entity: id }} isWarning />
          <Checkbox label={words.say(all.keepName, { name })} checked={keepsOld} onChange={setKeepsOld} />
          <div className="codebook-buttons">
            <Button look="primary" onClick={() => void confirm()}>
              {all.rename}
            </Button>
            <Button onClick={cancel}>{words.all.common.cancel}</Button>
          </div>
        </div>
      )}
    </div>
  )
}
