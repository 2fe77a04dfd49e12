import type { Answer } from '../../core/contract.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { directionOf } from '../../core/text/direction.ts'
import { useWords } from '../text/words-context.ts'
import { PopoverClose } from '../ui/overlays/popover-close.tsx'
import './family.css'

type Member = Answer<'family.read'>['members'][number]

export interface TellingsProps {
  readonly members: readonly Member[]
  /** What stands in the panes. */
  readonly shown: readonly (ArticleId | null)[]
  readonly onChoose: (article: ArticleId) => void
}

/** Tellings of one text in a popover, each a button that closes it. */
export function Tellings({ members, shown, onChoose }: TellingsProps) {
  return (
    <ul className="family-list">
      {members.map(member => (
        <li key={member.id}>
          <Telling member={member} isShown={shown.includes(member.id)} onChoose={() => onChoose(member.id)} />
        </li>
      ))}
    </ul>
  )
}

interface TellingProps {
  readonly member: Member
  readonly isShown: boolean
  readonly onChoose: () => void
}

function Telling({ member, isShown, onChoose }: TellingProps) {
  const words = useWords()
  const { family, library } = words.all
  const title = member.title ?? library.untitled
  return (
    <PopoverClose>
      <button type="button" className="family-telling" aria-pressed={isShown} onClick={onChoose}>
        <span
          className="truncate"
          dir={directionOf(title, member.language)}
          lang={member.language ?? undefined}
        >
          {title}
        </span>
        <small>
          <bdi>{member.source ?? library.unknownSource}</bdi>
          {member.published !== null && (
            <time dateTime={member.published}>{member.published.slice(0, 10)}</time>
          )}
          <span className="numeric">
            {words.say(family.shared, { percent: words.percent(member.similarity) })}
          </span>
        </small>
      </button>
    </PopoverClose>
  )
}
