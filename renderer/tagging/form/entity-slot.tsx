import { type KeyboardEvent, useId, useRef } from 'react'
import { useDeskStore } from '../../desk/desk-context.ts'
import { useWords } from '../../text/words-context.ts'
import { withoutEntity } from '../draft/statement-edit.ts'
import { fieldKey, useFieldHandle } from '../fields.ts'
import { useTagging } from '../tagging-context.ts'
import { Chips } from './chips.tsx'
import { EntityList } from './entity-list.tsx'
import { SlotFrame } from './slot-frame.tsx'
import type { SlotProps } from './slot-props.ts'
import { useEntityTyping } from './use-entity-typing.ts'

/** Names of a list: typed in any spelling, taken or made by Enter. */
export function EntitySlot({ statement, variable, value, problem, entities }: SlotProps<'entity'>) {
  const { tagging, isReadOnly } = useTagging()
  const { entity: says } = useWords().all.tagging
  const desk = useDeskStore()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const typing = useEntityTyping(statement, variable, input)
  const { options, at, isListed } = typing
  const ids = value?.kind === 'entities' ? value.ids : []

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Backspace' && typing.text === '' && ids.length > 0) remove(ids.at(-1) ?? '')
    else if (isTowardsChips(event)) lastChip(event.currentTarget)?.focus()
    else if (!typing.press(event)) return
    event.preventDefault()
  }

  function remove(entity: string): void {
    const gone = ids.find(each => each === entity)
    if (gone) void tagging.edit(statement, draft => withoutEntity(draft, variable.id, gone))
  }

  function open(entity: string): void {
    const named = ids.find(each => each === entity)
    if (named && entities[named]) desk.showEntity(entities[named])
  }

  useFieldHandle(fieldKey(statement, variable.id), {
    open(words) {
      input.current?.focus()
      if (words !== '') typing.beginWith(words)
    },
    confirm: typing.confirm,
  })
  return (
    <SlotFrame variable={variable} id={id} problem={typing.isRefused ? says.failed : problem}>
      <div className="slot-box slot-entities">
        <Chips
          chips={ids.map(each => ({
            id: each,
            text: entities[each]?.name ?? says.gone,
            isGone: entities[each] === undefined,
          }))}
          isReadOnly={isReadOnly}
          onRemove={remove}
          onOpen={open}
          onLeave={() => input.current?.focus()}
        />
        <input
          ref={input}
          id={id}
          dir="auto"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          readOnly={isReadOnly}
          aria-expanded={isListed}
          aria-controls={isListed ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isListed && at >= 0 ? `${id}-list-${at}` : undefined}
          aria-describedby={problem || typing.isRefused ? `${id}-says` : undefined}
          value={typing.text}
          onChange={event => typing.type(event.target.value)}
          onFocus={() => typing.setOpen(!isReadOnly)}
          onBlur={() => typing.setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {isListed && (
          <EntityList
            id={`${id}-list`}
            options={options}
            at={at}
            areMixed={variable.lists.length > 1}
            onChoose={option => {
              void typing.take(option)
              input.current?.blur()
            }}
          />
        )}
      </div>
    </SlotFrame>
  )
}

/** Whether the key leads out of the field to the values that stand before it. */
function isTowardsChips({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean {
  const isRtl = getComputedStyle(currentTarget.closest('.slot-box') ?? currentTarget).direction === 'rtl'
  const isEmptyOrAtStart = currentTarget.selectionStart === 0 && currentTarget.selectionEnd === 0
  return key === (isRtl ? 'ArrowRight' : 'ArrowLeft') && isEmptyOrAtStart && lastChip(currentTarget) !== null
}

function lastChip(input: HTMLInputElement): HTMLButtonElement | null {
  return [...(input.parentElement?.querySelectorAll<HTMLButtonElement>('.chip button') ?? [])].at(-1) ?? null
}
