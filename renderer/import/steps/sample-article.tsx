import { type ReactNode, useMemo } from 'react'
import type { ArticleView } from '../../../core/model/views.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { ArticleBlock } from '../../reader/text/article-block.tsx'
import { blocksOf } from '../../reader/text/blocks.ts'
import { pathText } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'

export interface SampleArticleProps {
  readonly path: string
  readonly article: ArticleView
  /** Stands after what was found about it. */
  readonly children?: ReactNode
}

/** The beginning of an article as the reader will show it, with what was found about it. */
export function SampleArticle({ path, article, children }: SampleArticleProps) {
  const { library, reader } = useWords().all
  const { title, source, published, language } = article
  const heading = title.value ?? library.untitled
  const blocks = useMemo(() => blocksOf(article, title.value), [article, title.value])
  return (
    <article className="import-sample" lang={language.value ?? undefined}>
      <h4 dir={directionOf(heading, language.value)}>{heading}</h4>
      <div className="import-sample-meta">
        <bdi>{source.value ?? library.unknownSource}</bdi>
        <span className="numeric">{published.value?.slice(0, 10) ?? reader.noDate}</span>
        <span className="truncate">{pathText(path)}</span>
        {children}
      </div>
      <div className="import-sample-text">
        {blocks.map(block => (
          <ArticleBlock key={block.from} block={block} />
        ))}
      </div>
    </article>
  )
}
