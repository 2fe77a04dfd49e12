import { useId, useRef } from 'react'
import { useWords } from '../../text/words-context.ts'
import { fieldKey, useFieldHandle } from '../fields.ts'
import { useTagging } from '../tagging-context.ts'
import { SlotFrame } from './slot-frame.tsx'
import type { SlotProps } from './slot-props.ts'
import { useHeldText } from './use-held-text.ts'

/** A text in the coder's own words, as long as it gets. */
export function TextSlot({ statement, variable, value, problem }: SlotProps<'text'>) {
  const { tagging, isReadOnly } = useTagging()
  const { text: words } = useWords().all.tagging
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const key = fieldKey(statement, variable.id)
  const held = useHeldText(key, value?.kind === 'text' ? value.text : '', (text, group) =>
    tagging.setValue(statement, variable.id, text.trim() === '' ? undefined : { kind: 'text', text }, group),
  )
  useFieldHandle(key, { open: () => area.current?.focus(), confirm: held.flush })
  return (
    <SlotFrame variable={variable} id={id} problem={held.isRefused ? words.failed : problem}>
      <textarea
        ref={area}
        id={id}
        className="slot-box slot-text"
        dir="auto"
        rows={1}
        maxLength={20_000}
        readOnly={isReadOnly}
        value={held.text}
        aria-describedby={held.isRefused || problem ? `${id}-says` : undefined}
        onChange={event => held.type(event.target.value)}
        onBlur={held.leave}
      />
    </SlotFrame>
  )
}
