import type { Ref } from 'react'
import type { NewPart } from '../../../core/codebook/make-part.ts'
import type { RowTreeHandle } from '../../ui/rows/row-tree.tsx'
import type { CodebookAction, CodebookState } from '../codebook-state.ts'

export interface MiddleProps {
  readonly state: CodebookState
  readonly dispatch: (action: CodebookAction) => void
  readonly onNew: (part: NewPart) => void
  /** Enter: the form of the item is next. */
  readonly onEnter: () => void
  /** Delete: asks whether the item should go. */
  readonly onRemove: () => void
  readonly ref?: Ref<RowTreeHandle> | undefined
}
