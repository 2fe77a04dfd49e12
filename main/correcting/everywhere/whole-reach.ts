/** What an article has in common with others of its outlet or folder: by which a profile applies to all of them. */
import type { Input } from '../../../core/contract.ts'
import type { ImportId } from '../../../core/model/ids.ts'
import type { ImportManifest } from '../../../core/model/ledger.ts'
import type { ProfileCondition } from '../../../core/model/profile.ts'
import type { Article, RecordDocument } from '../../../core/model/record.ts'
import { placeOf } from '../../import/guide/choose.ts'
import { outletKey, placeKey } from '../../import/guide/prepared-guide.ts'
import type { IndexClient } from '../../search/index-client.ts'
import type { ReachedBy } from '../../search/reach-queries.ts'

export type ReachKind = Input<'record.markEverywhere'>['reach']

/** An outlet or a folder, as a profile names it and as the index finds its articles. */
export interface WholeReach {
  readonly reach: ReachKind
  readonly name: string
  readonly condition: ProfileCondition
  readonly by: ReachedBy
}

export interface ReachSource {
  readonly index: Pick<IndexClient, 'settled' | 'reachedBy' | 'sourcesIn'>
  readonly manifests: () => readonly ImportManifest[]
}

const longestPlace = 1_000
const longestOutlet = 300

/** The outlet of an article; `undefined` where it names none. */
export async function outletOf(source: ReachSource, article: Article): Promise<WholeReach | undefined> {
  const outlet = (article.fields.source.value ?? '').trim().slice(0, longestOutlet).toWellFormed()
  if (outletKey(outlet) === '') return undefined
  const sources = (await source.index.sourcesIn()).filter(each => outletKey(each) === outletKey(outlet))
  return { reach: 'outlet', name: outlet, condition: { kind: 'outlet', outlet }, by: { sources } }
}

/** The folder of a record's file; `undefined` where it lay in none. */
export function folderOf({ manifests }: ReachSource, record: RecordDocument): WholeReach | undefined {
  const imports = manifests()
  const below = Object.fromEntries(imports.map(each => [each.id, nameOf(each)])) as Record<ImportId, string> // one for each
  const sources = imports.find(({ id }) => id === record.import)?.sources ?? []
  const path = placeOf({ sources }, record.path)
  const place = shortened(path.split('/').slice(0, -1))
  if (place === '') return undefined
  const by = { place: placeKey(place), below }
  return { reach: 'folder', name: place, condition: { kind: 'place', place }, by }
}

/** The last names of a folder, as many as a profile has room for. */
function shortened(names: readonly string[]): string {
  const place = names.join('/')
  return place.length <= longestPlace ? place : shortened(names.slice(1))
}

/** The name of what was picked, where that was one folder: the places of its files begin with it. */
function nameOf({ sources }: ImportManifest): string {
  return sources.length === 1 ? (sources[0]?.split(/[\\/]/).findLast(part => part !== '') ?? '') : ''
}
