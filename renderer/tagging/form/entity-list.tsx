import { Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../../text/words-context.ts'
import { Kbd } from '../../ui/display/kbd.tsx'
import { textIn } from '../draft/text-in.ts'
import { useTagging } from '../tagging-context.ts'
import type { EntityOption } from './entity-options.ts'

export interface EntityListProps {
  readonly id: string
  readonly options: readonly EntityOption[]
  /** The option that Enter takes; -1 for none. */
  readonly at: number
  /** Whether options come from several lists, so that each has to say from which. */
  readonly areMixed: boolean
  readonly onChoose: (option: EntityOption) => void
}

/** The names that fit what is typed, and the way to a new one. */
export function EntityList({ id, options, at, areMixed, onChoose }: EntityListProps) {
  const words = useWords()
  const { tagging } = useTagging()
  const { entity } = words.all.tagging
  const list = useRef<HTMLDivElement>(null)
  // Brings into sight what Enter would take: the panel scrolls, and the list is a part of it.
  useEffect(() => {
    const chosen = list.current?.children[at] ?? list.current
    chosen?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div ref={list} id={id} role="listbox" aria-label={entity.options} className="entity-list" tabIndex={-1}>
      {options.map((option, position) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the field choose; the focus stays in it
        <div
          key={option.kind === 'take' ? option.hit.entity.id : 'create'}
          id={`${id}-${position}`}
          role="option"
          tabIndex={-1}
          aria-selected={position === at}
          className="entity-option"
          onPointerDown={event => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.kind === 'create' ? (
            <>
              <Plus size={13} aria-hidden />
              <span className="entity-name">
                {words.say(entity.create, { name: `\u2068${option.name}\u2069` })}
              </span>
              <Kbd keys={position === at ? ['Enter'] : ['Shift', 'Enter']} />
            </>
          ) : (
            <>
              <span className="entity-name">
                <bdi>{option.hit.entity.name}</bdi>
                {option.hit.matched !== option.hit.entity.name && (
                  <bdi className="entity-alias">{option.hit.matched}</bdi>
                )}
              </span>
              <span className="entity-about numeric">
                {areMixed && (
                  <bdi>
                    {textIn(tagging.codebook.lists[option.hit.entity.list]?.label ?? {}, words.language.tag)}
                  </bdi>
                )}
                {option.hit.uses > 0 && (
                  <span title={words.say(entity.uses, { count: option.hit.uses })}>
                    {words.number(option.hit.uses)}
                  </span>
                )}
              </span>
            </>
          )}
        </div>
      ))}
    </div>
  )
}
