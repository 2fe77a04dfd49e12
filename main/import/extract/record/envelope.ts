/**
 * Records in the wrapping that programs put round them: `{_index, _source: {…}}` of Elasticsearch, `{id, attributes: {…}}` of
 * Strapi and JSON:API, `{row_idx, row: {…}}` of Hugging Face, `{type: "Feature", properties: {…}}` of GeoJSON; and what they put
 * beside the text under a name of its own: the `meta` and `opengraph` of goose, the `_embedded` of WordPress.
 */
import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import { canonical } from './field-names.ts'

/** Names under which the whole record lies. */
const wrappings = new Set(
  '_source attributes row fields doc document data article item node record properties content post story'.split(
    ' ',
  ),
)

/** Names under which something is said of the record. */
const asides = new Set(
  'meta metadata opengraph og metatags head header info embedded thread frontmatter jsonld yoastheadjson dates media'.split(
    ' ',
  ),
)

const deepest = 3

/** Whether an object is a record by itself, and whether it is one if it is found in a wrapping. */
export interface RecordSigns {
  readonly hasText: (value: JsonObject) => boolean
  readonly hasTitle: (value: JsonObject) => boolean
}

/**
 * The fields of `value` with those that lie in a wrapping or beside it, each under its own name: what stands at the top
 * comes before what stands beside, and what is wrapped before both.
 */
export function opened(value: JsonObject, signs: RecordSigns): JsonObject {
  if (!Object.values(value).some(isJsonObject)) return value
  const { inner, outer } = unwrapped(value, signs, deepest)
  const fields: Record<string, Json> = Object.create(null)
  for (const object of [...inner, outer]) addTo(fields, object)
  for (const object of [...inner, outer]) addAsides(fields, object, deepest)
  return { ...fields }
}

/** The objects within one another down to the record, the innermost first, and the outermost. */
function unwrapped(
  value: JsonObject,
  signs: RecordSigns,
  depth: number,
): { readonly inner: readonly JsonObject[]; readonly outer: JsonObject } {
  if (depth === 0 || signs.hasText(value)) return { inner: [], outer: value }
  for (const [name, held] of Object.entries(value)) {
    if (!isJsonObject(held) || !wrappings.has(name.toLowerCase())) continue
    const within = unwrapped(held, signs, depth - 1)
    if (within.inner.length > 0 || signs.hasText(held) || signs.hasTitle(held))
      return { inner: [...within.inner, within.outer], outer: value }
  }
  return { inner: [], outer: value }
}

function addTo(fields: Record<string, Json>, object: JsonObject): void {
  for (const [name, held] of Object.entries(object)) {
    const before = fields[name]
    // A number where a name is wanted is an id into a table that is not there.
    if (before === undefined || isBlank(before) || (typeof before === 'number' && !isBlank(held)))
      if (held !== undefined) fields[name] = held
  }
}

function addAsides(fields: Record<string, Json>, object: JsonObject, depth: number): void {
  for (const [name, held] of Object.entries(object)) {
    if (!asides.has(canonical(name))) continue
    if (Array.isArray(held)) addTo(fields, propertiesIn(held as Json[]))
    if (!isJsonObject(held)) continue
    const { name: _, ...said } = held // its own name is none of the record's
    addTo(fields, said)
    if (depth > 1) addAsides(fields, held, depth - 1)
  }
}

/** `[{property: 'og:site_name', content: 'The Daily'}]`: the `meta` elements of a page as a list. */
function propertiesIn(list: readonly Json[]): JsonObject {
  return Object.fromEntries(
    list.flatMap(each => {
      if (!isJsonObject(each)) return []
      const name = each['property'] ?? each['name']
      return typeof name === 'string' ? [[name, each['content'] ?? null] as const] : []
    }),
  )
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
