import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useWords } from '../../text/words-context.ts'
import { Popover } from '../../ui/overlays/popover.tsx'
import { categoryRows } from '../draft/category-rows.ts'
import { textIn } from '../draft/text-in.ts'
import { fieldKey, useFieldHandle } from '../fields.ts'
import { useLabel, useTagging } from '../tagging-context.ts'
import { SlotFrame } from './slot-frame.tsx'
import type { SlotProps } from './slot-props.ts'

/** Categories of a tree: one, or several. */
export function CategorySlot({ statement, variable, value, problem }: SlotProps<'category'>) {
  const { tagging, isReadOnly } = useTagging()
  const words = useWords()
  const labelOf = useLabel()
  const { category: says } = words.all.tagging
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const rows = categoryRows(tagging.codebook.categories[variable.categories] ?? [])
  const chosen = value?.kind === 'categories' ? value.ids : []
  const nameOf = (category: (typeof rows)[number]['category']) =>
    textIn(category.label, words.language.tag) || category.id
  const names = rows
    .filter(({ category }) => chosen.includes(category.id))
    .map(({ category }) => nameOf(category))
  function toggle(category: string, close: () => void): void {
    const isChosen = chosen.includes(category)
    const ids = isChosen
      ? chosen.filter(each => each !== category)
      : variable.multiple
        ? [...chosen, category]
        : [category]
    void tagging.setValue(statement, variable.id, ids.length === 0 ? undefined : { kind: 'categories', ids })
    if (!variable.multiple) close()
  }
  useFieldHandle(fieldKey(statement, variable.id), {
    open: () => button.current?.focus(),
    confirm: () => undefined,
  })
  return (
    <SlotFrame variable={variable} id={id} problem={problem}>
      <Popover
        label={words.say(says.options, { variable: labelOf(variable) })}
        trigger={
          <button ref={button} id={id} type="button" className="slot-box slot-choice" disabled={isReadOnly}>
            <span className="truncate">
              {names.length > 0 ? (
                <bdi>{words.list(names)}</bdi>
              ) : (
                <span className="slot-empty">{says.choose}</span>
              )}
            </span>
            <ChevronDown size={14} aria-hidden />
          </button>
        }
      >
        {close => (
          <div
            className="category-list"
            role="listbox"
            aria-label={labelOf(variable)}
            aria-multiselectable={variable.multiple}
            onKeyDown={walk}
          >
            {rows.map(({ category, depth }, at) => (
              <button
                key={category.id}
                type="button"
                role="option"
                aria-selected={chosen.includes(category.id)}
                className="category-option"
                data-depth={Math.min(depth, 5)}
                tabIndex={at === 0 ? 0 : -1}
                title={textIn(category.definition, words.language.tag) || undefined}
                onClick={() => toggle(category.id, close)}
              >
                <bdi>{nameOf(category)}</bdi>
              </button>
            ))}
          </div>
        )}
      </Popover>
    </SlotFrame>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const options = [...event.currentTarget.querySelectorAll('button')]
  const at = options.indexOf(document.activeElement as HTMLButtonElement) // -1 for any other element
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key]
  if (to === undefined) return
  options[Math.max(0, Math.min(options.length - 1, to))]?.focus()
  event.preventDefault()
}
