/**
 * The list of records in an answer of a program: `{status, articles: […]}` of NewsAPI and GDELT, `{items}` of JSON Feed,
 * `{hits: {hits: [{_source}]}}` of Elasticsearch, `{response: {docs}}` of Solr.
 */
import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import { canonical } from './field-names.ts'
import { hasTextField } from './record-of.ts'

const wrappers = new Set(
  'articles items results records docs documents posts stories entries hits response data news rows feed list output'.split(
    ' ',
  ),
)
const deepest = 3

/** The elements of the list that `value` wraps; `undefined` where it is a record itself, or wraps none. */
export function listedIn(value: JsonObject): readonly Json[] | undefined {
  return hasTextField(value) ? undefined : (listBelow(value, deepest) ?? mappedIn(value))
}

/** Records under their ids: all that the object holds are objects, and most have a text. */
function mappedIn(value: JsonObject): readonly Json[] | undefined {
  const held = Object.values(value)
  const objects = held.filter(isJsonObject)
  const isMap = objects.length >= 2 && objects.length === held.length
  return isMap && objects.filter(hasTextField).length * 2 > objects.length ? objects : undefined
}

function listBelow(value: JsonObject, depth: number): readonly Json[] | undefined {
  for (const [name, held] of Object.entries(value)) {
    if (!wrappers.has(canonical(name))) continue
    if (Array.isArray(held) && held.some(isJsonObject)) return held.map(sourceOf)
    const inner = isJsonObject(held) && depth > 1 ? listBelow(held, depth - 1) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}

/** Elasticsearch keeps a document under `_source`. */
function sourceOf(element: Json): Json {
  const source = isJsonObject(element) ? element['_source'] : undefined
  return isJsonObject(source) ? source : element
}
