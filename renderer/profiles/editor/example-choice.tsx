import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/controls/icon-button.tsx'

export interface ExampleChoiceProps {
  /** Which example is shown, from 0, and how many there are. */
  readonly at: number
  readonly count: number
  readonly onAt: (at: number) => void
  readonly words: { readonly previous: string; readonly next: string }
  /** What the example is. */
  readonly children: ReactNode
}

/** The head of an example, with the way to the others where there are any. */
export function ExampleChoice({ at, count, onAt, words, children }: ExampleChoiceProps) {
  return (
    <div className="profile-example">
      <span className="truncate">{children}</span>
      {count > 1 && (
        <>
          <IconButton
            icon={ChevronLeft}
            isDirectional
            label={words.previous}
            disabled={at === 0}
            onClick={() => onAt(at - 1)}
          />
          <IconButton
            icon={ChevronRight}
            isDirectional
            label={words.next}
            disabled={at >= count - 1}
            onClick={() => onAt(at + 1)}
          />
        </>
      )}
    </div>
  )
}
