import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { StatementId } from '../../../core/model/ids.ts'
import { useTagging } from '../tagging-context.ts'
import {
  type EntityOption,
  type EntityOptions,
  entityOptions,
  optionAfter,
  tidyName,
} from './entity-options.ts'
import type { SlotProps } from './slot-props.ts'
import { useEntityRows } from './use-entity-rows.ts'

/** What is typed into the field, and where one has walked in what is offered for it; `walked` is null until then. */
interface Typing {
  readonly text: string
  /** Whether the words were selected in the article, and so are a name as they stand. */
  readonly isName: boolean
  readonly walked: number | null
}

const nothing: Typing = { text: '', isName: false, walked: null }

export interface EntityTyping extends Pick<EntityOptions, 'options'> {
  readonly text: string
  /** The option that Enter takes; -1 for none. */
  readonly at: number
  readonly isListed: boolean
  /** Whether what was taken last was refused, and stands in the field again. */
  readonly isRefused: boolean
  readonly type: (text: string) => void
  /** Begins with words that were selected in the article. */
  readonly beginWith: (name: string) => void
  readonly setOpen: (isOpen: boolean) => void
  readonly take: (option: EntityOption) => Promise<void>
  /** Takes what was typed, where something was, and stays in the field. */
  readonly confirm: () => Promise<void> | undefined
  /** What a key does in the field; false where it does nothing of the field's own. */
  readonly press: (event: KeyboardEvent<HTMLInputElement>) => boolean
}

/** Typing names into the field of a slot, and what Enter makes of it. */
export function useEntityTyping(
  statement: StatementId,
  variable: SlotProps<'entity'>['variable'],
  input: RefObject<HTMLInputElement | null>,
): EntityTyping {
  const { tagging } = useTagging()
  const [typing, setTyping] = useState(nothing)
  const [isOpen, setOpen] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const text = tidyName(typing.text)
  const { rows, areCurrent } = useEntityRows(variable.lists, text, isOpen)
  const kind = { newIn: variable.lists.at(-1) ?? '', isName: typing.isName }
  const { options, first } = entityOptions(rows, text, kind)
  const at = Math.min(typing.walked ?? first, options.length - 1)

  async function take(option: EntityOption): Promise<void> {
    setRefused(false)
    const isTaken =
      option.kind === 'take'
        ? await tagging.addEntity(statement, variable, option.hit.entity)
        : await tagging.createEntity(statement, variable, option.name)
    if (isTaken) return
    setRefused(true)
    const { name } = option.kind === 'create' ? option : option.hit.entity
    setTyping({ text: name, isName: true, walked: null })
  }

  function takeAtOnce(option: EntityOption): Promise<void> {
    setTyping(nothing)
    return take(option)
  }

  /** Where the names that fit are still being looked for, it waits for them. */
  async function takeTyped(): Promise<void> {
    if (areCurrent || typing.walked !== null) {
      const shown = options[at]
      return shown && takeAtOnce(shown)
    }
    if (text === '') return
    setTyping(nothing) // before anything is waited for: the field may be typed into again meanwhile
    const found = entityOptions(await tagging.findEntity(variable, text), text, kind)
    const option = found.options[found.first]
    if (option) await take(option)
  }

  const doing = (work: Promise<void>) => tagging.doing(work)

  function press(event: KeyboardEvent<HTMLInputElement>): boolean {
    const to = isOpen ? optionAfter(at, event.key, options.length) : undefined
    if (to !== undefined) setTyping({ ...typing, walked: to })
    else if (event.key === 'Enter') {
      void doing(event.shiftKey && text !== '' ? takeAtOnce({ kind: 'create', name: text }) : takeTyped())
      input.current?.blur()
    } else {
      if (event.key === 'Tab' && text !== '') void doing(takeTyped())
      if (event.key === 'Escape') setTyping(nothing)
      return false
    }
    return true
  }

  return {
    text: typing.text,
    options,
    at,
    isListed: isOpen && options.length > 0,
    isRefused: isRefused && text !== '',
    type: words => setTyping({ text: words, isName: false, walked: null }),
    beginWith: name => setTyping({ text: name, isName: true, walked: null }),
    setOpen,
    take: option => doing(takeAtOnce(option)),
    confirm: () => (text === '' || !isOpen ? undefined : doing(takeTyped())),
    press,
  }
}
