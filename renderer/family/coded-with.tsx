import { Link2 } from 'lucide-react'
import { use } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import { directionOf } from '../../core/text/direction.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useCoding } from '../coding/coding-context.ts'
import { useWords } from '../text/words-context.ts'
import { SideBySideContext } from './side-by-side.ts'
import './family.css'

export interface CodedWithProps {
  readonly article: ArticleId
  readonly canChange: boolean
}

/** Says which telling was coded in an article's place, leads to it, and takes it back; nothing where the article stands for itself. */
export function CodedWith({ article, canChange }: CodedWithProps) {
  const words = useWords()
  const side = use(SideBySideContext)
  const { run } = useCommand('articles.setStatus')
  const codedWith = useCoding(article)?.codedWith
  const { family, library } = words.all
  if (!codedWith) return null
  const title = codedWith.title ?? library.untitled
  return (
    <div className="coded-with" role="note" aria-label={family.codedWith}>
      <Link2 size={13} aria-hidden />
      <span>{family.codedWith}</span>
      <button
        type="button"
        className="coded-with-title truncate"
        dir={directionOf(title, null)}
        title={title}
        onClick={() => side?.openBeside(codedWith.article)}
      >
        {title}
      </button>
      {canChange && (
        <button
          type="button"
          className="coded-with-back"
          onClick={() => void run({ selection: { ids: [article] }, status: 'not-started' })}
        >
          {family.codeByItself}
        </button>
      )}
    </div>
  )
}
