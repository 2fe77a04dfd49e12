import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'

export interface FormFrameProps {
  readonly title: string
  /** What kind of thing it is. */
  readonly kind: string
  /** The name that exports and the command line know it by. */
  readonly exportName?: string | undefined
  /** Leads from an item to the part that it is of. */
  readonly onBack?: (() => void) | undefined
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** The form of one thing: its name on top, its fields, and what can be done with it as a whole. */
export function FormFrame({ title, kind, exportName, onBack, actions, children }: FormFrameProps) {
  const words = useWords()
  const all = words.all.codebook
  return (
    <section className="codebook-column codebook-form" aria-label={title} tabIndex={-1}>
      <header className="codebook-head">
        {onBack && (
          <IconButton icon={ChevronLeft} isDirectional label={words.all.common.back} onClick={onBack} />
        )}
        <h2 className="truncate">
          <bdi>{title}</bdi>
        </h2>
        <span className="codebook-kind">{kind}</span>
      </header>
      <div className="codebook-fields">
        {children}
        {exportName && (
          <p className="field-hint">
            {all.exportName} <code dir="ltr">{exportName}</code>
          </p>
        )}
        {actions && <div className="codebook-actions">{actions}</div>}
      </div>
    </section>
  )
}
