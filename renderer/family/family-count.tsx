import { Files } from 'lucide-react'
import type { ArticleId } from '../../core/model/ids.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useWords } from '../text/words-context.ts'
import './family.css'

export interface FamilyCountProps {
  /** An article that has a family. */
  readonly article: ArticleId
}

/** How many tellings there are of an article's text: a quiet mark in its row. */
export function FamilyCount({ article }: FamilyCountProps) {
  const words = useWords()
  const { value } = useQuery('family.read', { article })
  const count = value?.members.length ?? 0
  const name = words.say(words.all.family.tellings, { count })
  if (count < 2) return null
  return (
    <span className="family-count" role="img" aria-label={name} title={name}>
      <Files size={11} aria-hidden />
      {words.number(count)}
    </span>
  )
}
