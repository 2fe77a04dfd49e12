import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../../../core/model/failure.ts'
import { blankProfile, type ProfileContent } from '../../../core/model/profile.ts'
import type { TestStudy } from '../../support/a-study.ts'

/** Saves a profile with a part that is refused. */
export function savingProfile(place: TestStudy, part: Partial<ProfileContent>): Promise<Failure> {
  return place.failure('profiles.save', { id: null, content: { ...blankProfile('River Post'), ...part } })
}

/** Takes a file for a profile that is none. */
export function takingProfile(place: TestStudy, text: string): Promise<Failure> {
  const path = join(place.root, 'profile.json')
  fs.writeFileSync(path, text)
  return place.failure('profiles.take', { file: place.ports.picks.of(path) })
}
