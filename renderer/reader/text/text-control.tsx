import { useRef } from 'react'
import { useLinkedScroll } from '../../family/use-linked-scroll.ts'
import { SelectionBar } from '../caret/selection-bar.tsx'
import { useCaretCommands } from '../caret/use-caret-commands.ts'
import { useCaretMark } from '../caret/use-caret-mark.ts'
import { useMouseSelection } from '../caret/use-mouse-selection.ts'
import { usePageSelection } from '../caret/use-page-selection.ts'
import { useSelection } from '../caret/use-selection.ts'
import { FindBar } from '../find/find-bar.tsx'
import { useFind } from '../find/use-find.ts'
import { EvidenceCue } from '../paint/evidence-cue.tsx'
import { useEvidence } from '../paint/use-evidence.ts'
import { useTextPaint } from '../paint/use-text-paint.ts'
import type { TextSurface } from './text-surface.ts'
import { useHasFocus } from './use-has-focus.ts'

export interface TextControlProps {
  readonly surface: TextSurface
  readonly isActive: boolean
  readonly isReadOnly: boolean
}

/** What lies over the text and acts on it: paint, caret, selection, finding. The text itself is not drawn anew for any of it. */
export function TextControl({ surface, isActive, isReadOnly }: TextControlProps) {
  const hasFocus = useHasFocus(surface.scroller)
  const field = useRef<HTMLInputElement>(null)
  const find = useFind(surface)
  const evidence = useEvidence(surface)
  useTextPaint(surface)
  useLinkedScroll(surface.article, surface)
  useSelection(surface, isActive)
  useCaretMark(surface, hasFocus)
  usePageSelection(surface, hasFocus)
  useMouseSelection(surface, evidence.activateAt)
  useCaretCommands({ surface, isActive, hasFocus, find, evidence, field })
  function leaveFind(): void {
    if (find.purpose === 'go') find.take()
    find.close()
    surface.focus()
  }
  return (
    <>
      {find.purpose && <FindBar find={find} field={field} onLeave={leaveFind} />}
      <SelectionBar surface={surface} isActive={isActive} isReadOnly={isReadOnly} />
      <EvidenceCue surface={surface} textsAt={evidence.textsAt} />
    </>
  )
}
