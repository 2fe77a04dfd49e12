/**
 * Works out the families of a study from what the index has of its articles' bodies: all that are worth comparing are
 * compared, kin are joined, and each family is named after the least of its ids. It is done for all articles at once,
 * since what is boilerplate is only seen so; so the same articles make the same families, whatever came or went before.
 * At a hundred thousand articles that takes about two seconds, in slices, beside reading only what is new.
 */
import type { Candidate } from '../../../core/families/candidates.ts'
import { candidatePairs } from '../../../core/families/candidates.ts'
import { Joined } from '../../../core/families/joined.ts'
import type { Recurring } from '../../../core/families/likeness.ts'
import type { IndexDatabase } from '../index-database.ts'
import { Comparisons, MovedText } from './comparisons.ts'
import type { KinTexts } from './kin-rows.ts'
import { changesOf, readKin } from './kin-rows.ts'

const sliceMilliseconds = 30

/** For comparing whole texts. */
const nothingRecurs: Recurring = { boilerplate: [], perhapsStory: [] }

interface KinPair {
  readonly left: number
  readonly right: number
  readonly similarity: number
}

/** What is known of an article in a family. */
interface Place {
  readonly family: string
  readonly similarity: number
}

/**
 * Brings families up to date with the bodies that the index has, in slices. Answers whether that was done; where a text
 * has moved on, or anything was written meanwhile, it has to be begun again once that has been read.
 */
export function* settleFamilies(database: IndexDatabase, studyFolder: string): Generator<void, boolean> {
  const { changes } = changesOf(database)
  const texts = readKin(database)
  const candidates = yield* inSlices(candidatePairs(texts.signed))
  const comparisons = new Comparisons(database, studyFolder, texts)
  try {
    const kin = yield* inSlices(compare(candidates, comparisons))
    const places = placesOf(texts, kin, comparisons)
    return database.transaction(() => {
      if (changesOf(database).changes !== changes) return false
      comparisons.keep()
      writeFamilies(database, places)
      database.run('UPDATE kinChanges SET settled = ? WHERE number = 1', changes)
      return true
    })
  } catch (error) {
    if (error instanceof MovedText) return false
    throw error
  }
}

function* compare(candidates: readonly Candidate[], comparisons: Comparisons): Generator<void, KinPair[]> {
  const kin: KinPair[] = []
  for (const { left, right, recurring } of candidates) {
    const { similarity, isKin } = comparisons.of(left, right, recurring)
    if (isKin) kin.push({ left, right, similarity })
    yield
  }
  return kin
}

/** Goes through small steps, and rests only where a slice is over. */
function* inSlices<T>(steps: Generator<void, T>): Generator<void, T> {
  for (let end = performance.now() + sliceMilliseconds; ; ) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() < end) continue
    yield
    end = performance.now() + sliceMilliseconds
  }
}

/** The family of each article that has one, by its number, and how much it has of the family's most typical text. */
function placesOf(
  { signed, articles }: KinTexts,
  kin: readonly KinPair[],
  comparisons: Comparisons,
): Map<number, Place> {
  const joined = new Joined(signed.count)
  const weights = new Float64Array(signed.count)
  const direct = new Map<number, number>()
  for (const { left, right, similarity } of kin) {
    joined.join(left, right)
    weights[left] = (weights[left] ?? 0) + similarity
    weights[right] = (weights[right] ?? 0) + similarity
    direct.set(left * signed.count + right, similarity)
  }
  const members = new Map<number, number[]>()
  for (let text = 0; text < signed.count; text += 1) {
    const root = joined.rootOf(text)
    const of = members.get(root)
    if (of === undefined) members.set(root, [text])
    else of.push(text)
  }
  const places = new Map<number, Place>()
  for (const [root, family] of members) {
    const isAlone = family.length === 1 && (articles[root]?.length ?? 0) < 2
    const name = articles[root]?.[0]?.id // texts are in the order of the least of their ids
    if (isAlone || name === undefined) continue
    const typical = family.reduce((best, each) => ((weights[each] ?? 0) > (weights[best] ?? 0) ? each : best))
    for (const text of family) {
      const key = Math.min(text, typical) * signed.count + Math.max(text, typical)
      const similarity =
        text === typical ? 1 : (direct.get(key) ?? comparisons.of(text, typical, nothingRecurs).similarity)
      for (const { number } of articles[text] ?? []) places.set(number, { family: name, similarity })
    }
  }
  return places
}

/** Writes what is different. */
function writeFamilies(database: IndexDatabase, places: ReadonlyMap<number, Place>): void {
  const before = database.arrays<readonly [number, string | null, number | null]>(
    'SELECT number, family, similarity FROM articles JOIN kin ON article = number WHERE family IS NOT NULL',
  )
  const known = new Map(before.map(([number, family, similarity]) => [number, { family, similarity }]))
  for (const number of known.keys()) if (!places.has(number)) write(database, number, null)
  for (const [number, place] of places) {
    const is = known.get(number)
    if (is?.family !== place.family || is.similarity !== place.similarity) write(database, number, place)
  }
  const without = database.all<{ number: number }>(
    'SELECT number FROM articles WHERE family IS NOT NULL AND number NOT IN (SELECT article FROM kin)',
  )
  for (const { number } of without) write(database, number, null)
}

function write(database: IndexDatabase, number: number, place: Place | null): void {
  database.run('UPDATE articles SET family = ? WHERE number = ?', place?.family ?? null, number)
  database.touch(number, 'standing')
  database.run('UPDATE kin SET similarity = ? WHERE article = ?', place?.similarity ?? null, number)
}
