import { changeMembers, changeTree, withoutCategory } from '../../../core/codebook/codebook-changes.ts'
import { useWords } from '../../text/words-context.ts'
import type { CodebookState } from '../codebook-state.ts'
import { useCodebook } from '../edits/codebook-context.ts'
import { sourceOf } from '../middle/source.ts'
import { labelIn } from '../outline/labels.ts'
import { RemoveDialog } from './remove-dialog.tsx'

export interface RemoveItemProps {
  readonly state: CodebookState
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Removes the chosen member or category, once it has been said what has it now. The last member of a scale stays. */
export function RemoveItem({ state, onClose, onRemoved }: RemoveItemProps) {
  const words = useWords()
  const { codebook, change } = useCodebook()
  const source = sourceOf(codebook, state)
  const { item } = state
  const set =
    source.kind === 'scale'
      ? (codebook.scales[source.scale]?.members ?? [])
      : source.kind === 'categories'
        ? (codebook.categories[source.categories] ?? [])
        : []
  const chosen = set.find(each => each.id === item)
  if (!chosen || (source.kind !== 'scale' && source.kind !== 'categories')) return null
  if (source.kind === 'scale' && set.length === 1) return null
  const name = labelIn(chosen.label, words.language.tag) ?? chosen.id
  const of =
    source.kind === 'scale'
      ? ({ kind: 'member', scale: source.scale, member: chosen.id } as const)
      : ({ kind: 'category', categories: source.categories, category: chosen.id } as const)
  return (
    <RemoveDialog
      of={of}
      name={name}
      onClose={onClose}
      onConfirm={() => {
        void change(
          now =>
            of.kind === 'member'
              ? changeMembers(now, of.scale, members => members.filter(each => each.id !== of.member))
              : changeTree(now, of.categories, tree => withoutCategory(tree, of.category)),
          { subject: name },
        )
        onRemoved()
      }}
    />
  )
}
