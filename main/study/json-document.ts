/**
 * A JSON document on disk, as an adapter for lowdb. What lowdb's own adapter leaves open is settled here: the bytes are
 * on disk before a write returns, a document of the wrong shape is refused with its name, what is read cannot be changed
 * in place, and a document that is damaged is never written over.
 *
 * A write has two halves, so that a commit of several documents can put all of them next to their places first
 * (`stage`), make its line in the history durable, and only then put them in place (`publish`).
 */
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import type { SyncAdapter } from 'lowdb'
import type * as z from 'zod'
import { deepFreeze } from '../../core/json.ts'
import { Refusal } from '../../core/model/failure.ts'
import {
  errorCode,
  inFolder,
  naming,
  readText,
  removeIfThere,
  replaceFile,
  syncFolder,
  temporaryOf,
  writeSynced,
} from './disk.ts'

/** The text of a document, as it stands on disk: readable, a field a line, a line end at the end. */
export function documentText(document: unknown): string {
  return `${JSON.stringify(document, null, 1)}\n`
}

/**
 * Reads the text of a document. `path` is for messages.
 * @throws Refusal `damaged-document` where it is not JSON or has another shape.
 */
export function parseDocument<T>(text: string, schema: z.ZodType<T>, path: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Refusal(
      { kind: 'damaged-document', path, reason: `not JSON: ${error.message}` },
      { cause: error },
    )
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const place = issue === undefined || issue.path.length === 0 ? 'document' : issue.path.join('.')
  throw new Refusal({
    kind: 'damaged-document',
    path,
    reason: `${place}: ${issue?.message ?? 'wrong shape'}`,
  })
}

/** A text next to its place, on disk and not yet in force. */
export interface Staged {
  /** Puts it in place, durably. */
  publish(): void
  /** Forgets it. */
  discard(): void
  /** What reading gives once it is in place, frozen; null where the document is taken away. */
  content(): unknown
}

/** What tells one state of a file from another without reading it; `undefined` where there is no file. */
export type Stamp = string | undefined

/** The stamp of a file now. */
export function stampOf(path: string): Stamp {
  try {
    const { ino, size, mtimeNs } = fs.statSync(path, { bigint: true })
    return `${ino}-${size}-${mtimeNs}`
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

type Entries = Readonly<Record<string, unknown>>

/** A value as it is once it has been written and read. */
function asRead<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T // documents are JSON by their schemas
}

/** One document at one path. Reading gives null where there is no file. */
export class JsonDocument<T> implements SyncAdapter<T> {
  readonly path: string
  readonly #schema: z.ZodType<T>
  readonly #entries: keyof T | undefined

  /** @param entries a field of `schema` that maps keys to entries, each held to the schema by itself */
  constructor(path: string, schema: z.ZodType<T>, entries?: keyof T) {
    this.path = path
    this.#schema = schema
    this.#entries = entries
  }

  /** The document, frozen. @throws Refusal `damaged-document`, `not-readable`. */
  read(): T | null {
    const text = readText(this.path)
    return text === undefined ? null : deepFreeze(parseDocument(text, this.#schema, this.path))
  }

  /** Writes the document and waits until it is on disk. @throws Refusal where it cannot be. */
  write(document: T): void {
    const staged = this.stage(document)
    staged.publish()
  }

  /**
   * Writes the document next to its place; nothing is changed until it is published. `base` is what was read and the
   * document was made from, where it was: of its entries, those that it has are known to be right.
   * @throws Refusal where it cannot be written
   */
  stage(document: T, base?: T | null): Staged {
    const content = deepFreeze(this.#checked(document, base))
    const temporary = temporaryOf(this.path)
    naming(this.path, () => {
      try {
        inFolder(dirname(this.path), () => writeSynced(temporary, documentText(content)))
      } catch (error) {
        removeIfThere(temporary)
        throw error
      }
    })
    return {
      publish: () =>
        naming(this.path, () => {
          replaceFile(temporary, this.path)
          syncFolder(dirname(this.path))
        }),
      discard: () => removeIfThere(temporary),
      content: () => content,
    }
  }

  /** The document as reading it back would give it. A document of many entries costs what has changed in it. */
  #checked(document: T, base: T | null | undefined): T {
    const field = this.#entries
    if (field === undefined || !base) return asRead(this.#schema.parse(document))
    const known = base[field] as Entries
    const entries = Object.entries(document[field] as Entries)
    const changed = entries.filter(([key, entry]) => known[key] !== entry)
    const checked = asRead(this.#schema.parse({ ...document, [field]: Object.fromEntries(changed) }))
    const anew = checked[field] as Entries
    return { ...checked, [field]: Object.fromEntries(entries.map(([key]) => [key, anew[key] ?? known[key]])) }
  }

  /** Takes the document away, durably. Staged like a write, so that it can stand in the same commit. */
  stageRemoval(): Staged {
    return {
      publish: () =>
        naming(this.path, () => {
          removeIfThere(this.path)
          syncFolder(dirname(this.path))
        }),
      discard: () => undefined,
      content: () => null,
    }
  }
}
