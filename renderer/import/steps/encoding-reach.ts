/** For which files an encoding is chosen in the preview, and the profile that it is written into. */
import type { Pick } from '../../../core/model/pick.ts'
import {
  blankProfile,
  type ProfileCondition,
  type ProfileContent,
  type ProfileDocument,
} from '../../../core/model/profile.ts'
import { withoutRecord } from '../../../core/model/row-path.ts'

export interface Reach {
  readonly kind: 'file' | 'folder' | 'outlet'
  /** Its name, to be shown. */
  readonly name: string
  readonly condition: ProfileCondition
}

/** What an article's encoding can be chosen for: its file, the folder of that, its outlet. */
export function reachesOf(path: string, outlet: string | null, picks: readonly Pick[]): Reach[] {
  const place = placeOf(path, picks)
  const folder = place.split('/').slice(0, -1).join('/')
  return [
    { kind: 'file', name: path, condition: { kind: 'place', place } },
    ...(folder === ''
      ? []
      : [{ kind: 'folder' as const, name: folder, condition: { kind: 'place' as const, place: folder } }]),
    ...(outlet === null
      ? []
      : [{ kind: 'outlet' as const, name: outlet, condition: { kind: 'outlet' as const, outlet } }]),
  ]
}

/** The place of a file: with the name of the folder that was picked, where that is the only one. */
function placeOf(path: string, picks: readonly Pick[]): string {
  const file = withoutRecord(path)
  const [only, other] = picks
  return only === undefined || other !== undefined || only.name === file ? file : `${only.name}/${file}`
}

/** The profile with exactly this condition, else a new one, with the encoding in it. */
export function withEncoding(
  profiles: readonly ProfileDocument[],
  { name, condition }: Reach,
  encoding: string | null,
): { readonly id: ProfileDocument['id'] | null; readonly content: ProfileContent } {
  const asked = JSON.stringify([condition])
  const known = profiles.find(({ appliesTo }) => JSON.stringify(appliesTo) === asked)
  if (!known)
    return { id: null, content: { ...blankProfile(name.slice(-200)), appliesTo: [condition], encoding } }
  const { id, rev: _rev, ...content } = known
  return { id, content: { ...content, encoding } }
}
