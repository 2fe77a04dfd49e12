import { profileId } from '../../../../core/model/ids.ts'
import {
  blankProfile,
  noGuide,
  type ProfileContent,
  type ProfileDocument,
  type ReadingGuide,
} from '../../../../core/model/profile.ts'
import { type PreparedGuide, prepareGuide } from '../../../../main/import/guide/prepared-guide.ts'

/** A profile that is called `name`, which its id is made of. */
export function aProfile(name: string, part: Partial<ProfileContent>): ProfileDocument {
  return { ...blankProfile(name), ...part, id: profileId.parse(`profile:${name.padEnd(16, '0')}`), rev: 1 }
}

/** A guide of profiles by their names. */
export function aGuide(
  profiles: Readonly<Record<string, Partial<ProfileContent>>>,
  { sources = [], ...part }: Partial<ReadingGuide> & { readonly sources?: readonly string[] } = {},
): PreparedGuide {
  const all = Object.entries(profiles).map(([name, each]) => aProfile(name, each))
  return prepareGuide({ ...noGuide, profiles: all, ...part }, sources)
}
