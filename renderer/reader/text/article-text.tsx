import { useLayoutEffect, useMemo, useState } from 'react'
import type { ArticleView } from '../../../core/model/views.ts'
import { TextCursor } from '../caret/text-cursor.ts'
import { ArticleHead } from '../head/article-head.tsx'
import { ArticleBlock } from './article-block.tsx'
import { blocksOf, titleLinesOf } from './blocks.ts'
import { TextControl } from './text-control.tsx'
import { TextSurface } from './text-surface.ts'
import { useUnchanged } from './use-unchanged.ts'

export interface ArticleTextProps {
  readonly article: ArticleView
  /** Which pane it is in, from 1. */
  readonly pane: number
  readonly isActive: boolean
  readonly isReadOnly: boolean
  /** Whether another article has been asked for and is not there yet. */
  readonly isEarlier: boolean
}

/** From this length on, in UTF-16 units, paragraphs out of sight are not laid out. */
const long = 60_000

/** An article: its head, and its text, which nothing ever wraps. */
export function ArticleText({ article, pane, isActive, isReadOnly, isEarlier }: ArticleTextProps) {
  const language = article.language.value ?? undefined
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const laidOut = useUnchanged(article)
  const { text } = laidOut
  const cursor = useMemo(() => new TextCursor(text), [text])
  const surface = useMemo(
    () => (root && scroller ? new TextSurface({ article: laidOut, pane, root, scroller, cursor }) : null),
    [laidOut, pane, root, scroller, cursor],
  )
  // Paints: the highlights of the page outlive what they are on.
  useLayoutEffect(() => () => surface?.painter.clear(), [surface])
  const blocks = useMemo(
    () =>
      blocksOf(article, article.title.value).map(block => <ArticleBlock key={block.from} block={block} />),
    [article],
  )
  const titleLines = useMemo(() => titleLinesOf(laidOut, laidOut.title.value), [laidOut])
  return (
    <article className="article" aria-busy={isEarlier} ref={setRoot}>
      <ArticleHead article={article} titleLines={titleLines} isActive={isActive} isReadOnly={isReadOnly} />
      <div className="article-place">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <div className="article-scroll" tabIndex={0} ref={setScroller}>
          <div className="article-body">
            <div
              className={`article-column text-ground ${text.length > long ? 'article-long' : ''}`}
              lang={language}
            >
              {blocks}
            </div>
          </div>
        </div>
        {surface && <TextControl surface={surface} isActive={isActive} isReadOnly={isReadOnly} />}
      </div>
    </article>
  )
}
