import { ChevronRight } from 'lucide-react'
import { useWords } from '../../text/words-context.ts'
import type { Block, Paragraph } from './blocks.ts'

export interface ArticleBlockProps {
  readonly block: Block
}

/** A stretch of the article. Its text stands in text nodes of whole lines, which nothing ever wraps. */
export function ArticleBlock({ block }: ArticleBlockProps) {
  if (block.kind === 'furniture') return <Furniture block={block} />
  const lines = block.paragraphs.map(paragraph => <Line key={paragraph.from} paragraph={paragraph} />)
  if (block.kind === 'text') return lines
  return (
    <blockquote className="embed" dir={block.paragraphs[0]?.direction}>
      {lines}
    </blockquote>
  )
}

function Line({ paragraph: { from, text, direction, language } }: { readonly paragraph: Paragraph }) {
  return (
    <p dir={direction} lang={language} data-from={from}>
      {text}
    </p>
  )
}

/** Folded to one line that says what there is, and opened by it; never removed. The page opens it to show what is in it. */
function Furniture({ block }: { readonly block: Extract<Block, { kind: 'furniture' }> }) {
  const words = useWords()
  const { furniture } = words.all.reader
  return (
    <details className="furniture">
      <summary>
        <ChevronRight size={14} aria-hidden className="icon-directional" />
        <span>
          {block.counts.map(({ name, count }) => (
            <span key={name} className="furniture-count">
              {words.say(furniture[name], { count })}
            </span>
          ))}
        </span>
      </summary>
      <div className="furniture-lines">
        {block.paragraphs.map(paragraph => (
          <Line key={paragraph.from} paragraph={paragraph} />
        ))}
      </div>
    </details>
  )
}
