/** Reading all records of an article's outlet or folder again. */
import type { Answer, Input } from '../../../core/contract.ts'
import { Refusal } from '../../../core/model/failure.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { articleIn } from '../correct-record.ts'
import type { RereadContext } from '../reread/reread-records.ts'
import { rereadRecords } from '../reread/reread-records.ts'
import { folderOf, outletOf, type ReachKind, type ReachSource, type WholeReach } from './whole-reach.ts'

/** Reads the records that were asked for again. @throws Refusal `unknown-encoding`, `unknown-article`, `no-outlet`, `no-folder` */
export async function rereadAsked(
  context: RereadContext & ReachSource,
  { selection, encoding }: Input<'records.reread'>,
): Promise<Answer<'records.reread'>> {
  if (!('reach' in selection)) return rereadRecords(context, { selection, encoding })
  const { articles } = await articlesWithin(context, selection.article, selection.reach)
  return rereadRecords(context, { selection: { ids: articles }, encoding })
}

/** The outlet or folder of an article, and all articles of it. @throws Refusal `unknown-article`, `no-outlet`, `no-folder` */
export async function articlesWithin(
  context: RereadContext & ReachSource,
  id: ArticleId,
  reach: ReachKind,
): Promise<{ readonly whole: WholeReach; readonly articles: readonly ArticleId[] }> {
  const { record, article } = articleIn(context.store, id)
  await context.index.settled() // all articles of it, and not only those that have been read by now
  const whole = reach === 'outlet' ? await outletOf(context, article) : folderOf(context, record)
  if (whole === undefined) throw new Refusal({ kind: reach === 'outlet' ? 'no-outlet' : 'no-folder' })
  const { articles } = await context.index.reachedBy({ by: whole.by, lines: [] })
  return { whole, articles }
}
