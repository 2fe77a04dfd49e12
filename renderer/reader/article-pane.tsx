import { BookOpenText, Pin, X } from 'lucide-react'
import { useLayoutEffect, useState } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import type { ArticleView } from '../../core/model/views.ts'
import { useQuery } from '../bridge/use-query.ts'
import { CommandKeys } from '../commands/command-keys.tsx'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { IconButton } from '../ui/controls/icon-button.tsx'
import { EmptyState } from '../ui/display/empty-state.tsx'
import { Here, HereContext } from './correct/here.ts'
import { useGone } from './correct/use-gone.ts'
import { ArticleText } from './text/article-text.tsx'
import './reader.css'
import './correct/correct.css'
import './head/head.css'
import './paint/paint.css'

export interface ArticlePaneProps {
  readonly article: ArticleId | null
  /** Its place among the panes, from 1. */
  readonly position: number
  /** Names the pane for screen readers. */
  readonly label: string
  /** Whether it is the pane that one works in. */
  readonly isActive: boolean
  readonly isOneOfSeveral: boolean
  /** Whether it stays while the other pane walks the list. */
  readonly isPinned: boolean
  readonly isReadOnly: boolean
  readonly onActivate: () => void
  /** Shows another article in its place. */
  readonly onReplace: (article: ArticleId) => void
  readonly onPin: () => void
  /** Absent where it is the only pane. */
  readonly onClose?: (() => void) | undefined
}

/** A pane in which an article is read. */
export function ArticlePane(props: ArticlePaneProps) {
  const { article, position, label, isActive, isOneOfSeveral, isReadOnly, onActivate, onReplace } = props
  const [here] = useState(() => new Here())
  // Syncs with the frame, which says anew with each drawing how the pane is given another article.
  useLayoutEffect(() => {
    here.onOpen = onReplace
  })
  return (
    <section
      className="pane"
      aria-label={label}
      data-active={isActive && isOneOfSeveral}
      onFocusCapture={onActivate}
      onPointerDownCapture={onActivate}
    >
      <PaneTools {...props} />
      {article ? (
        <HereContext value={here}>
          <LoadedArticle article={article} pane={position} isActive={isActive} isReadOnly={isReadOnly} />
        </HereContext>
      ) : (
        <ChooseArticle />
      )}
    </section>
  )
}

/** Where there is a choice of panes, or the only one is pinned: what changes that. */
function PaneTools({ isOneOfSeveral, isPinned, onPin, onClose }: ArticlePaneProps) {
  const { reader } = useWords().all
  if (!isOneOfSeveral && !isPinned) return null
  return (
    <div className="pane-tools">
      <IconButton
        icon={Pin}
        label={isPinned ? reader.unpin : reader.pin}
        keys={['P']}
        aria-pressed={isPinned}
        onClick={onPin}
      />
      {onClose && <IconButton icon={X} label={reader.closePane} onClick={onClose} />}
    </div>
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
        <CommandKeys of="queue.next" /> <CommandKeys of="queue.previous" />
      </div>
    </EmptyState>
  )
}

interface LoadedArticleProps {
  readonly article: ArticleId
  readonly pane: number
  readonly isActive: boolean
  readonly isReadOnly: boolean
}

function LoadedArticle({ article, ...pane }: LoadedArticleProps) {
  const words = useWords()
  const { value, failure, isEarlier } = useQuery('article.read', { article })
  const isGone = useGone(article, failure)
  if (isGone) return null
  if (failure && !value)
    return (
      <p className="pane-failure" role="alert">
        {sentenceOf(failure, words)}
      </p>
    )
  if (!value) return null
  // Frozen by type alone.
  return <ArticleText key={value.id} article={value as ArticleView} isEarlier={isEarlier} {...pane} />
}
