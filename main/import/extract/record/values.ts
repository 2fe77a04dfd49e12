/** What JSON values say as text: lists joined, objects by what they name, parts of a text in lists of lists. */
import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'

/** Of a list, what it begins with: only of authors there are several. */
export function firstOf(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? (value as Json[]).find(each => textOf(each)?.trim()) : value
}

/** A value as text: lists are joined, `{name}` and `{$date}` are what they name; `undefined` for anything else. */
export function textOf(value: Json | undefined, joint = ', '): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const parts = [...new Set((value as Json[]).flatMap(each => partsIn(each)))]
    return parts.length > 0 ? parts.join(joint) : undefined
  }
  if (!isJsonObject(value)) return undefined
  const date = value['$date']
  const inner = namedIn(value) ?? (isJsonObject(date) ? date['$numberLong'] : date)
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : undefined
}

/** How deep texts are looked for in lists of lists. */
const deepestList = 5

/** The texts in an element of a list: what it is or names, all that stands in it where it is a list, and of an object the parts it has. */
function partsIn(value: Json, depth = 0): string[] {
  if (depth > deepestList) return []
  if (Array.isArray(value)) return (value as Json[]).flatMap(each => partsIn(each, depth + 1))
  const name = nameIn(value)?.trim()
  if (name) return [name]
  if (!isJsonObject(value) || isOtherBlock(value)) return []
  const list = listNames.map(each => value[each]).find(each => Array.isArray(each))
  const parts = list === undefined ? [] : partsIn(list, depth + 1)
  return parts.length > 0 ? [parts.join(value['sentences'] === list ? ' ' : '\n\n')] : []
}

/** Under what a paragraph has its parts. */
const listNames = ['sentences', 'paragraphs', 'children', 'lines', 'content', 'items', 'text']

/** The texts in a list, or in a text that is one: separated by commas of either script, semicolons or bars. */
export function listOf(value: Json | undefined): string[] {
  if (value === null || value === undefined) return []
  const parts = Array.isArray(value) ? value.map(nameIn) : splitList(value)
  return [...new Set(parts.flatMap(part => (part === undefined || part.trim() === '' ? [] : [part.trim()])))]
}

/** Blocks of an editor that are no text of the article. */
const otherBlock =
  /^(?:ad|advert\w*|related\w*|image|gallery|embed\w*|video|audio|newsletter|promo\w*|divider)$/i

function isOtherBlock({ type }: JsonObject): boolean {
  return typeof type === 'string' && otherBlock.test(type)
}

function nameIn(value: Json): string | undefined {
  if (typeof value === 'string') return value
  if (isJsonObject(value) && isOtherBlock(value)) return undefined
  const name = isJsonObject(value)
    ? (value['term'] ?? value['label'] ?? namedIn(value) ?? onlyText(value))
    : undefined
  return typeof name === 'string' ? name : undefined
}

/** `{paragraph: '…'}`: what an object holds that holds nothing else. */
function onlyText(value: JsonObject): Json | undefined {
  const [held, another] = Object.values(value)
  return another === undefined && typeof held === 'string' ? held : undefined
}

/** Under what a value lies that has an object for itself: `rendered` is WordPress's, `main` and `original` the New York Times'. */
const ownNames = 'name title rendered main original value text clean plain full body html content'.split(' ')

function namedIn(value: JsonObject): Json | undefined {
  const inner = [value['data'], value['attributes']].find(isJsonObject)
  const name = ownNames.find(each => value[each] !== undefined && value[each] !== null)
  return name !== undefined ? value[name] : inner === undefined ? undefined : namedIn(inner)
}

function splitList(value: Json): string[] {
  if (typeof value !== 'string') return []
  const listed = /^\s*\[(.*)\]\s*$/s.exec(value)?.[1] // a list as Python prints it into a table
  if (listed === undefined) return value.split(/[,،;؛|]/)
  return listed.split(',').map(each => each.trim().replace(/^['"]|['"]$/g, ''))
}
