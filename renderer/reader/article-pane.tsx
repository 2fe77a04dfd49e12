import { BookOpenText, X } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import type { ArticleView } from '../../core/model/views.ts'
import { directionOf } from '../../core/text/direction.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useSharedPaint } from '../family/use-shared-paint.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { IconButton } from '../ui/controls/icon-button.tsx'
import { EmptyState } from '../ui/display/empty-state.tsx'
import { Kbd } from '../ui/display/kbd.tsx'
import { ArticleBlock } from './article-block.tsx'
import { ArticleMeta } from './article-meta.tsx'
import { blocksOf } from './blocks.ts'
import { useDamagePaint } from './use-damage-paint.ts'
import './reader.css'

export interface ArticlePaneProps {
  readonly article: ArticleId | null
  /** Names the pane for screen readers. */
  readonly label: string
  /** Whether library and tag panel are about this pane. */
  readonly isActive: boolean
  readonly isOneOfSeveral: boolean
  readonly isReadOnly: boolean
  readonly onActivate: () => void
  /** Absent where it is the only pane. */
  readonly onClose?: (() => void) | undefined
}

/** A pane in which an article is read. */
export function ArticlePane(props: ArticlePaneProps) {
  const { article, label, isActive, isOneOfSeveral, onActivate, onClose } = props
  const words = useWords()
  const { reader } = words.all
  return (
    <section
      className="pane"
      aria-label={label}
      data-active={isActive && isOneOfSeveral}
      onFocusCapture={onActivate}
      onPointerDownCapture={onActivate}
    >
      {onClose && (
        <div className="pane-close">
          <IconButton icon={X} label={reader.closePane} onClick={onClose} />
        </div>
      )}
      {article ? <LoadedArticle article={article} /> : <ChooseArticle />}
    </section>
  )
}

/** Says how to come by an article; nothing while there are none. */
function ChooseArticle() {
  const { reader } = useWords().all
  const { value } = useQuery('articles.page', { offset: 0, limit: 1 })
  if (!value || value.total === 0) return null
  return (
    <EmptyState icon={BookOpenText} title={reader.chooseTitle} text={reader.chooseText}>
      <div className="empty-actions">
        <Kbd keys={['J']} /> <Kbd keys={['K']} />
      </div>
    </EmptyState>
  )
}

function LoadedArticle({ article }: { readonly article: ArticleId }) {
  const words = useWords()
  const { value, failure, isEarlier } = useQuery('article.read', { article })
  if (failure && !value)
    return (
      <p className="pane-failure" role="alert">
        {sentenceOf(failure, words)}
      </p>
    )
  if (!value) return null
  return <ArticleText key={value.id} article={value as ArticleView} isEarlier={isEarlier} /> // frozen by type alone
}

function ArticleText({ article, isEarlier }: { readonly article: ArticleView; readonly isEarlier: boolean }) {
  const words = useWords()
  const language = article.language.value
  const title = article.title.value ?? words.all.library.untitled
  const blocks = useMemo(() => blocksOf(article, article.title.value), [article])
  const body = useRef<HTMLDivElement>(null)
  useDamagePaint(body, article.damage)
  useSharedPaint(body, article)
  return (
    <article className="article" aria-busy={isEarlier}>
      <header className="article-head">
        <div className="article-column">
          <h2 dir={directionOf(title, language)} lang={language ?? undefined}>
            {title}
          </h2>
          <ArticleMeta article={article} />
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <div className="article-scroll" tabIndex={0}>
        <div className="article-body">
          <div className="article-column" ref={body} lang={language ?? undefined}>
            {blocks.map(block => (
              <ArticleBlock key={block.from} block={block} />
            ))}
          </div>
        </div>
      </div>
    </article>
  )
}
