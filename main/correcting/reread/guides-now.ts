/** By what the files of each import are read now: the study's profiles as they are, and the lines that the import found to recur. */
import type { ImportId, ProfileId } from '../../../core/model/ids.ts'
import type { ImportManifest } from '../../../core/model/ledger.ts'
import type { ProfileDocument } from '../../../core/model/profile.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { articlesInOrder } from '../../../core/model/record.ts'
import { outletsOf, profileOfFile } from '../../import/guide/choose.ts'
import type { PreparedGuide, PreparedProfile } from '../../import/guide/prepared-guide.ts'
import { prepareGuide, prepareProfile } from '../../import/guide/prepared-guide.ts'

export class GuidesNow {
  readonly #profiles: readonly ProfileDocument[]
  readonly #guides = new Map<ImportId, PreparedGuide>()
  readonly #prepared = new Map<ProfileId, PreparedProfile | undefined>()

  constructor(profiles: readonly ProfileDocument[]) {
    this.#profiles = profiles
  }

  /** The guide for the files of an import. The profile that was chosen for it is the chosen one as long as there is one of its id. */
  of({ id, guide, sources }: ImportManifest): PreparedGuide {
    const known = this.#guides.get(id)
    if (known !== undefined) return known
    const chosen = this.#profiles.find(each => each.id === guide.chosen?.id) ?? null
    const prepared = prepareGuide({ ...guide, chosen, profiles: [...this.#profiles] }, sources)
    this.#guides.set(id, prepared)
    return prepared
  }

  /** Whether a record may be read by a profile, or was: false only where it cannot be. */
  mayBeOf(id: ProfileId, record: RecordDocument, manifest: ImportManifest | undefined): boolean {
    if (record.reading?.profile === id) return true
    const profile = this.#profileOf(id)
    if (profile === undefined || manifest === undefined) return false
    const fixed = profileOfFile(this.of(manifest), record.path)
    if (fixed !== undefined) return fixed.id === id
    const { source, url } = articlesInOrder(record)[0]?.fields ?? {}
    const outlets = outletsOf(source?.value, url?.value)
    return profile.fields.length > 0 || !profile.outlets.isDisjointFrom(outlets)
  }

  #profileOf(id: ProfileId): PreparedProfile | undefined {
    if (!this.#prepared.has(id)) {
      const profile = this.#profiles.find(each => each.id === id)
      this.#prepared.set(id, profile && prepareProfile(profile))
    }
    return this.#prepared.get(id)
  }
}
