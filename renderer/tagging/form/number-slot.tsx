import { useEffect, useId, useRef, useState } from 'react'
import { fold } from '../../../core/text/fold.ts'
import { useWords } from '../../text/words-context.ts'
import { fieldKey, useFieldHandle } from '../fields.ts'
import { useTagging } from '../tagging-context.ts'
import { SlotFrame } from './slot-frame.tsx'
import type { SlotProps } from './slot-props.ts'

/** A number, in the digits of any script. What is no number is said in place and not saved. */
export function NumberSlot({ statement, variable, value, problem }: SlotProps<'number'>) {
  const { tagging, isReadOnly } = useTagging()
  const { number: words } = useWords().all.tagging
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (value?.kind === 'number' ? String(value.number) : '')
  const isWrong = text.trim() !== '' && numberIn(text) === undefined
  async function confirm(): Promise<void> {
    if (typed === null || isWrong) return
    const number = numberIn(typed)
    const saved = tagging.setValue(
      statement,
      variable.id,
      number === undefined ? undefined : { kind: 'number', number },
    )
    setTyped(null)
    await saved
  }
  const leaving = useRef(confirm)
  // Syncs with what was typed last, for when the field goes.
  useEffect(() => {
    leaving.current = confirm
  })
  // Saves what was typed where the field goes with another article.
  useEffect(() => () => void leaving.current(), [])
  useFieldHandle(fieldKey(statement, variable.id), { open: () => input.current?.focus(), confirm })
  const says = isWrong ? words.wrong : problem
  return (
    <SlotFrame variable={variable} id={id} problem={says}>
      <input
        ref={input}
        id={id}
        className="slot-box numeric"
        inputMode="decimal"
        autoComplete="off"
        readOnly={isReadOnly}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={says ? `${id}-says` : undefined}
        onChange={event => setTyped(event.target.value)}
        onBlur={() => void confirm()}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !isWrong)
            event.currentTarget.blur()
        }}
      />
    </SlotFrame>
  )
}

function numberIn(text: string): number | undefined {
  const plain = fold(text).trim().replace('٫', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
