import { useId, useRef } from 'react'
import { useWords } from '../../text/words-context.ts'
import { fieldKey, useFieldHandle } from '../fields.ts'
import { useTagging } from '../tagging-context.ts'
import { SlotFrame } from './slot-frame.tsx'
import type { SlotProps } from './slot-props.ts'
import { ToggleRow } from './toggle-row.tsx'

/** Yes, no, or not said. */
export function FlagSlot({ statement, variable, value, problem }: SlotProps<'flag'>) {
  const { tagging, isReadOnly } = useTagging()
  const { flag } = useWords().all.tagging
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  useFieldHandle(fieldKey(statement, variable.id), {
    open: () => button.current?.focus(),
    confirm: () => undefined,
  })
  return (
    <SlotFrame variable={variable} id={id} isGroup problem={problem}>
      <ToggleRow
        ref={button}
        labelledBy={`${id}-label`}
        toggles={[
          { id: 'true', text: flag.yes, tone: 'neutral', cap: null },
          { id: 'false', text: flag.no, tone: 'neutral', cap: null },
        ]}
        chosen={value?.kind === 'flag' ? String(value.flag) : null}
        isReadOnly={isReadOnly}
        onChoose={said =>
          void tagging.setValue(
            statement,
            variable.id,
            said === null ? undefined : { kind: 'flag', flag: said === 'true' },
          )
        }
      />
    </SlotFrame>
  )
}
