import type { ArticleView } from '../../core/model/views.ts'
import { FamilyMark } from '../family/family-mark.tsx'
import { useWords } from '../text/words-context.ts'

export interface ArticleMetaProps {
  readonly article: ArticleView
}

/** Source, date and how it is known, status and length of an article. What the program found by itself is underlined. */
export function ArticleMeta({ article }: ArticleMetaProps) {
  const words = useWords()
  const { library, reader, articleStatus, fieldStatus, fieldFrom } = words.all
  const { source, published } = article
  const how = (field: typeof source) =>
    field.from === null
      ? fieldStatus[field.status]
      : words.say(fieldFrom, { status: fieldStatus[field.status], place: field.from })
  return (
    <div className="article-meta">
      <span className={`own-direction ${foundBy(source.status)}`} title={how(source)}>
        {source.value ?? library.unknownSource}
      </span>
      <span className={foundBy(published.status)} title={how(published)}>
        {published.value ? <time dateTime={published.value}>{dayOf(published.value)}</time> : reader.noDate}
      </span>
      {published.value !== null && <span className="article-how own-direction">{how(published)}</span>}
      <span className="numeric">{words.say(reader.lengthOf, { count: article.length })}</span>
      {article.damage.length > 0 && (
        <span className="article-damage">{words.say(reader.lost, { count: article.damage.length })}</span>
      )}
      <FamilyMark article={article.id} />
      <span className="chip">{articleStatus[article.status]}</span>
    </div>
  )
}

function foundBy(status: ArticleView['source']['status']): string {
  return status === 'derived' || status === 'inferred' ? 'article-inferred' : ''
}

/** The day of an ISO date, and its time where it has one: `2024-10-27 14:30`. */
function dayOf(published: string): string {
  return published.slice(0, 16).replace('T', ' ')
}
