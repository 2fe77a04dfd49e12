import { Plus } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import { moveVariable } from '../../../core/codebook/codebook-changes.ts'
import type { NewPart } from '../../../core/codebook/make-part.ts'
import { useWords } from '../../text/words-context.ts'
import { DropdownMenu } from '../../ui/overlays/menu.tsx'
import { RowTree, type RowTreeHandle } from '../../ui/rows/row-tree.tsx'
import { type CodebookAction, type CodebookState, placeOfRow, rowOfPlace } from '../codebook-state.ts'
import { useCodebook } from '../edits/codebook-context.ts'
import { labelIn } from './labels.ts'
import { outlineRows } from './outline-rows.ts'

export interface OutlineProps {
  readonly state: CodebookState
  readonly dispatch: (action: CodebookAction) => void
  readonly onNew: (part: NewPart) => void
  /** Enter: the form of the part is next. */
  readonly onEnter: () => void
  readonly ref?: Ref<RowTreeHandle> | undefined
}

/** The parts of the codebook: variables in the order of the form, retired ones, lists, scales, categories. */
export function Outline({ state, dispatch, onNew, onEnter, ref }: OutlineProps) {
  const words = useWords()
  const { codebook, counts, isReadOnly, change } = useCodebook()
  const all = words.all.codebook
  const rows = useMemo(
    () => outlineRows(codebook, counts, state.folded, words),
    [codebook, counts, state.folded, words],
  )
  function shift(row: string, by: 1 | -1): void {
    const { kind, id } = placeOfRow(row)
    const variable = codebook.variables[id]
    if (kind !== 'variable' || !variable) return
    const subject = labelIn(variable.label, words.language.tag) ?? id
    void change(now => moveVariable(now, id, by), { subject })
  }
  return (
    <nav className="codebook-column codebook-outline" aria-label={all.outline}>
      <header className="codebook-head">
        <h1>{all.title}</h1>
        {!isReadOnly && (
          <DropdownMenu
            label={all.add}
            entries={(['variable', 'list', 'scale', 'categories'] as const).map(kind => ({
              kind: 'action',
              id: kind,
              text: all.newParts[kind],
              onSelect: () => onNew({ kind }),
            }))}
          >
            <button type="button" className="icon-button" aria-label={all.add}>
              <Plus size={17} strokeWidth={1.7} aria-hidden />
            </button>
          </DropdownMenu>
        )}
      </header>
      <RowTree
        ref={ref}
        label={all.outline}
        rows={rows}
        at={rowOfPlace(state.place)}
        onMove={row => dispatch({ kind: 'go', place: placeOfRow(row) })}
        onFold={(id, isFolded) => dispatch({ kind: 'fold', id, isFolded })}
        onEnter={onEnter}
        onShift={isReadOnly ? undefined : shift}
      />
    </nav>
  )
}
