import { Fragment, type ReactNode, useLayoutEffect, useMemo, useState } from 'react'
import type { ArticleView } from '../../../core/model/views.ts'
import { TextCursor } from '../caret/text-cursor.ts'
import { Correcting } from '../correct/correcting.tsx'
import { CorrectionsContext } from '../correct/corrections-context.ts'
import { CutOffer } from '../correct/cut-offer.tsx'
import { useArticleCorrections } from '../correct/use-article-corrections.ts'
import { useShownArticle } from '../correct/use-shown-article.ts'
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
  const corrections = useArticleCorrections(article.id, isReadOnly)
  const laidOut = useUnchanged(useShownArticle(article, corrections))
  const { text } = laidOut
  const cursor = useMemo(() => new TextCursor(text), [text])
  const surface = useMemo(
    () => (root && scroller ? new TextSurface({ article: laidOut, pane, root, scroller, cursor }) : null),
    [laidOut, pane, root, scroller, cursor],
  )
  // Paints: the highlights of the page outlive what they are on.
  useLayoutEffect(() => () => surface?.painter.clear(), [surface])
  const blocks = useMemo(() => drawnBlocks(laidOut), [laidOut])
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
              <CorrectionsContext value={corrections}>{blocks}</CorrectionsContext>
            </div>
          </div>
        </div>
        {surface && <TextControl surface={surface} isActive={isActive} isReadOnly={isReadOnly} />}
        {surface && corrections && (
          <Correcting surface={surface} article={article} corrections={corrections} isActive={isActive} />
        )}
      </div>
    </article>
  )
}

/** The blocks, and between them the cuts that are offered. */
function drawnBlocks(article: ArticleView): readonly ReactNode[] {
  const cuts = article.doubtfulCuts
  let above = -1
  return blocksOf(article, article.title.value).map(block => {
    const offered = cuts.filter(({ at }) => at > above && at <= block.from)
    above = block.from
    return offered.length === 0 ? (
      <ArticleBlock key={block.from} block={block} />
    ) : (
      <Fragment key={block.from}>
        {offered.map(cut => (
          <CutOffer key={cut.at} cut={cut} />
        ))}
        <ArticleBlock block={block} />
      </Fragment>
    )
  })
}
