/**
 * The exact comparisons that candidates are put to. The texts are read from their documents, and what came out is kept in
 * the index by the two bodies and by what was left out as boilerplate: it follows from these alone, so it stays right
 * whatever else comes or goes, and a hundred thousand articles are not read again because one more came.
 */
import { bodyOf } from '../../../core/families/body.ts'
import type { Likeness, Recurring, ShingledText } from '../../../core/families/likeness.ts'
import { likenessOf, shingledText } from '../../../core/families/likeness.ts'
import { mixed } from '../../../core/families/shingles.ts'
import { recordOfArticle } from '../../../core/model/ids.ts'
import { FoldedUnits } from '../../../core/text/fold.ts'
import { recordRef } from '../../study/layout.ts'
import { readRecordAgain } from '../feed/article-text.ts'
import { unreadStamp } from '../feed/documents.ts'
import type { IndexDatabase } from '../index-database.ts'
import type { KinTexts } from './kin-rows.ts'
import { bodyIn } from './kin-rows.ts'

/** Texts that are held for being compared with several others. */
const mostHeld = 200

/** Says that a text is no longer what the index has of it. */
export class MovedText extends Error {}

interface Kept extends Likeness {
  readonly left: number
  readonly right: number
  readonly common: number
}

export class Comparisons {
  readonly #database: IndexDatabase
  readonly #studyFolder: string
  readonly #texts: KinTexts
  readonly #known = new Map<string, Kept>()
  readonly #used = new Map<string, Kept>()
  readonly #held = new Map<number, ShingledText>()

  constructor(database: IndexDatabase, studyFolder: string, texts: KinTexts) {
    this.#database = database
    this.#studyFolder = studyFolder
    this.#texts = texts
    for (const [left, right, common, similarity, isKin] of database.arrays<
      readonly [number, number, number, number, number]
    >('SELECT first, second, common, similarity, isKin FROM likeness'))
      this.#known.set(keyOf(left, right, common), { left, right, common, similarity, isKin: isKin === 1 })
  }

  /**
   * What two texts have in common, by their numbers, without the boilerplate among what recurs.
   * @throws MovedText where one of them is to be read again first
   */
  of(one: number, other: number, recurring: Recurring): Likeness {
    const [a, b] = [this.#texts.bodies[one] ?? 0, this.#texts.bodies[other] ?? 0]
    const [left, right] = a < b ? [a, b] : [b, a]
    const digest = digestOf([...recurring.boilerplate, 0, ...recurring.perhapsStory])
    const key = keyOf(left, right, digest)
    const known = this.#used.get(key) ?? this.#known.get(key)
    const likeness = known ?? likenessOf(this.#textOf(one), this.#textOf(other), recurring)
    this.#used.set(key, { ...likeness, left, right, common: digest })
    return likeness
  }

  /** Keeps what was asked for, and nothing else. */
  keep(): void {
    for (const [key, { left, right, common }] of this.#known)
      if (!this.#used.has(key))
        this.#database.run(
          'DELETE FROM likeness WHERE first = ? AND second = ? AND common = ?',
          left,
          right,
          common,
        )
    for (const [key, { left, right, common, similarity, isKin }] of this.#used)
      if (!this.#known.has(key))
        this.#database.run(
          'INSERT OR IGNORE INTO likeness (first, second, common, similarity, isKin) VALUES (?, ?, ?, ?, ?)',
          left,
          right,
          common,
          similarity,
          isKin ? 1 : 0,
        )
  }

  #textOf(text: number): ShingledText {
    const held = this.#held.get(text)
    if (held !== undefined) return held
    const read = shingledText(this.#read(text))
    for (const oldest of this.#held.keys()) {
      if (this.#held.size < mostHeld) break
      this.#held.delete(oldest)
    }
    this.#held.set(text, read)
    return read
  }

  #read(text: number): Uint32Array {
    const id = this.#texts.articles[text]?.[0]?.id
    if (id === undefined) throw new MovedText()
    const { path } = recordRef(recordOfArticle(id))
    const stamp = this.#database.get<{ stamp: string }>(
      'SELECT stamp FROM documents WHERE path = ?',
      path,
    )?.stamp
    const record = stamp === undefined ? undefined : readRecordAgain(this.#studyFolder, path, stamp)
    const article = record?.articles[id]
    if (record !== undefined && article !== undefined) {
      const folded = new FoldedUnits()
      const own = bodyOf(record, article)
      folded.add(own, { from: 0, to: own.length })
      const { body, shingles } = bodyIn(folded.from(0))
      if (body === this.#texts.bodies[text]) return shingles
    }
    this.#database.run('UPDATE documents SET stamp = ? WHERE path = ?', unreadStamp, path)
    throw new MovedText()
  }
}

function digestOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => mixed(sum ^ number), numbers.length)
}

function keyOf(left: number, right: number, common: number): string {
  return `${left} ${right} ${common}`
}
