import { changeTree } from '../../../core/codebook/codebook-changes.ts'
import type { Category } from '../../../core/model/codebook.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Select } from '../../ui/controls/select.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import { labelIn } from '../outline/labels.ts'
import { FormFrame } from './form-frame.tsx'
import { ImpactLine } from './impact-line.tsx'
import { TextFields } from './text-fields.tsx'

export interface CategoryFormProps {
  readonly categories: string
  readonly category: Category
  readonly onBack: () => void
  readonly onRemove: () => void
}

/** The form of a category: what it is called, what belongs in it, and where it stands in its tree. */
export function CategoryForm({ categories, category, onBack, onRemove }: CategoryFormProps) {
  const words = useWords()
  const { codebook, isReadOnly, change } = useCodebook()
  const all = words.all.codebook
  const { id, label, definition, parent } = category
  const { tag } = words.language
  const subject = labelIn(label, tag) ?? id
  const tree = codebook.categories[categories] ?? []
  const set = (next: (category: Category) => Category, group?: string) =>
    change(now => changeTree(now, categories, all => all.map(each => (each.id === id ? next(each) : each))), {
      subject,
      ...(group === undefined ? {} : { group }),
    })
  const below = belowOf(tree, id)
  const possible = tree.filter(each => each.id !== id && !below.has(each.id))
  return (
    <FormFrame
      title={subject}
      kind={all.parts.category}
      exportName={id}
      onBack={onBack}
      actions={
        !isReadOnly && (
          <Button look="danger" onClick={onRemove}>
            {all.remove}
          </Button>
        )
      }
    >
      <ImpactLine of={{ kind: 'category', categories, category: id }} />
      <TextFields
        parts={[
          {
            name: all.label,
            texts: label,
            save: (next, group) => set(each => ({ ...each, label: { ...next(each.label) } }), group),
          },
          {
            name: all.definition,
            texts: definition,
            isLong: true,
            save: (next, group) =>
              set(each => ({ ...each, definition: { ...next(each.definition) } }), group),
          },
        ]}
      />
      {!isReadOnly && (
        <Select
          label={all.below}
          value={parent ?? ''}
          options={[
            { value: '', text: all.top },
            ...possible.map(each => ({ value: each.id, text: labelIn(each.label, tag) ?? each.id })),
          ]}
          onChange={next => void set(each => ({ ...each, parent: next === '' ? null : next }))}
        />
      )}
    </FormFrame>
  )
}

/** Everything that stands below a category, however deep. */
function belowOf(tree: readonly Category[], id: string): ReadonlySet<string> {
  const below = new Set<string>()
  const add = (parent: string): void => {
    for (const each of tree) {
      if (each.parent !== parent || below.has(each.id)) continue
      below.add(each.id)
      add(each.id)
    }
  }
  add(id)
  return below
}
