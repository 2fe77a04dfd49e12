import type { ArticleId, StatementId } from '../../core/model/ids.ts'
import { directionOf } from '../../core/text/direction.ts'
import { useDeskStore } from '../desk/desk-context.ts'
import { useWords } from '../text/words-context.ts'
import type { Reread } from './use-rereading.ts'
import './reread.css'

export interface RereadOutcomeProps {
  readonly outcome: Reread
  /** Hears that an article is gone to. */
  readonly onLeave: () => void
}

/** What came of reading records again: how many changed, what could not be read, and each quotation that has no place any more. */
export function RereadOutcome({ outcome, onLeave }: RereadOutcomeProps) {
  const words = useWords()
  const desk = useDeskStore()
  const { rereading } = words.all
  const flaws = { ...words.all.importing.reasons, ...rereading.flaws }
  const { changed, left, failed, unplaced, unplacedFirst } = outcome
  const more = unplaced - unplacedFirst.length
  function open(article: ArticleId, statement?: StatementId): void {
    onLeave()
    desk.showArticle(article)
    if (statement !== undefined) desk.activate({ article, statement })
  }
  return (
    <>
      <p role="status">
        {words.say(rereading.changed, { count: changed })}
        {left > 0 && ` ${words.say(rereading.left, { count: left })}`}
      </p>
      {unplaced > 0 && (
        <section className="reread-list" aria-labelledby="reread-unplaced">
          <h3 id="reread-unplaced">{words.say(rereading.unplaced, { count: unplaced })}</h3>
          <p>{rereading.unplacedText}</p>
          <ul>
            {unplacedFirst.map(({ article, statement, quote }, at) => (
              // Two quotations of a statement may read alike.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={at}>
                <button type="button" className="reread-row" onClick={() => open(article, statement)}>
                  <span className="reread-quote" dir={directionOf(quote, null)}>
                    {quote.slice(0, 300).toWellFormed()}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {more > 0 && <p>{words.say(rereading.more, { count: more })}</p>}
        </section>
      )}
      {failed.length > 0 && (
        <section className="reread-list" aria-labelledby="reread-failed">
          <h3 id="reread-failed">{words.say(rereading.failed, { count: failed.length })}</h3>
          <ul>
            {failed.slice(0, 200).map(({ article, reason, detail }) => (
              <li key={article}>
                <button type="button" className="reread-row" onClick={() => open(article)}>
                  {flaws[reason]} {detail !== null && <small className="own-direction">{detail}</small>}
                </button>
              </li>
            ))}
          </ul>
          {failed.length > 200 && <p>{words.say(rereading.more, { count: failed.length - 200 })}</p>}
        </section>
      )}
    </>
  )
}
