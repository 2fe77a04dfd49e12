import { useId, useRef } from 'react'
import { capsOf, isMac } from '../../commands/key-chord.ts'
import { useWords } from '../../text/words-context.ts'
import { memberKeys } from '../draft/slot-keys.ts'
import { textIn } from '../draft/text-in.ts'
import { toneOf } from '../draft/tone.ts'
import { fieldKey, useFieldHandle } from '../fields.ts'
import { useTagging } from '../tagging-context.ts'
import { SlotFrame } from './slot-frame.tsx'
import type { SlotProps } from './slot-props.ts'
import { ToggleRow } from './toggle-row.tsx'

/** The members of a scale in a row, each with the key that chooses it. */
export function ScaleSlot({ statement, variable, value, problem }: SlotProps<'scale'>) {
  const { tagging, isReadOnly } = useTagging()
  const { language } = useWords()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const members = tagging.codebook.scales[variable.scale]?.members ?? []
  const caps = new Map(
    [...memberKeys(members)].map(([code, member]) => [member.id, capsOf({ code }, isMac)[0] ?? null]),
  )
  useFieldHandle(fieldKey(statement, variable.id), {
    open: () => button.current?.focus(),
    confirm: () => undefined,
  })
  return (
    <SlotFrame variable={variable} id={id} isGroup problem={problem}>
      <ToggleRow
        ref={button}
        labelledBy={`${id}-label`}
        toggles={members.map(member => ({
          id: member.id,
          text: textIn(member.label, language.tag) || member.id,
          tone: toneOf(member.value),
          cap: caps.get(member.id) ?? null,
        }))}
        chosen={value?.kind === 'member' ? value.id : null}
        isReadOnly={isReadOnly}
        onChoose={member =>
          void tagging.setValue(
            statement,
            variable.id,
            member === null ? undefined : { kind: 'member', id: member },
          )
        }
      />
    </SlotFrame>
  )
}
