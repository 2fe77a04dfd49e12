/**
 * A coder at work, one statement after the other on one article after the other, at a person's pace: the index has come to
 * rest before the next save. The bytes of each save are kept, so that the limit can put the same ones on disk.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { RecordDocument } from '../../core/model/record.ts'
import { OfferedPicks } from '../../main/hosts/local-ports.ts'
import { Session } from '../../main/session.ts'
import { documentText } from '../../main/study/json-document.ts'
import { codingRef, historyPath } from '../../main/study/layout.ts'
import { edit } from '../../main/study/study-store.ts'
import { codingOf, lineOf, statementOn, writeCoding } from '../ground/coding.ts'
import { remove } from '../ground/places.ts'
import type { BenchStudy } from '../ground/study.ts'
import { benchCoder, recordAt, recordPaths } from '../ground/study.ts'
import { benchPorts, Host } from '../host.ts'
import type { PlainSaves, SavedBytes } from '../limits.ts'

/** Articles that are coded, and statements that each gets beyond those that it has: ten in all, half-way through. */
export const codedArticles = 50
export const savesPerArticle = 10
const statementsBefore = 5

/** How long a save took, and what it put on disk. */
export interface Saved {
  readonly milliseconds: number
  readonly bytes: SavedBytes
}

/** One way of saving statements in a study that is open. */
export interface Saver {
  /** Saves the next statement, and waits until the index has come to rest. */
  save(): Promise<Saved>
  close(): Promise<void>
}

/** The records that are coded, from all over the study. */
function chosenRecords(study: BenchStudy): RecordDocument[] {
  const paths = recordPaths(study)
  const step = paths.length / codedArticles
  return Array.from({ length: codedArticles }, (_, at) => recordAt(paths[Math.floor(at * step)] ?? ''))
}

/** Takes out what an earlier run coded, and puts in what coding begins from. */
function prepare(study: BenchStudy): RecordDocument[] {
  takeOut(study)
  const records = chosenRecords(study)
  for (const record of records) writeCoding(study.folder, codingOf(record, benchCoder, statementsBefore))
  return records
}

/** Takes out of a study all that the bench's coder did. */
export function takeOut({ folder }: BenchStudy): void {
  remove(join(folder, 'coding', benchCoder))
  remove(join(folder, 'history', benchCoder))
}

/** Saves by `StudyStore.commit` alone, with an edit that is ready. */
export async function storeSaver(study: BenchStudy): Promise<Saver> {
  const records = prepare(study)
  const session = new Session(benchPorts(new OfferedPicks(), study.cache), () => undefined)
  const { store, index } = await session.open({ folder: study.folder, coder: benchCoder })
  await index.settled()
  const turns = turnsAmong(records)
  return {
    async save() {
      const { record, count } = turns.next().value
      const ref = codingRef(benchCoder, record.id)
      const base = store.read(ref)
      if (base === undefined) throw new Error(`${ref.path} is gone`)
      const statement = statementOn(record, benchCoder, statementsBefore + count)
      const next = { ...base, statements: { ...base.statements, [statement.id]: statement } }
      const request = {
        label: { kind: 'statement-added' as const, subject: statement.evidence[0]?.quote ?? null },
        edits: [edit(ref, base, next)],
      }
      const started = performance.now()
      const entry = store.commit(request)
      const milliseconds = performance.now() - started
      const line = Buffer.from(`${JSON.stringify(entry)}\n`)
      const bytes = { path: ref.path, line, document: Buffer.from(documentText(store.read(ref))) }
      await index.settled()
      return { milliseconds, bytes }
    },
    async close() {
      await session.close()
      takeOut(study)
    },
  }
}

/** Saves by `statements.code` through the door, as the command line and the window do. */
export async function commandSaver(study: BenchStudy): Promise<Saver> {
  const records = prepare(study)
  const host = new Host(study.cache)
  await host.call('study.open', { folder: host.pick(study.folder), coder: benchCoder })
  await host.call('index.settled', {})
  await host.call('entities.list', {}) // whoever codes has seen the list of actors
  const turns = turnsAmong(records)
  return {
    async save() {
      const { record, count, at } = turns.next().value
      const { path } = codingRef(benchCoder, record.id)
      const statement = statementOn(record, benchCoder, statementsBefore + count)
      if (count === 0) await host.call('article.read', { article: statement.article }) // and has the article before them
      const lines = [{ line: 1, statement: lineOf(record, statement) as never }] // JSON by the way it is made
      const started = performance.now()
      const { added, refused } = await host.call('statements.code', { lines, group: `bench-${at}-${count}` })
      const milliseconds = performance.now() - started
      if (added !== 1) throw new Error(`Refused: ${refused[0]?.reason}`)
      const document = fs.readFileSync(join(study.folder, path))
      const bytes = { path, line: lastLine(study), document }
      await host.call('index.settled', {})
      return { milliseconds, bytes }
    },
    async close() {
      await host.close()
      takeOut(study)
    },
  }
}

/** Puts the bytes of a save on disk by the fastest calls, in a folder beside the study; gives how long that took. */
export function savePlainly(plain: PlainSaves, bytes: SavedBytes): number {
  plain.prepare(bytes)
  const started = performance.now()
  plain.save(bytes)
  return performance.now() - started
}

/** Whose turn it is: a record after the other, as often as each is saved. */
function* turnsAmong(
  records: readonly RecordDocument[],
): Generator<{ record: RecordDocument; at: number; count: number }, never> {
  for (const [at, record] of records.entries())
    for (let count = 0; count < savesPerArticle; count += 1) yield { record, at, count }
  throw new Error('All has been saved')
}

function lastLine({ folder }: BenchStudy): Buffer {
  const path = historyPath(benchCoder, new Date().toISOString().slice(0, 7))
  const bytes = fs.readFileSync(join(folder, path))
  return bytes.subarray(bytes.lastIndexOf('\n', -2) + 1)
}
