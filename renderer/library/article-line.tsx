import type { ArticleStatus } from '../../core/model/coding.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { directionOf } from '../../core/text/direction.ts'
import { useWords } from '../text/words-context.ts'

export interface ArticleLineProps {
  readonly article: ArticleId
  readonly title: string | null
  readonly source: string | null
  readonly published: string | null
  readonly language: string | null
  readonly status: ArticleStatus
  readonly statements: number
  readonly isCurrent: boolean
  readonly onOpen: () => void
}

/** An article in the list. Its title takes its own direction. */
export function ArticleLine(props: ArticleLineProps) {
  const { title, source, published, language, status, statements, isCurrent, onOpen } = props
  const { library, articleStatus } = useWords().all
  const shown = title ?? library.untitled
  return (
    <li>
      <button type="button" className="library-row" aria-current={isCurrent} onClick={onOpen}>
        <span className={`status-dot status-dot-${status}`} role="img" aria-label={articleStatus[status]} />
        <span className="library-title">
          <span
            className="truncate"
            dir={directionOf(shown, language)}
            lang={language ?? undefined}
            title={shown}
          >
            {shown}
          </span>
          <small className="truncate own-direction">{source ?? library.unknownSource}</small>
        </span>
        <time className="numeric" dateTime={published ?? undefined}>
          {published?.slice(0, 10)}
        </time>
        <span className="library-count numeric">{statements || ''}</span>
      </button>
    </li>
  )
}
