/** How many articles have lines that somebody is about to mark for all of an outlet or folder. */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Answer, Input } from '../../../core/contract.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { recordOfArticle } from '../../../core/model/ids.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { fold } from '../../../core/text/fold.ts'
import { wordsIn } from '../../../core/text/text-query.ts'
import { wholeKeyOf } from '../../import/segment/line/lines.ts'
import { readText } from '../../study/disk.ts'
import { recordRef } from '../../study/layout.ts'
import type { StudyStore } from '../../study/study-store.ts'
import { articleIn, linesOfStretch } from '../correct-record.ts'
import { linesIn } from '../whole-lines.ts'
import { folderOf, outletOf, type ReachSource, type WholeReach } from './whole-reach.ts'

type Reach = Answer<'record.reach'>

/** The longest line that a profile has; of a longer one it has the beginning. */
export const longestLine = 400
/** How long documents are looked into; what is left by then is counted by the words of the lines alone. */
const patienceMilliseconds = 700
const documentsPerRest = 20

/** What marking a stretch everywhere would touch. @throws Refusal `unknown-article`, `evidence-outside`, `no-text-there` */
export async function reachOf(
  context: ReachSource & { readonly store: StudyStore },
  { article: id, ...span }: Input<'record.reach'>,
): Promise<Reach> {
  const { record, article } = articleIn(context.store, id)
  const lines = profileLines(record, linesOfStretch(record, article, span))
  await context.index.settled()
  const wholes = [await outletOf(context, article), folderOf(context, record)].flatMap(each => each ?? [])
  const counter = new LineCounter(context.store.folder, lines)
  const choices: Reach['choices'][number][] = []
  for (const whole of wholes) choices.push(await counted(context, whole, counter))
  return { lines, choices }
}

/** The different lines of a stretch, as a profile has them. */
export function profileLines({ text }: RecordDocument, stretch: Parameters<typeof linesIn>[1]): string[] {
  const lines = linesIn(text, stretch).map(line => line.trim().slice(0, longestLine).toWellFormed())
  return [...new Map(lines.map(line => [wholeKeyOf(line), line])).values()]
}

async function counted(
  { index }: ReachSource,
  { reach, name, by }: WholeReach,
  counter: LineCounter,
): Promise<Reach['choices'][number]> {
  const { articles, withWords } = await index.reachedBy({ by, lines: counter.words })
  return { reach, name, articles: articles.length, with: await counter.among(withWords) }
}

/** Looks for lines in articles, each once, as long as there is time. */
class LineCounter {
  readonly words: readonly (readonly string[])[]
  readonly #folder: string
  readonly #keys: ReadonlySet<string>
  readonly #known = new Map<ArticleId, boolean>()
  readonly #end = performance.now() + patienceMilliseconds

  constructor(folder: string, lines: readonly string[]) {
    this.#folder = folder
    this.#keys = new Set(lines.map(wholeKeyOf))
    this.words = lines.map(line => wordsIn(fold(line)).map(({ word }) => word))
  }

  /** How many of these have one of the lines; those that there is no time for are taken to have it. */
  async among(articles: readonly ArticleId[]): Promise<number> {
    let count = 0
    for (const [index, article] of articles.entries()) {
      if (index % documentsPerRest === 0) await setImmediate()
      const known = this.#known.get(article)
      const has = known ?? (performance.now() > this.#end ? true : this.#look(article))
      if (has) count += 1
    }
    return count
  }

  #look(article: ArticleId): boolean {
    const has = linesOf(this.#folder, article).some(line => this.#keys.has(wholeKeyOf(line)))
    this.#known.set(article, has)
    return has
  }
}

function linesOf(folder: string, article: ArticleId): string[] {
  const text = readText(join(folder, recordRef(recordOfArticle(article)).path))
  if (text === undefined) return []
  const record = JSON.parse(text) as RecordDocument // the index has read it, and checked it by its schema
  const span = record.articles[article]
  return span === undefined ? [] : linesIn(record.text, span)
}
