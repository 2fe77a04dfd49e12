import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useWords } from '../text/words-context.ts'
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

function Line({ paragraph: { from, text, direction } }: { readonly paragraph: Paragraph }) {
  return (
    <p dir={direction} data-from={from}>
      {text}
    </p>
  )
}

/** Folded to one line that says what there is, and opened by it; never removed. */
function Furniture({ block }: { readonly block: Extract<Block, { kind: 'furniture' }> }) {
  const words = useWords()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { furniture } = words.all.reader
  return (
    <div className="furniture">
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <ChevronRight size={14} aria-hidden className={isOpen ? 'furniture-open' : 'icon-directional'} />
        <span>
          {block.counts.map(({ name, count }) => (
            <span key={name} className="furniture-count">
              {words.say(furniture[name], { count })}
            </span>
          ))}
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="furniture-lines">
        {block.paragraphs.map(paragraph => (
          <Line key={paragraph.from} paragraph={paragraph} />
        ))}
      </div>
    </div>
  )
}
