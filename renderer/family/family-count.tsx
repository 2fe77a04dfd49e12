import { Files } from 'lucide-react'
import type { ArticleId } from '../../core/model/ids.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useDeskStore } from '../desk/desk-context.ts'
import { useWords } from '../text/words-context.ts'
import { Popover } from '../ui/overlays/popover.tsx'
import { Tellings } from './tellings.tsx'
import './family.css'

export interface FamilyCountProps {
  /** An article that has a family. */
  readonly article: ArticleId
  /** Whether the other tellings stay behind this one; then they are what is counted. */
  readonly areOthersHidden: boolean
  /** Whether the keyboard is at the row: Tab comes to this one only. */
  readonly isAt: boolean
}

/** How many tellings there are of an article's text: a quiet mark in its row, which lists the others and opens them. */
export function FamilyCount({ article, areOthersHidden, isAt }: FamilyCountProps) {
  const words = useWords()
  const desk = useDeskStore()
  const { value } = useQuery('family.read', { article })
  const members = value?.members ?? []
  const count = members.length
  const { family } = words.all
  const others = { count: count - 1 }
  const name = areOthersHidden ? words.say(family.behind, others) : words.say(family.tellings, { count })
  if (count < 2) return null
  return (
    <Popover
      label={family.label}
      trigger={
        <button
          type="button"
          className="family-count"
          data-behind={areOthersHidden || undefined}
          tabIndex={isAt ? 0 : -1}
          title={name}
        >
          <Files size={11} aria-hidden />
          {/* Two tellings are one word in Arabic: the number is for the eye, and the words are the name. */}
          <bdi dir="ltr" aria-hidden>
            {areOthersHidden ? words.say(family.more, others) : words.number(count)}
          </bdi>
          <span className="visually-hidden">{name}</span>
        </button>
      }
    >
      <h3 className="popover-head">{family.label}</h3>
      <Tellings
        members={members.filter(({ id }) => id !== article)}
        shown={noneShown}
        onChoose={telling => desk.showArticle(telling)}
      />
    </Popover>
  )
}

const noneShown: readonly ArticleId[] = []
