import { Files } from 'lucide-react'
import type { ArticleId } from '../../core/model/ids.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useWords } from '../text/words-context.ts'
import './family.css'

export interface FamilyCountProps {
  /** An article that has a family. */
  readonly article: ArticleId
  /** Whether the other tellings stay behind this one; then they are what is counted. */
  readonly areOthersHidden: boolean
}

/** How many tellings there are of an article's text: a quiet mark in its row. */
export function FamilyCount({ article, areOthersHidden }: FamilyCountProps) {
  const words = useWords()
  const { value } = useQuery('family.read', { article })
  const count = value?.members.length ?? 0
  const { family } = words.all
  const others = { count: count - 1 }
  const name = areOthersHidden ? words.say(family.behind, others) : words.say(family.tellings, { count })
  if (count < 2) return null
  return (
    <span
      className="family-count"
      data-behind={areOthersHidden || undefined}
      role="img"
      aria-label={name}
      title={name}
    >
      <Files size={11} aria-hidden />
      {areOthersHidden ? <bdi dir="ltr">{words.say(family.more, others)}</bdi> : words.number(count)}
    </span>
  )
}
