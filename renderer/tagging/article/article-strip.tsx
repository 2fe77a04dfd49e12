import { ChevronDown, CircleHelp, MapPinOff } from 'lucide-react'
import { useState } from 'react'
import { type ArticleStatus, articleStatus } from '../../../core/model/coding.ts'
import type { CodingView } from '../../../core/model/coding-views.ts'
import { useCodingStore } from '../../coding/coding-context.ts'
import { useCaps } from '../../commands/command-registry.ts'
import { ExcludeDialog } from '../../library/bulk/exclude-dialog.tsx'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { Kbd } from '../../ui/display/kbd.tsx'
import { DropdownMenu } from '../../ui/overlays/menu.tsx'
import { countUnplaced, nextUnplaced } from '../evidence/unplaced.ts'
import { useTagging } from '../tagging-context.ts'
import { DoubtField } from './doubt-field.tsx'
import './strip.css'

export interface ArticleStripProps {
  readonly view: CodingView
  /** Sets the status; true once that is on disk. */
  readonly onStatus: (status: ArticleStatus, reason?: string) => Promise<boolean>
}

/** Where the coder stands with the article: its status, and what is doubtful in it. */
export function ArticleStrip({ view, onStatus }: ArticleStripProps) {
  const { tagging, isReadOnly } = useTagging()
  const words = useWords()
  const coding = useCodingStore()
  const { article: says } = words.all.tagging
  const names = words.all.articleStatus
  const [isExcluding, setExcluding] = useState(false)
  const unplaced = countUnplaced(view.statements)
  const keys = useCaps('tagging.nextUnplaced')
  const isDoubtful = view.doubt !== null
  return (
    <section className="strip" aria-label={says.heading}>
      <div className="strip-line">
        <h2>{says.heading}</h2>
        <span className="strip-count numeric">
          {words.say(says.count, { count: view.statements.length })}
        </span>
        <IconButton
          icon={CircleHelp}
          label={says.doubt}
          className="strip-doubt"
          aria-pressed={isDoubtful}
          disabled={isReadOnly}
          onClick={() => void coding.setDoubt(tagging.article, isDoubtful ? null : '')}
        />
        <DropdownMenu
          label={words.say(says.status, { status: names[view.status] })}
          entries={articleStatus.options.map(status => ({
            kind: 'action',
            id: status,
            text: status === 'excluded' ? says.exclude : names[status],
            isChecked: status === view.status,
            onSelect: () => (status === 'excluded' ? setExcluding(true) : void onStatus(status)),
          }))}
        >
          <button
            type="button"
            className="strip-status"
            data-status={view.status}
            disabled={isReadOnly}
            aria-label={words.say(says.status, { status: names[view.status] })}
          >
            {names[view.status]}
            <ChevronDown size={12} aria-hidden />
          </button>
        </DropdownMenu>
      </div>
      {unplaced > 0 && (
        <button
          type="button"
          className="strip-unplaced"
          title={says.unplacedHint}
          onClick={() => tagging.activate(nextUnplaced(view.statements, tagging.active))}
        >
          <MapPinOff size={13} aria-hidden />
          {words.say(says.unplaced, { count: unplaced })}
          {keys.length > 0 && <Kbd keys={keys} />}
        </button>
      )}
      {view.status === 'excluded' && view.reason !== null && view.reason !== '' && (
        <p className="strip-reason">{words.say(says.reason, { reason: `\u2068${view.reason}\u2069` })}</p>
      )}
      {view.doubt !== null && <DoubtField key={tagging.article} doubt={view.doubt} />}
      {isExcluding && (
        <ExcludeDialog
          count={1}
          onClose={() => setExcluding(false)}
          onExclude={async reason =>
            (await onStatus('excluded', reason === '' ? undefined : reason)) && setExcluding(false)
          }
        />
      )}
    </section>
  )
}
