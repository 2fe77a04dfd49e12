import { BookMarked, CalendarDays, Hash, Plus, TextCursorInput, ToggleLeft } from 'lucide-react'
import { useMemo } from 'react'
import { changeMembers, changeTree, moveCategory, movedBy } from '../../../core/codebook/codebook-changes.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { EmptyState } from '../../ui/display/empty-state.tsx'
import { RowTree } from '../../ui/rows/row-tree.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import { labelIn, treeName } from '../outline/labels.ts'
import { categoryRows, memberRows } from './closed-rows.ts'
import { Entities } from './entities.tsx'
import type { MiddleProps } from './middle-props.ts'
import { sourceOf } from './source.ts'

/** What the chosen part of the codebook draws its values from: entities, members or categories. */
export function Middle(props: MiddleProps) {
  const { state } = props
  const { codebook } = useCodebook()
  const source = sourceOf(codebook, state)
  switch (source.kind) {
    case 'list':
      return <Entities {...props} source={source} />
    case 'scale':
      return <Members {...props} scale={source.scale} />
    case 'categories':
      return <Categories {...props} categories={source.categories} />
    default:
      return <Nothing {...props} />
  }
}

function Members(props: MiddleProps & { readonly scale: string }) {
  const { state, dispatch, onNew, onEnter, onRemove, ref, scale } = props
  const words = useWords()
  const { codebook, counts, isReadOnly, change } = useCodebook()
  const all = words.all.codebook
  const { tag } = words.language
  const set = codebook.scales[scale]
  const rows = useMemo(
    () => (set ? memberRows(set, counts?.scales[scale] ?? {}, words) : []),
    [set, counts, scale, words],
  )
  if (!set) return <section className="codebook-column codebook-middle" aria-label={all.groups.scales} />
  const name = labelIn(set.label, tag) ?? scale
  function shift(id: string, by: 1 | -1): void {
    const edit = (now: typeof codebook) =>
      changeMembers(now, scale, members =>
        movedBy(
          members,
          members.findIndex(each => each.id === id),
          by,
        ),
      )
    void change(edit, { subject: name })
  }
  return (
    <section className="codebook-column codebook-middle" aria-label={name}>
      <header className="codebook-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {!isReadOnly && (
          <Button look="quiet" onClick={() => onNew({ kind: 'member', scale })}>
            <Plus size={15} aria-hidden />
            {all.newParts.member}
          </Button>
        )}
      </header>
      <RowTree
        ref={ref}
        label={name}
        rows={rows}
        at={state.item}
        onMove={item => dispatch({ kind: 'choose', item })}
        onFold={() => undefined}
        onEnter={onEnter}
        onShift={isReadOnly ? undefined : shift}
        onRemove={isReadOnly ? undefined : onRemove}
      />
    </section>
  )
}

function Categories(props: MiddleProps & { readonly categories: string }) {
  const { state, dispatch, onNew, onEnter, onRemove, ref, categories } = props
  const words = useWords()
  const { codebook, counts, isReadOnly, change } = useCodebook()
  const all = words.all.codebook
  const tree = codebook.categories[categories]
  const rows = useMemo(
    () => categoryRows(tree ?? [], counts?.categories[categories] ?? {}, state.folded, words),
    [tree, counts, categories, state.folded, words],
  )
  const name = treeName(codebook, categories, words.language.tag)
  const add = () => onNew({ kind: 'category', categories, parent: parentFor(tree ?? [], state.item) })
  function shift(id: string, by: 1 | -1): void {
    const edit = (now: typeof codebook) => changeTree(now, categories, each => moveCategory(each, id, by))
    void change(edit, { subject: name })
  }
  return (
    <section className="codebook-column codebook-middle" aria-label={name}>
      <header className="codebook-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {!isReadOnly && (
          <Button look="quiet" onClick={add}>
            <Plus size={15} aria-hidden />
            {all.newParts.category}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <EmptyState icon={BookMarked} title={all.empty.categoriesTitle} text={all.empty.categories} />
      ) : (
        <RowTree
          ref={ref}
          label={name}
          rows={rows}
          at={state.item}
          onMove={item => dispatch({ kind: 'choose', item })}
          onFold={(id, isFolded) => dispatch({ kind: 'fold', id, isFolded })}
          onEnter={onEnter}
          onShift={isReadOnly ? undefined : shift}
          onRemove={isReadOnly ? undefined : onRemove}
        />
      )}
    </section>
  )
}

/** A new category stands beside the one that is chosen. */
function parentFor(
  tree: readonly { readonly id: string; readonly parent: string | null }[],
  item: string | null,
): string | null {
  return tree.find(({ id }) => id === item)?.parent ?? null
}

const icons = { date: CalendarDays, text: TextCursorInput, number: Hash, flag: ToggleLeft } as const

/** A part that draws on nothing says what it takes; a group says what it is for. */
function Nothing({ state, onNew }: MiddleProps) {
  const words = useWords()
  const { codebook, isReadOnly } = useCodebook()
  const { empty, newParts, middle } = words.all.codebook
  const { place } = state
  const kind = place.kind === 'variable' ? codebook.variables[place.id]?.kind : undefined
  if (kind === 'date' || kind === 'text' || kind === 'number' || kind === 'flag')
    return (
      <section className="codebook-column codebook-middle" aria-label={middle}>
        <EmptyState icon={icons[kind]} title={empty.plainTitle} text={empty[kind]} />
      </section>
    )
  const part =
    place.kind !== 'group' || place.id === 'retired' || place.id === 'variables'
      ? 'variable'
      : ({ lists: 'list', scales: 'scale', categories: 'categories' } as const)[place.id]
  const text = place.kind === 'group' ? empty.groups[place.id] : empty.gone
  return (
    <section className="codebook-column codebook-middle" aria-label={middle}>
      <EmptyState icon={BookMarked} title={empty.title} text={text}>
        {!isReadOnly && <Button onClick={() => onNew({ kind: part })}>{newParts[part]}</Button>}
      </EmptyState>
    </section>
  )
}
