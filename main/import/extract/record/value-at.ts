/** Values in records by the names of their fields, in which `a.b` is `b` in `a`. */
import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'

/**
 * The value of a field; `undefined` where there is none. A name with a dot in it may be a field's own, at any depth. Of a
 * list on the way, the values in all of its elements.
 */
export function valueAt(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) {
    const held = (value as Json[]).flatMap(each => valueAt(each, name) ?? [])
    return held.length === 0 ? undefined : held
  }
  if (!isJsonObject(value)) return undefined
  if (Object.hasOwn(value, name)) return value[name]
  const dot = name.indexOf('.')
  if (dot < 0) return undefined
  const head = name.slice(0, dot)
  return Object.hasOwn(value, head) ? valueAt(value[head], name.slice(dot + 1)) : undefined
}

/** Whether a record has a field of that name, whatever it holds. */
export function hasField(record: JsonObject, name: string): boolean {
  return Object.hasOwn(record, name) || (name.includes('.') && valueAt(record, name) !== undefined)
}

/** How deep fields are looked for in others, how many there are at most, and how long their names. */
const deepest = 5
const mostFields = 100
const longestName = 200

/** The fields of a record that hold a value and no others, those within others as `a.b`, in their order, with the value. */
export function fieldsWithin(record: JsonObject): Map<string, Json> {
  const found = new Map<string, Json>()
  add(found, record, '', deepest)
  return found
}

function add(found: Map<string, Json>, value: JsonObject, prefix: string, depth: number): void {
  for (const [name, held] of Object.entries(value)) {
    const path = `${prefix}${name}`
    if (held === undefined || found.size >= mostFields || path.length > longestName) continue
    if (isJsonObject(held) && depth > 1) add(found, held, `${path}.`, depth - 1)
    else if (Array.isArray(held) && held.some(isJsonObject) && depth > 1)
      for (const each of held.slice(0, 5)) {
        if (isJsonObject(each as Json)) add(found, each as JsonObject, `${path}.`, depth - 1) // an array of JSON holds JSON
      }
    else if (!found.has(path)) found.set(path, held)
  }
}
