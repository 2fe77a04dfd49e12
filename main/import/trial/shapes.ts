/** The makes of records in some files: what fields they have, and whether a text is found in them by itself. */
import type { RecordShape } from '../../../core/contract/profile-methods.ts'
import type { Json, JsonObject } from '../../../core/json.ts'
import { isJsonObject } from '../../../core/json.ts'
import { profileId } from '../../../core/model/ids.ts'
import { blankProfile } from '../../../core/model/profile.ts'
import { asItIs, type Extraction, type ReadBy } from '../extract/extractor.ts'
import { fieldsWithin, valueAt } from '../extract/record/value-at.ts'
import { prepareProfile } from '../guide/prepared-guide.ts'
import { extractionsOf } from '../read-scrape.ts'
import type { NoFile, TrialFile } from './trial-files.ts'
import { cut } from './try-profile.ts'

const mostRecords = 200
const mostShapes = 20
const mostValues = 5
const longestValue = 200

/** A record with its fields. */
interface Seen {
  readonly path: string
  readonly record: JsonObject
  readonly isKnown: boolean
  /** The list in its file that it stands in, where that had to be guessed. */
  readonly list: string | null
}

interface Counted {
  count: number
  readonly path: string
  readonly isKnown: boolean
  readonly list: string | null
  readonly values: Map<string, string[]>
}

/** Collects the makes of records of files, one after the other. */
export class Shapes {
  readonly #byFields = new Map<string, Counted>()

  /** Takes the records of a file, or the one that is asked for. */
  add(file: TrialFile | NoFile): void {
    if ('reason' in file) return
    let taken = 0
    for (const seen of recordsIn(file)) {
      if (file.row !== null && seen.path !== file.row && seen.list === null && seen.path.includes('#'))
        continue
      this.#count(seen)
      taken += 1
      if (taken === mostRecords) return
    }
  }

  /** The commonest first. */
  shapes(): RecordShape[] {
    return [...this.#byFields.values()]
      .sort((left, right) => right.count - left.count)
      .slice(0, mostShapes)
      .map(({ values, list, ...shape }) => ({
        ...shape,
        records: list,
        fields: [...values].map(([name, found]) => ({ name, values: found })),
      }))
  }

  #count({ path, record, isKnown, list }: Seen): void {
    const fields = fieldsWithin(record)
    if (fields.size === 0) return
    const key = JSON.stringify([isKnown, list, [...fields.keys()].sort()])
    const counted = this.#byFields.get(key) ?? {
      count: 0,
      path,
      isKnown,
      list,
      values: new Map([...fields.keys()].map((name): [string, string[]] => [name, []])),
    }
    this.#byFields.set(key, counted)
    counted.count += 1
    for (const [name, value] of fields) {
      const shown = wordsOf(value)
      const values = counted.values.get(name)
      if (shown !== '' && values !== undefined && values.length < mostValues) values.push(shown)
    }
  }
}

function wordsOf(value: Json): string {
  if (value === null) return ''
  const text = Array.isArray(value)
    ? value.map(each => (isJsonObject(each as Json) ? '{…}' : String(each))).join(', ')
    : isJsonObject(value)
      ? '{…}'
      : String(value)
  return cut(text.replace(/\s+/g, ' ').trim(), longestValue)
}

function* recordsIn(file: TrialFile): Generator<Seen> {
  let latest: JsonObject | undefined
  const capture: ReadBy = {
    ...asItIs,
    profileOf: record => {
      latest = record
      return undefined
    },
  }
  for (const { path, extraction } of extractionsOf(file, file.row ?? undefined, capture)) {
    const record = latest
    latest = undefined
    if (record === undefined) continue
    const isKnown = extraction.outcome === 'record'
    if (isKnown) yield { path, record, isKnown, list: null }
    else if (extraction.outcome === 'failed' && extraction.reason === 'no-text-field')
      yield* unknownRecords(file, { path, extraction, record })
  }
}

interface Unknown {
  readonly path: string
  readonly extraction: Extraction
  readonly record: JsonObject
}

/** The records behind one that is not known: rows of a table, elements of a list in it, or itself. */
function* unknownRecords(file: TrialFile, { path, extraction, record }: Unknown): Generator<Seen> {
  const isTable = extraction.position === null && /\.(?:csv|tsv|tab)(?:\.gz)?$/i.test(path)
  if (isTable)
    return yield* rowsOf(
      file,
      Object.keys(record).filter(name => name !== ''),
    )
  const list = extraction.position === null ? longestList(record) : undefined
  if (list === undefined) return yield { path, record, isKnown: false, list: null }
  for (const each of list.elements) yield { path, record: each, isKnown: false, list: list.name }
  return undefined
}

/** The rows of a table of which nobody knows where the text is. */
function* rowsOf(file: TrialFile, columns: readonly string[]): Generator<Seen> {
  const mapping = { records: null, text: [...columns], fields: {} }
  const anyColumn = prepareProfile({
    ...blankProfile('any'),
    mapping,
    id: profileId.parse('profile:0000000000000000'),
    rev: 1,
  })
  let latest: JsonObject | undefined
  const capture: ReadBy = {
    ...asItIs,
    profileOf: record => {
      latest = record
      return anyColumn
    },
  }
  for (const { path, extraction } of extractionsOf(file, file.row ?? undefined, capture)) {
    if (latest !== undefined && extraction.position !== null)
      yield { path, record: latest, isKnown: false, list: null }
    latest = undefined
  }
}

const deepestList = 4

/** The longest list of objects in a value, by its name. */
function longestList(
  value: JsonObject,
): { readonly name: string; readonly elements: readonly JsonObject[] } | undefined {
  let longest: { readonly name: string; readonly elements: readonly JsonObject[] } | undefined
  for (const name of listNames(value, '', deepestList)) {
    const held = valueAt(value, name)
    const elements = Array.isArray(held) ? (held as Json[]).filter(isJsonObject) : [] // an array of JSON holds JSON
    if (elements.length >= 2 && elements.length > (longest?.elements.length ?? 0))
      longest = { name, elements }
  }
  return longest
}

function* listNames(value: JsonObject, prefix: string, depth: number): Generator<string> {
  for (const [name, held] of Object.entries(value).slice(0, 200)) {
    if (Array.isArray(held)) yield `${prefix}${name}`
    else if (isJsonObject(held) && depth > 1) yield* listNames(held, `${prefix}${name}.`, depth - 1)
  }
}
