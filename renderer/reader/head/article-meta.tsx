import type { ReactNode } from 'react'
import type { ArticleView } from '../../../core/model/views.ts'
import { useCoding } from '../../coding/coding-context.ts'
import { CodedWith } from '../../family/coded-with.tsx'
import { FamilyMark } from '../../family/family-mark.tsx'
import { provenanceText } from '../../text/provenance.ts'
import { useWords } from '../../text/words-context.ts'
import { EncodingMark } from '../correct/encoding-mark.tsx'
import { MetaValue } from './meta-value.tsx'
import type { CorrectedField } from './use-correction.ts'

export interface ArticleMetaProps {
  readonly article: ArticleView
  /** The field that is corrected at the moment. */
  readonly corrected: CorrectedField | null
  /** Whether it is in the pane that one works in. */
  readonly isActive: boolean
  /** What a field says. */
  readonly shown: (field: CorrectedField) => string | null
  /** Begins to correct a field; absent where nothing may be changed. */
  readonly onCorrect: ((field: CorrectedField) => void) | undefined
  /** The field in its place while it is corrected. */
  readonly field: (name: CorrectedField) => ReactNode
}

/** Source, date and how it is known, status and length of an article. What the program found by itself is underlined. */
export function ArticleMeta({ article, corrected, isActive, shown, onCorrect, field }: ArticleMetaProps) {
  const words = useWords()
  const { library, reader, articleStatus } = words.all
  const status = useCoding(article.id)?.status ?? article.status
  const published = shown('published')
  const how = (known: ArticleView['source']) => provenanceText(known, words)
  return (
    <div className="article-meta">
      {corrected === 'source' ? (
        field('source')
      ) : (
        <MetaValue
          field="source"
          name={reader.facts.source}
          value={shown('source') ?? library.unknownSource}
          isFound={isFound(article.source.status)}
          how={how(article.source)}
          onCorrect={onCorrect && (() => onCorrect('source'))}
        />
      )}
      {corrected === 'published' ? (
        field('published')
      ) : (
        <MetaValue
          field="published"
          name={reader.facts.published}
          value={published === null ? reader.noDate : dayOf(published)}
          dateTime={published ?? undefined}
          inWords={published === null ? undefined : dayInWords(published, words.language.locale)}
          isFound={isFound(article.published.status)}
          how={how(article.published)}
          onCorrect={onCorrect && (() => onCorrect('published'))}
        />
      )}
      {published !== null && <span className="article-how own-direction">{how(article.published)}</span>}
      <span className="numeric">{words.say(reader.lengthOf, { count: article.length })}</span>
      <EncodingMark article={article} isActive={isActive} isReadOnly={onCorrect === undefined} />
      <FamilyMark article={article.id} canChange={onCorrect !== undefined} />
      <span className="chip">{articleStatus[status]}</span>
      <CodedWith article={article.id} canChange={onCorrect !== undefined} />
    </div>
  )
}

function isFound(status: ArticleView['source']['status']): boolean {
  return status === 'derived' || status === 'inferred'
}

/** The day of an ISO date, and its time where it has one: `2024-10-27 14:30`. EDTF stands as it is. */
function dayOf(published: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d/.test(published) ? published.slice(0, 16).replace('T', ' ') : published
}

/** The weekday and the month in words; `undefined` for anything but a day. The day is the one of the place it is told in. */
function dayInWords(published: string, locale: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(published)?.[1]
  if (day === undefined) return undefined
  const instant = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(instant)) return undefined
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(instant)
}
