import type { RecordShape } from '../../../core/contract/profile-methods.ts'
import type { ProfileContent } from '../../../core/model/profile.ts'
import type { Tried } from '../preview/use-tried.ts'
import type { Flaw } from './flaws.ts'

/** What every part of the editor gets. */
export interface PartProps {
  readonly draft: ProfileContent
  /** Changes what is given; the rest stays. */
  readonly change: (change: Partial<ProfileContent>) => void
  /** What is wrong in this part. */
  readonly flaws: readonly Flaw[]
  readonly tried: Tried
  /** What the program suggests for the files that it is tried on; null where there are none. */
  readonly suggested: ProfileContent | null
  readonly shapes: readonly RecordShape[]
}
