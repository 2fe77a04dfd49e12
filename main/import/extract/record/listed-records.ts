/**
 * The list of records in an answer of a program: `{status, articles: […]}` of NewsAPI and GDELT, `{items}` of JSON Feed,
 * `{hits: {hits: [{_source}]}}` of Elasticsearch, `{response: {docs}}` of Solr.
 */
import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import { canonical } from './field-names.ts'
import { hasTextField, openedRecord } from './record-of.ts'
import { rowsOfColumns, rowsOfLists, rowsUnderNames } from './tabular.ts'

const wrappers = new Set(
  'articles items results records docs documents posts stories entries hits response data news rows feed list output features edges value messages tweets db'.split(
    ' ',
  ),
)
const deepest = 4
/** How many fields an object has at most that is there for the list in it. */
const mostBesideList = 4

/** The elements of the list that `value` wraps; `undefined` where it is a record itself, or wraps none. */
export function listedIn(value: JsonObject): readonly Json[] | undefined {
  const rows = rowsOfLists(value)
  if (rows !== undefined) return rows
  if (hasTextField(value)) return undefined
  return (
    rowsOfColumns(value) ??
    rowsUnderNames(value) ??
    listBelow(value, deepest) ??
    mappedIn(value) ??
    onlyListIn(value)
  )
}

/** Records under their ids: all that the object holds are objects, and most have a text. */
function mappedIn(value: JsonObject): readonly Json[] | undefined {
  const held = Object.values(value)
  const objects = Object.entries(value).flatMap(([key, each]) =>
    isJsonObject(each) ? [withAddress(key, each)] : [],
  )
  const isMap = objects.length >= 2 && objects.length === held.length
  return isMap && objects.filter(hasTextField).length * 2 > objects.length ? objects : undefined
}

/** A record that lies under its address. */
function withAddress(key: string, record: JsonObject): JsonObject {
  return /^https?:\/\/\S+$/i.test(key) && record['url'] === undefined ? { url: key, ...record } : record
}

/** A text of so many units is no note beside a list, and from so many on it makes a record of an object. */
const longestBeside = 100
const longText = 200

/** `{selection1: […]}`: the one list of objects in an object that has little else, whatever it is called, or in what it wraps. */
function onlyListIn(value: JsonObject, depth = deepest): readonly Json[] | undefined {
  const held = Object.values(value)
  if (held.length > mostBesideList) return undefined
  if (held.some(each => typeof each === 'string' && each.length > longestBeside)) return undefined
  const lists = held.filter(each => Array.isArray(each) && (each as Json[]).every(isJsonObject))
  const [list, another] = lists as (readonly Json[])[] // by the line above
  const [wrapped, second] = held.filter(isJsonObject)
  if (list === undefined && wrapped !== undefined && second === undefined && depth > 1)
    return onlyListIn(wrapped, depth - 1)
  return another === undefined && list !== undefined && list.length > 0 && list.every(isListed)
    ? list
    : undefined
}

/** Whether an object is of a list of records: it has a headline, or something long. */
function isListed(value: Json): boolean {
  if (!isJsonObject(value)) return false
  const isTitled = typeof (value['title'] ?? value['name'] ?? value['headline']) === 'string'
  return isTitled || Object.values(value).some(held => typeof held === 'string' && held.length >= longText)
}

/** The first list below whose elements are records; the first of objects where none are. */
function listBelow(value: JsonObject, depth: number): readonly Json[] | undefined {
  let first: readonly Json[] | undefined
  for (const [name, held] of Object.entries(value)) {
    if (!wrappers.has(canonical(name))) continue
    const isList = Array.isArray(held) && (held as Json[]).some(isJsonObject)
    const list = isList
      ? (held as Json[]).map(sourceOf)
      : isJsonObject(held) && depth > 1
        ? listBelow(held, depth - 1)
        : undefined
    if (list?.some(isRecord)) return list
    const [only, ...others] = list ?? []
    const within = isJsonObject(only) && others.length === 0 && depth > 1 ? listBelow(only, depth) : undefined
    if (within?.some(isRecord)) return within
    first ??= list
  }
  return first
}

function isRecord(value: Json): boolean {
  return isJsonObject(value) && hasTextField(openedRecord(value))
}

/** Elasticsearch keeps a document under `_source`; what stands beside it changes from one answer to the next. */
function sourceOf(element: Json): Json {
  const source = isJsonObject(element) ? element['_source'] : undefined
  return isJsonObject(source) ? source : element
}
