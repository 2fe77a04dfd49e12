/**
 * A change is a value, and undo is its reverse. A diff lists the fields that a commit touched, in which document, with
 * what stood there and what stands there now; a field that is not there is absent, which is not the same as null. The
 * history stores diffs, undo commits them reversed, the index and the interface live on the same ones.
 */
import * as z from 'zod'
import type { Json, JsonObject } from '../json.ts'
import { isJsonObject, sameJson } from '../json.ts'

export const change = z.strictObject({
  /** The document's path in the study, with `/` between names. */
  document: z.string(),
  /** Names of the fields that lead to the value; empty for the whole document. */
  path: z.array(z.string()),
  from: z.json().optional(),
  to: z.json().optional(),
})
export type Change = Readonly<z.output<typeof change>>
export type Diff = readonly Change[]

/** The counter on each document that the store keeps; it is no part of what a person changed. */
const bookkeeping = new Set(['rev'])

/**
 * What leads from `before` to `after`, field by field. Objects are compared field by field, lists and plain values as a
 * whole. `undefined` stands for a document that is not there.
 */
export function changesBetween(
  document: string,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): Change[] {
  if (before === undefined || after === undefined) {
    if (before === after) return []
    return [changeOf(document, [], before && without(before), after && without(after))]
  }
  const changes: Change[] = []
  collect(document, [], without(before), without(after), changes)
  return changes
}

/** The diff that takes this one back: reversed order, sides swapped. */
export function invert(diff: Diff): Diff {
  return diff.map(({ document, path, from, to }) => changeOf(document, path, to, from)).reverse()
}

/**
 * The document once the changes are made; `undefined` where they remove it. The changes must be of this document.
 * Does not look at `from`: ask `holds` first where another hand may have been there.
 */
export function applyChanges(value: JsonObject | undefined, changes: Diff): JsonObject | undefined {
  return changes.reduce<JsonObject | undefined>((state, { path, to }) => {
    if (path.length > 0) return withField(state ?? {}, path, to)
    return to === undefined ? undefined : { ...without(state ?? {}, true), ...(to as JsonObject) } // a whole document is an object
  }, value)
}

/** Whether the field that a change is about holds the given side of it. */
export function holds(
  value: JsonObject | undefined,
  { path, ...sides }: Change,
  side: 'from' | 'to',
): boolean {
  if (path.length === 0) return sameJson(value && without(value), sides[side] as Json | undefined)
  return sameJson(fieldAt(value, path), sides[side] as Json | undefined)
}

/** The value at a path of fields; `undefined` where there is none. */
export function fieldAt(value: JsonObject | undefined, path: readonly string[]): Json | undefined {
  let here: Json | undefined = value
  for (const name of path) {
    if (!isJsonObject(here) || !Object.hasOwn(here, name)) return undefined
    here = here[name]
  }
  return here
}

function collect(
  document: string,
  path: readonly string[],
  before: JsonObject,
  after: JsonObject,
  into: Change[],
): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [left, right] = [fieldAt(before, [name]), fieldAt(after, [name])]
    if (sameJson(left, right)) continue
    if (isJsonObject(left) && isJsonObject(right)) collect(document, [...path, name], left, right, into)
    else into.push(changeOf(document, [...path, name], left, right))
  }
}

function changeOf(
  document: string,
  path: readonly string[],
  from: Json | undefined,
  to: Json | undefined,
): Change {
  const sides = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return { document, path: [...path], ...sides } as Change // Json and zod's json are the same values, ours read-only
}

function withField(value: JsonObject, path: readonly string[], to: Json | undefined): JsonObject {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (rest.length > 0) {
    const inner = fieldAt(value, [name])
    return { ...value, [name]: withField(isJsonObject(inner) ? inner : {}, rest, to) }
  }
  if (to !== undefined) return { ...value, [name]: to }
  const { [name]: _gone, ...others } = value
  return others
}

function without(value: JsonObject, onlyBookkeeping = false): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => bookkeeping.has(name) === onlyBookkeeping),
  )
}
