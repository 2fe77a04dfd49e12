/** The profiles of a study: documents that people write, each a commit that can be undone. */
import type { Output } from '../../core/contract.ts'
import { type JsonObject, sameJson } from '../../core/json.ts'
import { Refusal } from '../../core/model/failure.ts'
import { type ProfileId, profileId } from '../../core/model/ids.ts'
import type { ProfileContent, ProfileDocument } from '../../core/model/profile.ts'
import { readPattern } from '../../core/profiles/name-pattern.ts'
import { fold } from '../../core/text/fold.ts'
import { writeWhole } from '../export/whole-file.ts'
import { encodingCalled } from '../import/decode.ts'
import type { IdSource } from '../ports.ts'
import { readText } from '../study/disk.ts'
import { profileDocuments } from '../study/documents.ts'
import { profileRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'
import { profileFileText, profileInFile } from './profile-file.ts'

/** The profiles of a study, by name. @throws Refusal `damaged-document` */
export function listProfiles(store: StudyStore): ProfileDocument[] {
  return [...profileDocuments(store.folder)]
    .flatMap(ref => store.read(ref) ?? [])
    .sort((left, right) => compare(fold(left.name), fold(right.name)) || compare(left.id, right.id))
}

/** A profile of the study. @throws Refusal `unknown-profile` */
export function readProfile(store: StudyStore, id: ProfileId): ProfileDocument {
  const profile = store.read(profileRef(id))
  if (profile === undefined) throw new Refusal({ kind: 'unknown-profile', profile: id })
  return profile
}

/**
 * Writes a profile as a whole; null makes one. Commits of one `group` are undone together. Its encoding is kept by the name that WHATWG gives it.
 * @throws Refusal `unknown-profile`, `bad-name-pattern`, `unknown-encoding`
 */
export function saveProfile(
  store: StudyStore,
  ids: IdSource,
  { id, content }: { readonly id: ProfileId | null; readonly content: ProfileContent },
  group?: string,
): ProfileDocument {
  const before = id === null ? undefined : readProfile(store, id)
  const named = before?.id ?? profileId.parse(`profile:${ids.token(16)}`)
  const next: ProfileDocument = { id: named, rev: before?.rev ?? 1, ...checkedProfile(content) }
  store.commit({
    label: { kind: 'profile-saved', subject: content.name },
    edits: [edit(profileRef(named), before, next)],
    ...(group === undefined ? {} : { group }),
  })
  return readProfile(store, named)
}

/** Removes a profile. Records that were read by it stay as they are. @throws Refusal `unknown-profile` */
export function removeProfile(store: StudyStore, id: ProfileId): void {
  const before = readProfile(store, id)
  store.commit({
    label: { kind: 'profile-removed', subject: before.name },
    edits: [edit(profileRef(id), before, undefined)],
  })
}

/** Writes a profile to a file, whole or not at all, and gives its path. @throws Refusal `unknown-profile`, and what the disk refuses */
export async function writeProfile(
  store: StudyStore,
  ids: IdSource,
  { id, target }: { readonly id: ProfileId; readonly target: string },
): Promise<string> {
  const { id: _id, rev: _rev, ...content } = readProfile(store, id)
  const bytes = Buffer.from(profileFileText(content))
  const place = { target, nameInFolder: fileNameOf(content), token: ids.token(8) }
  return (await writeWhole(place, once(bytes))).path
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function fileNameOf({ name }: ProfileContent): string {
  const letters = name.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').slice(0, 60)
  return `${letters.replace(/^-+|-+$/g, '') || 'profile'}.json`
}

/**
 * Takes the profile in a file into the study. One that is there word for word is not made twice, nor is one that was taken
 * before and got a number; one whose name another has gets one, since profiles are called by their names.
 * @throws Refusal `not-found`, what `profileInFile` says of the file, and what saving refuses
 */
export function takeProfile(store: StudyStore, ids: IdSource, path: string): Output<'profiles.take'> {
  const text = readText(path)
  if (text === undefined) throw new Refusal({ kind: 'not-found', path })
  const content = checkedProfile(profileInFile(text, path))
  const { name, ...says } = content
  const known = listProfiles(store)
  const same = known.find(
    ({ id: _id, rev: _rev, name: other, ...others }) =>
      nameBehind(other, name) && sameJson(others as unknown as JsonObject, says as unknown as JsonObject), // profiles are JSON by their schema
  )
  if (same !== undefined) return { profile: same, outcome: 'known' }
  const free = freeName(
    name,
    known.map(each => fold(each.name)),
  )
  const profile = saveProfile(store, ids, { id: null, content: { ...content, name: free } })
  return { profile, outcome: free === name ? 'taken' : 'renamed' }
}

/** Whether a name is another, or that with a number behind it. */
function nameBehind(numbered: string, name: string): boolean {
  return (
    numbered === name ||
    (numbered.startsWith(`${name} (`) && /^\(\d+\)$/.test(numbered.slice(name.length + 1)))
  )
}

/** A name that none of `folded` is a spelling of: itself, or with the first number behind it that is free. */
function freeName(name: string, folded: readonly string[]): string {
  let [free, number] = [name, 1]
  while (folded.includes(fold(free))) {
    number += 1
    free = `${name} (${number})`
  }
  return free
}

/** The profile, if it makes sense, with its encoding by its proper name. @throws Refusal `bad-name-pattern`, `unknown-encoding` */
export function checkedProfile(content: ProfileContent): ProfileContent {
  const { fileName, encoding } = content
  const read = fileName === null ? undefined : readPattern(fileName)
  if (fileName !== null && read?.kind === 'flaw')
    throw new Refusal({
      kind: 'bad-name-pattern',
      pattern: fileName,
      flaw: read.flaw,
      rest: fileName.slice(read.at),
    })
  const named = encoding === null ? null : encodingCalled(encoding)
  if (named === undefined) throw new Refusal({ kind: 'unknown-encoding', encoding: encoding ?? '' })
  return { ...content, encoding: named }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
