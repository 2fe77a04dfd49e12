/**
 * What an import reads by, made ready: patterns parsed, names folded, lines as rules compare them. It is prepared once in
 * each thread and asked for every file, so that a study with a hundred profiles reads as fast as one with none.
 */
import type { ProfileId } from '../../../core/model/ids.ts'
import {
  type DateOrder,
  type FieldMapping,
  noGuide,
  type ProfileDocument,
  type ReadingGuide,
} from '../../../core/model/profile.ts'
import { type NamePattern, readPattern } from '../../../core/profiles/name-pattern.ts'
import { fold } from '../../../core/text/fold.ts'
import { wholeKeyOf } from '../segment/line/lines.ts'
import { type LineProfile, prepareLines } from '../segment/line-profile.ts'

/** A profile as reading asks it. */
export interface PreparedProfile {
  readonly id: ProfileId
  readonly encoding: string | null
  readonly pattern: NamePattern | undefined
  readonly mapping: FieldMapping | null
  readonly dateOrder: DateOrder | null
  readonly lines: LineProfile
  /** Files and folders that it is for, as ends of paths with strokes round them. */
  readonly places: readonly string[]
  /** Outlets and hosts that it is for, folded. */
  readonly outlets: ReadonlySet<string>
  readonly isByName: boolean
  /** Fields that all of them a record must have, for each such condition. */
  readonly fields: readonly (readonly string[])[]
}

/** Keys of the lines that recur in some files. */
interface PreparedRecurring {
  readonly folder: string | undefined
  readonly outlet: string | undefined
  readonly keys: ReadonlySet<string>
}

export interface PreparedGuide {
  /** Whether there is nothing in it. */
  readonly isBlank: boolean
  readonly sources: readonly string[]
  readonly chosen: PreparedProfile | undefined
  /** In the order in which the first counts where nothing else decides. */
  readonly profiles: readonly PreparedProfile[]
  readonly recurring: readonly PreparedRecurring[]
  /** Whether it matters of which outlet a record is. */
  readonly asksForOutlet: boolean
}

/** The guide of what is read by its bytes alone. */
export const unguided: PreparedGuide = prepareGuide(noGuide, [])

/** Makes a guide ready. `sources` are the picked paths: where there is one, its name begins the places of its files. */
export function prepareGuide(guide: ReadingGuide, sources: readonly string[]): PreparedGuide {
  const { chosen, profiles, recurring } = guide
  const inOrder = [...profiles].sort(
    (left, right) => order(fold(left.name), fold(right.name)) || order(left.id, right.id),
  )
  return {
    isBlank: chosen === null && profiles.length === 0 && recurring.length === 0,
    sources,
    chosen: chosen === null ? undefined : prepareProfile(chosen),
    profiles: inOrder.map(prepareProfile),
    asksForOutlet:
      profiles.some(({ appliesTo }) => appliesTo.some(({ kind }) => kind === 'outlet')) ||
      recurring.some(({ of }) => 'outlet' in of),
    recurring: recurring.map(({ of, lines }) => ({
      folder: 'folder' in of ? of.folder.normalize('NFC').replace(/^\.?\/*|\/+$/g, '') : undefined,
      outlet: 'outlet' in of ? outletKey(of.outlet) : undefined,
      keys: new Set(lines.map(wholeKeyOf).filter(key => key !== '')),
    })),
  }
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Makes a profile ready. One whose pattern cannot be read has none: saving refuses those. */
export function prepareProfile(profile: ProfileDocument): PreparedProfile {
  const { id, encoding, fileName, mapping, dateOrder, appliesTo } = profile
  const read = fileName === null ? undefined : readPattern(fileName)
  return {
    id,
    encoding,
    pattern: read?.kind === 'pattern' ? read.pattern : undefined,
    mapping,
    dateOrder,
    lines: prepareLines(profile),
    places: appliesTo.flatMap(each => (each.kind === 'place' ? placeKey(each.place) : [])),
    outlets: new Set(appliesTo.flatMap(each => (each.kind === 'outlet' ? outletKey(each.outlet) : []))),
    isByName: appliesTo.some(({ kind }) => kind === 'file-name'),
    fields: appliesTo.flatMap(each => (each.kind === 'fields' ? [each.fields] : [])),
  }
}

/** A place with a stroke before and behind each of its names. */
export function placeKey(place: string): string {
  return `/${place.normalize('NFC').replace(/^\/+|\/+$/g, '')}/`
}

/** An outlet's name or host as they are compared. */
export function outletKey(outlet: string): string {
  return fold(outlet.slice(0, 300))
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:https?:\/\/)?www\.|^https?:\/\//, '')
    .replace(/\/.*$/, '')
}
