import { useState } from 'react'
import type { Reach } from '../../../../core/contract/record-methods.ts'
import type { FurnitureLine } from '../../../../core/model/profile.ts'
import { furnitureDetail } from '../../../../core/model/region.ts'
import type { Span } from '../../../../core/model/span.ts'
import type { ArticleView } from '../../../../core/model/views.ts'
import { directionOf } from '../../../../core/text/direction.ts'
import { useQuery } from '../../../bridge/use-query.ts'
import { RereadShell } from '../../../reread/reread-shell.tsx'
import { useRereading } from '../../../reread/use-rereading.ts'
import { sentenceOf } from '../../../text/failures.ts'
import { useWords } from '../../../text/words-context.ts'
import { Options } from '../../../ui/controls/options.tsx'
import { Select } from '../../../ui/controls/select.tsx'
import { markOf } from '../lines.ts'

export interface EverywhereDialogProps {
  readonly article: ArticleView
  readonly lines: Span
  /** Hears that it is done. */
  readonly onDone: () => void
  readonly onClose: () => void
}

type As = NonNullable<FurnitureLine['as']> | 'other'

/** Says what lines are in all of an outlet or folder: shows them as they will be kept, and how many articles have them. */
export function EverywhereDialog({ article, lines, onDone, onClose }: EverywhereDialogProps) {
  const words = useWords()
  const { inAll, kinds, details } = words.all.correcting
  const stretch = { article: article.id, from: lines.from, to: lines.to }
  const { value, failure } = useQuery('record.reach', stretch)
  const [chosen, setChosen] = useState<Reach | null>(null)
  const [as, setAs] = useState<As>(() => asNow(article, lines))
  const rereading = useRereading(() => {
    onDone()
    onClose()
  })
  const choices = value?.choices ?? []
  const reach = choices.find(choice => choice.reach === chosen) ?? choices[0]
  const kept = value?.lines ?? []
  return (
    <RereadShell
      title={inAll.title}
      text={inAll.text}
      confirm={words.say(inAll.confirm, { count: reach?.with ?? 0 })}
      isReady={reach !== undefined && kept.length > 0}
      rereading={rereading}
      onConfirm={() =>
        reach &&
        void rereading.markEverywhere({ ...stretch, as: as === 'other' ? null : as, reach: reach.reach })
      }
      onClose={onClose}
    >
      {failure && (
        <p className="field-problem" role="alert">
          {sentenceOf(failure, words)}
        </p>
      )}
      {value && kept.length === 0 && <p role="status">{inAll.noLines}</p>}
      {kept.length > 0 && (
        <div className="field">
          <span className="field-label">{words.say(inAll.lines, { count: kept.length })}</span>
          <ul className="everywhere-lines">
            {kept.map(line => (
              <li key={line} dir={directionOf(line, article.language.value)}>
                {line}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Select
        label={inAll.as}
        value={as}
        options={[
          ...furnitureDetail.options.map(detail => ({ value: detail, text: details[detail] })),
          { value: 'other' as const, text: details.anything },
          { value: 'body' as const, text: kinds.body },
        ]}
        onChange={setAs}
      />
      {reach && (
        <Options
          label={inAll.where}
          value={reach.reach}
          options={choices.map(choice => ({
            value: choice.reach,
            text: words.say(inAll.reach[choice.reach], { name: `\u2068${choice.name}\u2069` }),
            aside: words.say(inAll.with, { count: choice.articles, with: choice.with }),
          }))}
          onChange={setChosen}
        />
      )}
    </RereadShell>
  )
}

/** What the lines are now, where a profile can say that of them. */
function asNow({ text, regions }: ArticleView, lines: Span): As {
  const now = markOf(text, regions, lines)
  if (now?.kind === 'furniture') return now.detail ?? 'other'
  return now?.kind === 'body' ? 'body' : 'other'
}
