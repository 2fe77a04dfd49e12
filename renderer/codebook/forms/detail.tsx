import { MousePointerClick } from 'lucide-react'
import { entityId } from '../../../core/model/ids.ts'
import { useWords } from '../../text/words-context.ts'
import { EmptyState } from '../../ui/display/empty-state.tsx'
import type { CodebookAction, CodebookState } from '../codebook-state.ts'
import { useCodebook } from '../edits/codebook-context.ts'
import { EntityForm } from '../entity/entity-form.tsx'
import { sourceOf } from '../middle/source.ts'
import { CategoryForm } from './category-form.tsx'
import { FormFrame } from './form-frame.tsx'
import { MemberForm } from './member-form.tsx'
import { PartForm } from './part-form.tsx'
import { VariableForm } from './variable-form.tsx'

export interface DetailProps {
  readonly state: CodebookState
  readonly dispatch: (action: CodebookAction) => void
  readonly onRemove: () => void
}

/** The form of what is chosen: the item if there is one, else the part of the codebook. */
export function Detail(props: DetailProps) {
  const { state } = props
  const words = useWords()
  const { codebook } = useCodebook()
  const all = words.all.codebook
  const { place, item } = state
  if (item !== null) return <Item {...props} item={item} />
  const variable = place.kind === 'variable' ? codebook.variables[place.id] : undefined
  if (variable) return <VariableForm key={place.id} variable={variable} />
  const isPart =
    (place.kind === 'list' && codebook.lists[place.id]) ||
    (place.kind === 'scale' && codebook.scales[place.id]) ||
    (place.kind === 'categories' && codebook.categories[place.id])
  if (isPart && (place.kind === 'list' || place.kind === 'scale' || place.kind === 'categories'))
    return <PartForm key={`${place.kind} ${place.id}`} kind={place.kind} id={place.id} />
  if (place.kind === 'gone') return <Gone id={place.id} />
  return (
    <section className="codebook-column codebook-form" aria-label={all.form} tabIndex={-1}>
      <EmptyState icon={MousePointerClick} title={all.empty.formTitle} text={all.empty.form} />
    </section>
  )
}

function Item({ state, dispatch, onRemove, item }: DetailProps & { readonly item: string }) {
  const { codebook } = useCodebook()
  const source = sourceOf(codebook, state)
  const onBack = () => dispatch({ kind: 'choose', item: null })
  if (source.kind === 'list') {
    const id = entityId.parse(item)
    const onGo = (next: string) => dispatch({ kind: 'choose', item: next })
    return <EntityForm key={item} id={id} onBack={onBack} onGo={onGo} />
  }
  if (source.kind === 'scale') {
    const { scale } = source
    const member = codebook.scales[scale]?.members.find(each => each.id === item)
    if (member)
      return <MemberForm key={item} scale={scale} member={member} onBack={onBack} onRemove={onRemove} />
  }
  if (source.kind === 'categories') {
    const { categories } = source
    const category = codebook.categories[categories]?.find(each => each.id === item)
    if (category)
      return (
        <CategoryForm
          key={item}
          categories={categories}
          category={category}
          onBack={onBack}
          onRemove={onRemove}
        />
      )
  }
  return <Gone id={item} onBack={onBack} />
}

/** A value that statements have and the codebook no longer has a place for. */
function Gone({ id, onBack }: { readonly id: string; readonly onBack?: () => void }) {
  const words = useWords()
  const all = words.all.codebook
  return (
    <FormFrame title={id} kind={all.noLonger} onBack={onBack}>
      <p className="codebook-fixed">{all.goneText}</p>
    </FormFrame>
  )
}
