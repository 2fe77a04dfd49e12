import * as fs from 'node:fs'
import { join } from 'node:path'
import type { RecordDocument } from '../core/model/record.ts'
import { fold } from '../core/text/fold.ts'
import { IndexFeed } from '../main/search/feed/index-feed.ts'
import { IndexDatabase } from '../main/search/index-database.ts'
import { sortIndexes } from '../main/search/schema.ts'
import { WordsBySql } from './limits.ts'
import type { IndexDone, IndexTask } from './tasks.ts'

/** Makes the index of a study from its documents, as the thread of the index does. */
export function indexFully({ study, index }: IndexTask): IndexDone {
  const started = performance.now()
  const database = IndexDatabase.open(index)
  const feed = new IndexFeed(database, study)
  let textsAt: number | undefined
  for (const _slice of feed.reconcile()) {
    if (textsAt === undefined && !feed.hasUnread && isSorted(database)) textsAt = performance.now()
  }
  const articles = database.get<{ count: number }>('SELECT count(*) AS count FROM articles')?.count ?? 0
  const found = database.get<{ count: number }>('SELECT count(*) AS count FROM articleText')?.count ?? 0
  if (found !== articles) throw new Error(`${found} of ${articles} articles can be found`)
  database.close()
  const ended = performance.now()
  return {
    articles,
    milliseconds: (textsAt ?? ended) - started,
    familiesMilliseconds: ended - (textsAt ?? ended),
  }
}

/** Whether lists can be read in every order, which is the last that is done before families. */
function isSorted(database: IndexDatabase): boolean {
  const names = database.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'index'")
  const made = new Set(names.map(({ name }) => name))
  return Object.keys(sortIndexes).every(name => made.has(name))
}

/** How many documents are read and folded at once, before their words are put in. */
const batch = 1_000

/** Puts the folded words of a study's articles into a bare full-text table; gives the milliseconds of that alone. */
export function insertWords({ study, index }: IndexTask): number {
  const folder = join(study, 'records')
  const paths = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.json'))
  const words = new WordsBySql(index)
  let milliseconds = 0
  for (let at = 0; at < paths.length; at += batch) {
    const texts = paths.slice(at, at + batch).flatMap(path => {
      const { text, articles } = JSON.parse(fs.readFileSync(join(folder, path), 'utf8')) as RecordDocument // written by the import of this very program
      return Object.values(articles).map(({ from, to, fields }) => ({
        title: fold(fields.title.value ?? ''),
        body: fold(text.slice(from, to)),
      }))
    })
    const started = performance.now()
    words.insert(texts)
    milliseconds += performance.now() - started
  }
  const started = performance.now()
  words.close()
  return milliseconds + performance.now() - started
}
