/**
 * Which profile a file or a record is read by. The one that was chosen for the import comes first, then the one of the
 * longest place, of the file's name, of the record's fields, of its outlet; among equals the first by name.
 */
import type { Json, JsonObject } from '../../../core/json.ts'
import { isJsonObject } from '../../../core/json.ts'
import { matchName } from '../../../core/profiles/name-pattern.ts'
import type { ReadBy } from '../extract/extractor.ts'
import { hasField, valueAt } from '../extract/record/value-at.ts'
import type { Findings } from '../findings.ts'
import { outletKey, type PreparedGuide, type PreparedProfile, placeKey } from './prepared-guide.ts'

/** Where a file lies: below the name of what was picked, where that was one folder. */
export function placeOf({ sources }: Pick<PreparedGuide, 'sources'>, path: string): string {
  const name = sources.length === 1 ? (sources[0]?.split(/[\\/]/).findLast(part => part !== '') ?? '') : ''
  return name === '' || name === path ? path : `${name}/${path}`
}

/** The profile that a file is read by whatever is in it; `undefined` where its place and its name decide nothing. */
export function profileOfFile(guide: PreparedGuide, path: string): PreparedProfile | undefined {
  if (guide.chosen !== undefined) return guide.chosen
  const place = placeOf(guide, path)
  const key = placeKey(place)
  let [found, length] = [undefined as PreparedProfile | undefined, 0]
  for (const profile of guide.profiles) {
    for (const each of profile.places) {
      if (each.length <= length || !key.includes(each)) continue
      found = profile
      length = each.length
    }
  }
  return found ?? guide.profiles.find(profile => isByName(profile, place))
}

function isByName({ isByName: isAsked, pattern }: PreparedProfile, place: string): boolean {
  return isAsked && pattern !== undefined && matchName(pattern, place) !== undefined
}

/** The profile of records that have such fields. */
function profileOfFields(guide: PreparedGuide, record: JsonObject): PreparedProfile | undefined {
  return guide.profiles.find(({ fields }) =>
    fields.some(names => names.every(name => hasField(record, name))),
  )
}

/** The profile of an outlet, by any of its names. */
export function profileOfOutlet(
  guide: PreparedGuide,
  outlets: ReadonlySet<string>,
): PreparedProfile | undefined {
  return guide.profiles.find(profile => !profile.outlets.isDisjointFrom(outlets))
}

/** The names that an outlet is compared by: that of the source, and the host of the address. */
export function outletsOf(source: string | null | undefined, url: string | null | undefined): Set<string> {
  const host = url && URL.canParse(url) ? new URL(url).hostname : ''
  return new Set([source ?? '', host].map(outletKey).filter(key => key !== ''))
}

/** The lines that recur in the files of a folder, by where the file lies, and in those of an outlet. */
export function recurringIn(
  guide: PreparedGuide,
  {
    place,
    path = place,
    outlets,
  }: { readonly place?: string; readonly path?: string; readonly outlets?: ReadonlySet<string> },
): ReadonlySet<string>[] {
  return guide.recurring.flatMap(({ folder, outlet, keys }) => {
    const isOfOutlet = outlet !== undefined && outlets?.has(outlet) === true
    const isInFolder =
      folder !== undefined && [place, path].some(each => each !== undefined && isBelow(each, folder))
    return isOfOutlet || isInFolder ? [keys] : []
  })
}

/** Whether a path lies in a folder, or below it; everything lies in the one without a name. */
function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.normalize('NFC').startsWith(`${folder}/`)
}

/** How the extractors are to read a file. `whole` is its profile, where it has one whatever is in it. */
export function readByOf(
  guide: PreparedGuide,
  whole: PreparedProfile | undefined,
  encoding: string | null,
): ReadBy {
  const candidates = whole === undefined ? guide.profiles.filter(({ fields }) => fields.length > 0) : [whole]
  return {
    encoding,
    element: whole?.mapping?.records?.split('.').at(-1)?.toLowerCase() ?? null,
    listIn: value => listIn(candidates, value, whole !== undefined),
    profileOf: (record, findings) =>
      whole ?? profileOfFields(guide, record) ?? profileOfOutlet(guide, outletsIn(findings())),
  }
}

function outletsIn({ source, url }: Findings): Set<string> {
  return outletsOf(source?.value, url?.value)
}

function listIn(
  candidates: readonly PreparedProfile[],
  value: JsonObject,
  isCertain: boolean,
): readonly Json[] | undefined {
  for (const { mapping, fields } of candidates) {
    const list = mapping?.records == null ? undefined : valueAt(value, mapping.records)
    if (!Array.isArray(list)) continue
    const first: unknown = list.find(isJsonObject)
    const isOurs =
      isJsonObject(first) && fields.some(names => names.every(name => hasField(first as JsonObject, name)))
    if (isCertain || isOurs) return list as Json[] // an array of JSON holds JSON
  }
  return undefined
}
