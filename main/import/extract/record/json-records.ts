import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import type { Finding } from '../../findings.ts'
import { told } from '../../told.ts'
import type { Extraction } from '../extractor.ts'
import { listedIn } from './listed-records.ts'
import type { JsonPlace } from './record-of.ts'
import { recordOf } from './record-of.ts'

/** The records in a JSON file: the object that it is, or each element of the list that it is or wraps. */
export function* jsonRecords(value: Json, place: Omit<JsonPlace, 'position'>): Generator<Extraction> {
  const list = isJsonObject(value)
    ? (place.by?.listIn(value) ?? listedIn(value))
    : Array.isArray(value)
      ? (value as Json[])
      : undefined
  if (list === undefined) return yield recordOf(value, { ...place, position: null })
  const feed = isJsonObject(value) ? feedOf(value) : undefined
  if (list.length === 0)
    yield { outcome: 'skipped', position: null, reason: 'no-records', ...told({ kind: 'list-empty' }) }
  for (const [index, element] of list.entries())
    yield elementRecord(element, { ...place, feed, position: index + 1 })
  return undefined
}

/** The record that an element of a list is. */
export function elementRecord(element: Json, place: Omit<JsonPlace, 'bytes'>): Extraction {
  const bytes = bytesOf(element)
  if (bytes !== undefined) return recordOf(element, { ...place, bytes })
  const { position, encoding } = place
  return {
    outcome: 'failed',
    position,
    reason: 'unexpected',
    ...told({ kind: 'json-too-deep' }),
    encoding,
  }
}

/** What a feed (JSON Feed) or an exported channel (Telegram) is called; `undefined` of other lists, whose titles may be anything. */
function feedOf({ version, title, type, name }: JsonObject): Finding | undefined {
  if (typeof version === 'string' && version.includes('jsonfeed') && typeof title === 'string')
    return { value: title, from: 'title of the feed' }
  const isChannel = typeof type === 'string' && /(?:channel|group)$/.test(type)
  return isChannel && typeof name === 'string' ? { value: name, from: 'name of the channel' } : undefined
}

/**
 * The bytes of an element of a list. It has none of its own that would outlast another indentation, so these are they.
 * `undefined` where it is nested so deeply that JavaScript cannot print it, though it could read it.
 */
function bytesOf(element: Json): Uint8Array | undefined {
  try {
    return Buffer.from(JSON.stringify(element))
  } catch (error) {
    if (error instanceof RangeError) return undefined // the stack is full
    throw error
  }
}
