import { FileStack, FolderInput, Plus } from 'lucide-react'
import type { ProfileContent, ProfileDocument } from '../../../core/model/profile.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { EmptyState } from '../../ui/display/empty-state.tsx'
import { inOrder } from '../editor/flaws.ts'
import type { ProfilesPlace } from '../profiles-context.ts'
import { type Said, SaidLine } from '../said-line.tsx'
import { ProfileRow } from './profile-row.tsx'
import { useProfileDeeds } from './use-profile-deeds.ts'

export interface ProfileListProps {
  readonly onOpen: (place: ProfilesPlace) => void
  /** What was done last. */
  readonly said: Said | null
  readonly onSaid: (said: Said | null) => void
  readonly onReread: (profile: ProfileDocument) => void
}

/** The profiles of the study, by name, and what can be done with them. */
export function ProfileList({ onOpen, said, onSaid, onReread }: ProfileListProps) {
  const words = useWords()
  const { list } = words.all.profiles
  const { value, failure } = useQuery('profiles.list', {})
  const deeds = useProfileDeeds(onSaid)
  const profiles = (value ?? []) as readonly ProfileDocument[] // frozen by type alone
  function duplicate(profile: ProfileDocument): void {
    const name = words.say(list.copyOf, { name: profile.name })
    const content: ProfileContent = { ...inOrder(profile), name }
    onOpen({ kind: 'new', content })
  }
  const buttons = (
    <>
      <Button onClick={() => void deeds.take()}>
        <FolderInput size={15} aria-hidden />
        {list.take}
      </Button>
      <Button look="primary" autoFocus onClick={() => onOpen({ kind: 'new' })}>
        <Plus size={15} aria-hidden />
        {list.add}
      </Button>
    </>
  )
  if (failure)
    return (
      <p role="alert" className="profile-failure profile-list">
        {sentenceOf(failure, words)}
      </p>
    )
  if (!value) return null
  if (profiles.length === 0)
    return (
      <div className="profile-list">
        <EmptyState icon={FileStack} title={list.emptyTitle} text={list.emptyText}>
          <p className="profile-hint">{list.emptyHow}</p>
          <div className="profile-list-buttons">{buttons}</div>
          <SaidLine said={said} />
        </EmptyState>
      </div>
    )
  return (
    <div className="profile-list">
      <p className="profile-hint">{list.text}</p>
      <ul className="profile-rows">
        {profiles.map(profile => (
          <ProfileRow
            key={profile.id}
            profile={profile}
            onOpen={() => onOpen({ kind: 'profile', id: profile.id })}
            onDuplicate={() => duplicate(profile)}
            onReread={() => onReread(profile)}
            deeds={deeds}
          />
        ))}
      </ul>
      <div className="profile-list-buttons">
        <SaidLine said={said} />
        {buttons}
      </div>
    </div>
  )
}
