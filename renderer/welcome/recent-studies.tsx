import { X } from 'lucide-react'
import type { PickToken } from '../../core/contract.ts'
import { useProgram } from '../bridge/program-context.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useWords } from '../text/words-context.ts'
import { IconButton } from '../ui/controls/icon-button.tsx'

export interface RecentStudiesProps {
  readonly isBusy: boolean
  readonly onOpen: (folder: PickToken) => void
}

/** The studies that were opened here before. */
export function RecentStudies({ isBusy, onOpen }: RecentStudiesProps) {
  const words = useWords()
  const { welcome } = words.all
  const { cache } = useProgram()
  const { value } = useQuery('studies.recent', {})
  const forget = useCommand('studies.forget')
  if (!value || value.length === 0) return null
  return (
    <section className="recent" aria-label={welcome.recent}>
      <h2>{welcome.recent}</h2>
      <ul>
        {value.map(({ token, name, place, opened, isMissing }) => (
          <li key={token}>
            <button
              type="button"
              className="recent-study"
              disabled={isBusy || isMissing}
              onClick={() => onOpen(token)}
            >
              <span className="recent-name truncate">
                <bdi>{name}</bdi>
              </span>
              <span className="recent-place truncate" title={place}>
                <bdi dir="ltr">{place}</bdi>
              </span>
              <span className="recent-when">
                {isMissing
                  ? welcome.recentGone
                  : words.say(welcome.recentOpened, { day: words.day(Date.parse(opened)) })}
              </span>
            </button>
            <IconButton
              icon={X}
              label={words.say(welcome.forget, { study: name })}
              onClick={() => void forget.run({ token }).then(() => cache.reset())}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
