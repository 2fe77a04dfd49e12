import { ChevronUp, FileStack, MoreHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import type { ArticleFilter } from '../../../core/model/article-filter.ts'
import { articleStatus } from '../../../core/model/coding.ts'
import { RereadArticlesDialog } from '../../reread/reread-articles-dialog.tsx'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { DropdownMenu } from '../../ui/overlays/menu.tsx'
import type { Selection } from '../library-state.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { ExcludeDialog } from './exclude-dialog.tsx'
import { useBulk } from './use-bulk.ts'
import { useProfileFor } from './use-profile-for.ts'

export interface BulkBarProps {
  readonly selection: Selection
  readonly filter: ArticleFilter
  readonly count: number
  /** Whether any text of the study is told more than once. */
  readonly hasFamilies: boolean
  readonly onNone: () => void
}

/** What can be done with all chosen articles at once. It is there while some are chosen. */
export function BulkBar({ selection, filter, count, hasFamilies, onNone }: BulkBarProps) {
  const words = useWords()
  const { listing, family, articleStatus: statusWords } = words.all
  const [asking, setAsking] = useState<'exclude' | 'correct' | 'reread' | null>(null)
  const bulk = useBulk(selection, filter)
  const codeOnce = {
    kind: 'action',
    id: 'code-once',
    text: family.codeOnce.bulk,
    onSelect: () => void bulk.codeOnce(),
  } as const
  const makeProfile = useProfileFor(selection, filter)
  const answered = () => setAsking(null)
  const drop = bulk.isRunning ? bulk.stop : answered
  return (
    <div className="bulk" role="toolbar" aria-label={words.say(listing.selected, { count })}>
      <span className="bulk-count numeric" role="status">
        {words.say(listing.selected, { count })}
      </span>
      <DropdownMenu
        label={listing.setStatus}
        side="top"
        entries={[
          ...articleStatus.options
            .filter(status => status !== 'excluded')
            .map(status => ({
              kind: 'action' as const,
              id: status,
              text: statusWords[status],
              onSelect: () => void bulk.setStatus({ status }),
            })),
          ...(hasFamilies ? ([{ kind: 'rule', id: 'families' }, codeOnce] as const) : []),
        ]}
      >
        <button type="button" className="button button-quiet" disabled={bulk.isRunning}>
          {listing.setStatus}
          <ChevronUp size={13} aria-hidden />
        </button>
      </DropdownMenu>
      <Button look="quiet" disabled={bulk.isRunning} onClick={() => setAsking('exclude')}>
        {listing.exclude}
      </Button>
      <Button look="quiet" disabled={bulk.isRunning} onClick={() => setAsking('correct')}>
        {listing.correct}
      </Button>
      <Button look="quiet" disabled={bulk.isRunning} onClick={() => setAsking('reread')}>
        {words.all.rereading.bulk}
      </Button>
      {bulk.isRunning && (
        <Button look="quiet" onClick={bulk.stop}>
          {listing.stop}
        </Button>
      )}
      {makeProfile && (
        <DropdownMenu
          label={words.all.common.more}
          side="top"
          entries={[
            {
              kind: 'action',
              id: 'profile',
              text: listing.profileFor,
              icon: FileStack,
              onSelect: makeProfile,
            },
          ]}
        >
          <button
            type="button"
            className="icon-button"
            disabled={bulk.isRunning}
            aria-label={words.all.common.more}
          >
            <MoreHorizontal size={17} strokeWidth={1.7} aria-hidden />
          </button>
        </DropdownMenu>
      )}
      <IconButton icon={X} label={listing.clearSelection} tooltip="above" onClick={onNone} />
      {asking === 'exclude' && (
        <ExcludeDialog
          count={count}
          onClose={drop}
          onExclude={async reason =>
            (await bulk.setStatus({ status: 'excluded', ...(reason === '' ? {} : { reason }) })) && answered()
          }
        />
      )}
      {asking === 'correct' && (
        <CorrectDialog
          count={count}
          onClose={drop}
          onCorrect={async (field, value) => (await bulk.correct({ field, value })) && answered()}
        />
      )}
      {asking === 'reread' && (
        <RereadArticlesDialog count={count} selection={bulk.chosen} onClose={answered} />
      )}
    </div>
  )
}
