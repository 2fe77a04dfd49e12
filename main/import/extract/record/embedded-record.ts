/**
 * The article in the data that a program of a page fills it in from: `__NEXT_DATA__` of Next.js and the like. Such pages are
 * empty where no program runs, as in the files of a scraper.
 */
import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import { type ArticleOfRecord, articleOf } from './record-of.ts'

const script = /<script\b[^>]*\btype=["']application\/json["'][^>]*>([\s\S]*?)<\/script>/gi
/** How much data is looked through, in UTF-16 units of a script, and how many objects, how deep. */
const longestScript = 4_000_000
const mostObjects = 20_000
const deepest = 12
/** A text of fewer units is the gist of an article on a list of them. */
const shortest = 200

/** The longest article in the data of a page; `undefined` where there is none. */
export function embeddedRecord(html: string): ArticleOfRecord | undefined {
  let longest: ArticleOfRecord | undefined
  for (const [, data = ''] of html.matchAll(script)) {
    for (const object of objectsIn(dataIn(data))) {
      const article = articleOf(object)
      if (article !== undefined && article.text.length > (longest?.text.length ?? shortest)) longest = article
    }
  }
  return longest
}

function dataIn(data: string): Json {
  if (data.length > longestScript) return null
  try {
    return JSON.parse(data) as Json // that is what it parses
  } catch {
    return null // a script of another kind, or cut short
  }
}

/** The objects in a value, each with what its fields refer to by `{__ref}`, as Apollo keeps them. */
function* objectsIn(value: Json): Generator<JsonObject> {
  const waiting: { value: Json; depth: number; within: JsonObject }[] = [{ value, depth: 0, within: {} }]
  for (let seen = 0; waiting.length > 0 && seen < mostObjects; seen += 1) {
    const next = waiting.pop()
    if (next === undefined || next.depth > deepest) continue
    const isList = Array.isArray(next.value)
    const within = isJsonObject(next.value) ? next.value : next.within
    if (isJsonObject(next.value)) yield resolved(next.value, next.within)
    const held: readonly Json[] = isList
      ? (next.value as Json[])
      : isJsonObject(next.value)
        ? Object.values(next.value).filter(each => each !== undefined)
        : []
    for (const each of held.toReversed())
      if (typeof each === 'object' && each !== null)
        waiting.push({ value: each, depth: next.depth + 1, within })
  }
}

function resolved(value: JsonObject, within: JsonObject): JsonObject {
  const fields = Object.entries(value).map(([name, held]) => {
    const reference = isJsonObject(held) ? held['__ref'] : undefined
    return [name, typeof reference === 'string' ? (within[reference] ?? held) : held] as const
  })
  return Object.fromEntries(fields)
}
