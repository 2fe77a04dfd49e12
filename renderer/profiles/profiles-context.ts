import { createContext, use } from 'react'
import type { Request } from '../../core/contract.ts'
import type { ProfileId } from '../../core/model/ids.ts'
import type { ProfileContent, ProfileDocument } from '../../core/model/profile.ts'
import type { EditorPart } from './editor/parts.ts'

/** The files that a profile is tried on while it is made. */
export type TriedOn = Request<'profiles.try'>['on']

/** Where the profiles are opened. */
export type ProfilesPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'profile'; readonly id: ProfileId; readonly part?: EditorPart }
  /** A new one: of this content, or of what is suggested for the files that it is tried on. */
  | { readonly kind: 'new'; readonly content?: ProfileContent; readonly part?: EditorPart }

export interface ProfilesRequest {
  readonly at: ProfilesPlace
  readonly on: TriedOn | null
  /** Hears of a profile that was saved; then the dialog closes. Without it, the list is shown. */
  readonly onSaved?: (profile: ProfileDocument) => void
}

/** Opens the profiles over whatever is open. */
export type OpenProfiles = (request: ProfilesRequest) => void

export const ProfilesContext = createContext<OpenProfiles | null>(null)

/** How to open the profiles; null where the study is open for reading only. */
export function useProfiles(): OpenProfiles | null {
  return use(ProfilesContext)
}
