/**
 * The history: one line per commit, per coder and month, appended and made durable before any document changes. It is
 * what undo, "what changed today" and repair live on, and what opening a study finishes an interrupted commit from.
 *
 * A line counts from the moment its line end is on disk. A last line without one was never acknowledged to anybody: it
 * is set aside, not deleted, and the file is cut back to where it was.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { Refusal } from '../../core/model/failure.ts'
import type { HistoryEntry, HistoryOutline } from '../../core/model/history-entry.ts'
import { historyEntry, historyOutline } from '../../core/model/history-entry.ts'
import type { CoderSlug } from '../../core/model/ids.ts'
import { makeFolder, namesIn, naming, syncFolder, writeFully } from './disk.ts'
import { historyPath } from './layout.ts'

const monthFile = /^(\d{4}-\d{2})\.jsonl$/
const newline = 0x0a
const chunkBytes = 65_536

/** A last line that was cut short: where it stood, and where it was put. */
export interface CutLine {
  readonly path: string
  readonly setAside: string
}

/** The file of a month, open for appending. */
interface OpenMonth {
  readonly month: string
  readonly descriptor: number
  /** Where its last whole line ends, in bytes. */
  size: number
  /** Whether something of a line that was never saved may stand after that. */
  hasFragment: boolean
}

/** The history of one coder, open for appending. */
export class History {
  readonly #study: string
  readonly #coder: CoderSlug
  #file: OpenMonth | undefined
  #last: HistoryEntry | undefined
  #month = ''

  private constructor(study: string, coder: CoderSlug) {
    this.#study = study
    this.#coder = coder
  }

  /** Opens the history of `coder`, and sets aside a last line that was cut short. `time` goes into the name of that. */
  static open(study: string, coder: CoderSlug, time: string): { history: History; cut: CutLine | undefined } {
    const history = new History(study, coder)
    const month = monthsOf(study, coder).at(-1)
    const cut = month === undefined ? undefined : setAsideCutLine(study, historyPath(coder, month), time)
    history.#month = month ?? ''
    history.#last = history.backward().next().value ?? undefined
    return { history, cut }
  }

  /** The folder of the study that it is the history of. */
  get study(): string {
    return this.#study
  }

  /** Whose history it is. */
  get coder(): CoderSlug {
    return this.#coder
  }

  /** The newest commit; `undefined` before the first. */
  get last(): HistoryEntry | undefined {
    return this.#last
  }

  /** The number of the next commit. */
  get nextSeq(): number {
    return (this.#last?.seq ?? 0) + 1
  }

  /** Appends a commit and waits until it is on disk; where it cannot be, the file is as it was. @throws Refusal */
  append(entry: HistoryEntry): void {
    const month = entry.at.slice(0, 7) > this.#month ? entry.at.slice(0, 7) : this.#month // a clock set back stays in its file
    const path = join(this.#study, historyPath(this.#coder, month))
    naming(path, () => {
      const file = this.#file?.month === month ? this.#file : this.#openMonth(month)
      const bytes = Buffer.from(`${JSON.stringify(entry)}\n`)
      if (file.hasFragment) fs.ftruncateSync(file.descriptor, file.size)
      file.hasFragment = true // until it is a line; a disk that refuses to cut it off again is asked once more next time
      try {
        writeFully(file.descriptor, bytes)
        fs.fdatasyncSync(file.descriptor)
      } catch (error) {
        fs.ftruncateSync(file.descriptor, file.size)
        file.hasFragment = false
        throw error
      }
      file.hasFragment = false
      file.size += bytes.length
    })
    this.#last = entry
  }

  /** The commits from the newest to the oldest, read as they are asked for. @throws Refusal `damaged-history` */
  backward(): Generator<HistoryEntry, undefined> {
    return readBackward(this.#study, this.#coder)
  }

  close(): void {
    if (this.#file !== undefined) fs.closeSync(this.#file.descriptor)
    this.#file = undefined
  }

  #openMonth(month: string): OpenMonth {
    const path = join(this.#study, historyPath(this.#coder, month))
    const folder = join(path, '..')
    makeFolder(folder)
    const isNew = !fs.existsSync(path)
    const descriptor = fs.openSync(path, 'a')
    if (isNew) syncFolder(folder)
    this.close()
    this.#month = month
    this.#file = { month, descriptor, size: fs.fstatSync(descriptor).size, hasFragment: false }
    return this.#file
  }
}

/** The coders who have a history in a study, by folder name. */
export function historiesOf(study: string): string[] {
  return namesIn(join(study, 'history'))
}

/**
 * The commits of a coder from the newest to the oldest, read as they are asked for; a last line that is not whole is not
 * one yet. @throws Refusal `damaged-history`
 */
export function* readBackward(study: string, coder: CoderSlug): Generator<HistoryEntry, undefined> {
  for (const { line, path } of linesOfMonths(study, coder)) yield parseLine(line, path)
  return undefined
}

/** Where the line of a commit begins, so that reading backward can go on before it: a month, and bytes in its file. */
export interface HistoryPlace {
  readonly month: string
  readonly start: number
}

/** The outlines of the commits, each with its place; with `before`, only of those before that place. @throws Refusal `damaged-history` */
export function* outlinesBackward(
  study: string,
  coder: CoderSlug,
  before?: HistoryPlace,
): Generator<{ readonly entry: HistoryOutline; readonly place: HistoryPlace }, undefined> {
  for (const { line, path, place } of linesOfMonths(study, coder, before))
    yield { entry: parseLine(line, path, 0, historyOutline), place }
  return undefined
}

function* linesOfMonths(
  study: string,
  coder: CoderSlug,
  before?: HistoryPlace,
): Generator<{ readonly line: string; readonly path: string; readonly place: HistoryPlace }> {
  for (const month of monthsOf(study, coder).reverse()) {
    if (before !== undefined && month > before.month) continue
    const path = historyPath(coder, month)
    const end = month === before?.month ? before.start : undefined
    for (const { text, start } of linesBackward(join(study, path), end))
      yield { line: text, path, place: { month, start } }
  }
}

/**
 * Every commit of a coder in order, each with its place; a line that cannot be read is given as a refusal. A last line
 * without its end is passed over: the coder may be writing it at this moment.
 */
export function* readHistory(study: string, coder: CoderSlug): Generator<HistoryEntry | Refusal> {
  for (const month of monthsOf(study, coder)) {
    const path = historyPath(coder, month)
    const lines = fs.readFileSync(join(study, path), 'utf8').split('\n')
    for (const [index, line] of lines.slice(0, -1).entries()) {
      try {
        yield parseLine(line, path, index + 1)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        yield error
      }
    }
  }
}

function monthsOf(study: string, coder: string): string[] {
  return namesIn(join(study, 'history', coder)).flatMap(name => monthFile.exec(name)?.[1] ?? [])
}

/** @param line number of the line from 1; 0 where it was read from the end */
function parseLine<T = HistoryEntry>(
  text: string,
  path: string,
  line = 0,
  schema: z.ZodType<T> = historyEntry as unknown as z.ZodType<T>, // which is what T is where nobody says otherwise
): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Refusal({ kind: 'damaged-history', path, line, reason: error.message }, { cause: error })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const reason = parsed.error.issues[0]?.message ?? 'wrong shape'
  throw new Refusal({ kind: 'damaged-history', path, line, reason })
}

function setAsideCutLine(study: string, path: string, time: string): CutLine | undefined {
  const absolute = join(study, path)
  return naming(absolute, () => cutBack(study, path, time))
}

function cutBack(study: string, path: string, time: string): CutLine | undefined {
  const absolute = join(study, path)
  const bytes = fs.statSync(absolute).size
  const wholeBytes = bytes - lengthAfterLastLineEnd(absolute, bytes)
  if (wholeBytes === bytes) return undefined
  const setAside = `${path}.damaged-${time.replaceAll(':', '-')}`
  const file = fs.openSync(absolute, 'r+')
  try {
    const fragment = Buffer.alloc(bytes - wholeBytes)
    fs.readSync(file, fragment, 0, fragment.length, wholeBytes)
    fs.writeFileSync(join(study, setAside), fragment, { flush: true })
    fs.ftruncateSync(file, wholeBytes)
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
  return { path, setAside }
}

function lengthAfterLastLineEnd(path: string, bytes: number): number {
  const file = fs.openSync(path, 'r')
  try {
    for (let end = bytes; end > 0; ) {
      const chunk = Buffer.alloc(Math.min(chunkBytes, end))
      fs.readSync(file, chunk, 0, chunk.length, end - chunk.length)
      const at = chunk.lastIndexOf(newline)
      if (at >= 0) return bytes - (end - chunk.length + at + 1)
      end -= chunk.length
    }
    return bytes
  } finally {
    fs.closeSync(file)
  }
}

/**
 * The whole lines of a file from the last to the first, without their line ends, each with where it begins, reading no more
 * than is asked for; with `before`, those that end by there, which is where a line begins.
 */
function* linesBackward(path: string, before?: number): Generator<{ text: string; start: number }> {
  const file = fs.openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    const bytes = fs.fstatSync(file).size
    let end = before ?? bytes - lengthAfterLastLineEnd(path, bytes)
    while (end > 0) {
      const chunk = Buffer.alloc(Math.min(chunkBytes, end))
      fs.readSync(file, chunk, 0, chunk.length, end - chunk.length)
      end -= chunk.length
      rest = Buffer.concat([chunk, rest])
      for (let at = rest.lastIndexOf(newline, -2); at >= 0; at = rest.lastIndexOf(newline, -2)) {
        yield { text: rest.toString('utf8', at + 1, rest.length).trimEnd(), start: end + at + 1 }
        rest = rest.subarray(0, at + 1)
        if (rest.length < 2) break
      }
    }
    const first = rest.toString('utf8').trimEnd()
    if (first !== '') yield { text: first, start: 0 }
  } finally {
    fs.closeSync(file)
  }
}
