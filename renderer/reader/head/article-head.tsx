import { Pencil } from 'lucide-react'
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleView } from '../../../core/model/views.ts'
import { directionOf } from '../../../core/text/direction.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-registry.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import type { Paragraph } from '../text/blocks.ts'
import { ArticleMeta } from './article-meta.tsx'
import { CorrectionField } from './correction-field.tsx'
import { PublishedField } from './published-field.tsx'
import { type CorrectedField, useCorrection } from './use-correction.ts'

export interface ArticleHeadProps {
  readonly article: ArticleView
  /** The title as lines of the text, where it stands in it. */
  readonly titleLines: readonly Paragraph[]
  readonly isActive: boolean
  readonly isReadOnly: boolean
}

const none: readonly Command[] = []

/** Title, source, date, status and length of an article; the first three are corrected where they stand. */
export function ArticleHead({ article, titleLines, isActive, isReadOnly }: ArticleHeadProps) {
  const words = useWords()
  const { reader, library } = words.all
  const [corrected, setCorrected] = useState<CorrectedField | null>(null)
  const correction = useCorrection(article, () => setCorrected(null))
  const canCorrect = !isReadOnly
  const commands = useMemo<readonly Command[]>(
    () =>
      (['title', 'source', 'published'] as const).map(field => ({
        id: `reader.correct-${field}`,
        text: words => words.all.reader.commands.correct[field],
        isAvailable: canCorrect,
        run: () => setCorrected(field),
      })),
    [canCorrect],
  )
  useCommands(isActive ? commands : none)
  const head = useRef<HTMLElement>(null)
  const last = useRef<CorrectedField | null>(null)
  // Syncs with the focus, which goes back to where it was before the field took it, unless it has gone elsewhere.
  useEffect(() => {
    if (corrected === null && last.current !== null && document.activeElement === document.body)
      head.current?.querySelector<HTMLElement>(`[data-field=${last.current}]`)?.focus()
    last.current = corrected
  }, [corrected])
  const language = article.language.value
  const title = correction.shown('title') ?? library.untitled
  const field = (name: CorrectedField) => {
    const props = {
      value: correction.shown(name) ?? '',
      problem: correction.problem,
      onSave: (value: string) => void correction.save(name, value),
      onCancel() {
        correction.forget()
        setCorrected(null)
      },
    }
    return name === 'published' ? (
      <PublishedField {...props} language={language} />
    ) : (
      <CorrectionField {...props} field={name} />
    )
  }
  return (
    <header className="article-head" ref={head}>
      <div className="article-column text-ground">
        {corrected === 'title' ? (
          field('title')
        ) : (
          <div className="article-title">
            <h2
              dir={directionOf(title, language)}
              lang={language ?? undefined}
              onDoubleClick={canCorrect ? () => setCorrected('title') : undefined}
            >
              {titleLines.length > 0 && title === article.title.value ? (
                <TitleLines lines={titleLines} />
              ) : (
                title
              )}
            </h2>
            {canCorrect && (
              <IconButton
                icon={Pencil}
                className="article-pencil"
                data-field="title"
                label={reader.commands.correct.title}
                onClick={() => setCorrected('title')}
              />
            )}
          </div>
        )}
        <ArticleMeta
          article={article}
          corrected={corrected}
          isActive={isActive}
          shown={correction.shown}
          onCorrect={canCorrect ? setCorrected : undefined}
          field={field}
        />
      </div>
    </header>
  )
}

/** A title that stands in the text is a part of it: evidence may be there too. */
function TitleLines({ lines }: { readonly lines: readonly Paragraph[] }) {
  return lines.map(({ from, text, language }, at) => (
    <Fragment key={from}>
      {at > 0 && ' '}
      <span data-from={from} lang={language}>
        {text}
      </span>
    </Fragment>
  ))
}
