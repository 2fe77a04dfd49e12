import { Plus, Search, SearchX, Users } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import type { EntityLine } from '../../../core/model/codebook-views.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Choice } from '../../ui/controls/choice.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { EmptyState } from '../../ui/display/empty-state.tsx'
import { RowTree } from '../../ui/rows/row-tree.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import { labelIn } from '../outline/labels.ts'
import { entityRows } from './entity-rows.ts'
import type { MiddleProps } from './middle-props.ts'
import type { Source } from './source.ts'

export interface EntitiesProps extends MiddleProps {
  readonly source: Extract<Source, { kind: 'list' }>
}

const noLines: readonly EntityLine[] = []
const noCounts: Readonly<Record<string, number>> = {}

/** The entities of a list, with a search in any spelling. */
export function Entities({ state, dispatch, onNew, onEnter, ref, source }: EntitiesProps) {
  const words = useWords()
  const { codebook, isReadOnly } = useCodebook()
  const all = words.all.codebook
  const { list, lists } = source
  const nameOf = (id: string) => labelIn(codebook.lists[id]?.label ?? {}, words.language.tag) ?? id
  const { value: lines, isEarlier } = useQuery('entities.outline', { list })
  const { value: counts = noCounts } = useQuery('entities.counts', { list })
  const search = useDeferredValue(state.search)
  const shown = (isEarlier ? undefined : lines) as readonly EntityLine[] | undefined // frozen by type alone
  const rows = useMemo(
    () => entityRows({ lines: shown ?? noLines, counts, folded: state.folded, search }, words),
    [shown, counts, state.folded, search, words],
  )
  const name = nameOf(list)
  const first = rows[0]
  return (
    <section className="codebook-column codebook-middle" aria-label={name}>
      <header className="codebook-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {shown && <span className="codebook-total numeric">{words.number(shown.length)}</span>}
        {!isReadOnly && (
          <Button look="quiet" onClick={() => onNew({ kind: 'entity', list })}>
            <Plus size={15} aria-hidden />
            {all.newParts.entity}
          </Button>
        )}
      </header>
      {lists.length > 1 && (
        <div className="codebook-lists">
          <Choice
            label={all.drawsOn}
            value={list}
            options={lists.map(id => ({ value: id, text: nameOf(id) }))}
            onChange={next => dispatch({ kind: 'show-list', list: next })}
          />
        </div>
      )}
      <div className="codebook-search">
        <TextField
          label={words.say(all.search, { list: name })}
          isLabelHidden
          type="search"
          placeholder={words.say(all.search, { list: name })}
          before={<Search size={15} aria-hidden />}
          value={state.search}
          onChange={event => dispatch({ kind: 'search', text: event.target.value })}
          onKeyDown={event => {
            if ((event.key !== 'ArrowDown' && event.key !== 'Enter') || !first) return
            event.preventDefault()
            dispatch({ kind: 'choose', item: first.id })
            if (typeof ref === 'object') ref?.current?.focus()
          }}
        />
      </div>
      {shown && rows.length === 0 ? (
        search.trim() === '' ? (
          <EmptyState icon={Users} title={all.empty.entitiesTitle} text={all.empty.entities} />
        ) : (
          <EmptyState
            icon={SearchX}
            title={words.say(all.empty.noneTitle, { text: search.trim() })}
            text={all.empty.none}
          />
        )
      ) : (
        <RowTree
          ref={ref}
          label={name}
          rows={rows}
          at={state.item}
          onMove={item => dispatch({ kind: 'choose', item })}
          onFold={(id, isFolded) => dispatch({ kind: 'fold', id, isFolded })}
          onEnter={onEnter}
        />
      )}
    </section>
  )
}
