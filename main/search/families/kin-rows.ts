/**
 * What the index keeps of each article's body to find families by: a number that equal bodies share, and the signature.
 * Every change is counted, so that families are worked out anew after it and only then.
 */

import { leastShingles, mostShingles } from '../../../core/families/likeness.ts'
import { mixed, shinglesOf, wordHashes } from '../../../core/families/shingles.ts'
import { type Signed, signatureOf, signatureSlots } from '../../../core/families/signature.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { IndexDatabase } from '../index-database.ts'

/** A body as it is compared: its number, by which equal ones are known, and its shingles in order. */
export interface Body {
  readonly body: number
  readonly shingles: Uint32Array
}

/** Articles with equal bodies stand as one text, in the order of their ids. */
export interface KinTexts {
  readonly signed: Signed
  /** The body of each text. */
  readonly bodies: readonly number[]
  /** The articles of each text, by their numbers and ids; the ids rise, within a text and from the first of one to that of the next. */
  readonly articles: readonly (readonly KinArticle[])[]
}

export interface KinArticle {
  readonly number: number
  readonly id: ArticleId
}

/** Reads a folded body, given as UTF-16 units. */
export function bodyIn(folded: Uint16Array): Body {
  const hashes = wordHashes(folded)
  return { body: bodyNumber(hashes), shingles: shinglesOf({ hashes }) }
}

/** Writes what a body is known by, in place of what was there; a body of a few words is kin to none, nor is a book. */
export function writeKin(database: IndexDatabase, number: number, folded: Uint16Array): void {
  const { body, shingles } = bodyIn(folded)
  const isComparable = shingles.length >= leastShingles && shingles.length <= mostShingles
  const signature = isComparable ? signatureOf(shingles) : undefined
  if (signature === undefined) {
    removeKin(database, number)
    return
  }
  const changed = database.run(
    `INSERT INTO kin (article, body, size, signature) VALUES (?, ?, ?, ?)
     ON CONFLICT (article) DO UPDATE SET body = excluded.body, size = excluded.size, signature = excluded.signature
     WHERE body <> excluded.body`,
    number,
    body,
    shingles.length,
    new Uint8Array(signature.buffer),
  )
  if (changed > 0) countChange(database)
}

/** Takes an article out of what families are found in. */
export function removeKin(database: IndexDatabase, number: number): void {
  if (database.run('DELETE FROM kin WHERE article = ?', number) > 0) countChange(database)
}

/** Whether anything was written since families were last worked out. */
export function areFamiliesBehind(database: IndexDatabase): boolean {
  const { changes, settled } = changesOf(database)
  return changes !== settled
}

/** How many changes there have been, and up to which of them families have been worked out. */
export function changesOf(database: IndexDatabase): { changes: number; settled: number } {
  return database.get('SELECT changes, settled FROM kinChanges') ?? { changes: 0, settled: 0 }
}

/** Everything that families are found by. About 300 bytes for each article, for as long as it takes. */
export function readKin(database: IndexDatabase): KinTexts {
  return database.transaction(() => {
    const count = database.get<{ count: number }>('SELECT count(*) AS count FROM kin')?.count ?? 0
    const signatures = new Uint32Array(count * signatureSlots)
    const signatureBytes = new Uint8Array(signatures.buffer)
    const [sizes, sources] = [new Uint32Array(count), new Uint32Array(count)]
    const textOf = new Map<number, number>()
    const articles: KinArticle[][] = []
    const bodies: number[] = []
    const sourceNumbers = new Map<string, number>()
    for (const [number, id, source, path, body, size, signature] of database.eachArray<KinRow>(kinSql)) {
      const known = textOf.get(body)
      if (known !== undefined) {
        articles[known]?.push({ number, id })
        continue
      }
      const text = bodies.push(body) - 1
      textOf.set(body, text)
      articles.push([{ number, id }])
      sizes[text] = size
      const outlet = source === null ? `/${outletByPath(path)}` : `@${source}`
      const sourceNumber = sourceNumbers.get(outlet) ?? sourceNumbers.size
      sourceNumbers.set(outlet, sourceNumber)
      sources[text] = sourceNumber
      signatureBytes.set(signature, text * signatureBytesEach)
    }
    return { signed: { count: bodies.length, signatures, sizes, sources }, bodies, articles }
  })
}

const signatureBytesEach = signatureSlots * Uint32Array.BYTES_PER_ELEMENT

const kinSql =
  'SELECT article, id, source, path, body, size, signature FROM kin JOIN articles ON number = article ORDER BY id'

type KinRow = readonly [
  number: number,
  id: ArticleId,
  source: string | null,
  path: string,
  body: number,
  size: number,
  signature: Uint8Array,
]

/**
 * What stands for an outlet that is not known: the folders of the path, and a file that holds several records, without those
 * that are named by numbers alone. Days and pages would take an outlet apart.
 */
export function outletByPath(path: string): string {
  const places = path.replace(/#\d+$/, '/').split('/').slice(0, -1)
  return places.filter(name => /\p{L}/u.test(name)).join('/')
}

/**
 * Counts a change of what families are found by. The one row by its key: a change of all rows makes SQLite ready to take it
 * back, for which FTS5 writes out all that it holds.
 */
export function countChange(database: IndexDatabase): void {
  database.run('UPDATE kinChanges SET changes = changes + 1 WHERE number = 1')
}

/** 53 bits out of all words in order: two bodies out of a million share theirs by chance once in ten thousand studies. */
function bodyNumber(words: Uint32Array): number {
  let high = 0x811c9dc5
  let low = words.length
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0
    high = Math.imul(high ^ word, 0x01000193)
    low = Math.imul(low ^ word, 0x9e3779b1)
  }
  return (mixed(high) >>> 11) * 2 ** 32 + mixed(low)
}
