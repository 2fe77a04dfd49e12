/** What a file says of a record beside its text, before it is put into its form. */
import type { PlaceWords } from '../../core/model/provenance.ts'
import type { FieldName } from '../../core/model/record.ts'

/** A value as it was found, before it is put into its form, and the place in words (`field date_publish`). */
export interface Finding {
  readonly value: string
  readonly from: PlaceWords
  /** False where it follows from something else, as an outlet does from the host of a URL. Default true. */
  readonly isStated?: boolean
}

/** What a file says about a record beside its text. Lists are found as several values. */
export type Findings = Readonly<Partial<Record<Exclude<FieldName, 'keywords' | 'agencies'>, Finding>>> & {
  readonly keywords?: { readonly values: readonly string[]; readonly from: PlaceWords }
}
