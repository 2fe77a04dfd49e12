import { useEffect, useState } from 'react'
import type { ProfileId } from '../../../core/model/ids.ts'
import { blankProfile, type ProfileContent, type ProfileDocument } from '../../../core/model/profile.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useWords } from '../../text/words-context.ts'
import { conditionKey } from '../list/condition-words.ts'
import { Editor, type EditorProps } from './editor.tsx'
import { unknownCondition } from './offered-conditions.ts'
import type { Found } from './use-found.ts'

export interface NewEditorProps extends Omit<EditorProps, 'id' | 'initial'> {
  /** Hears of a profile that is there already for what a new one would be for. */
  readonly onKnown: (id: ProfileId) => void
}

/**
 * A new profile, which begins with what the files at hand suggest; files that are chosen later change what is offered, and not
 * what was begun. Two profiles for the same would contradict each other.
 */
export function NewEditor({ onKnown, ...props }: NewEditorProps) {
  const { profiles: say } = useWords().all
  const { found } = props
  const { value: profiles, failure } = useQuery('profiles.list', {})
  const [begun, setBegun] = useState<ProfileContent | null>(null)
  const isReady = begun === null && !found.isLooking && (profiles !== undefined || failure !== undefined)
  const first = isReady ? beginning(found, props.part === 'mapping') : null
  const known = first && sameAs(first, (profiles ?? []) as readonly ProfileDocument[]) // frozen by type alone
  if (first && !known) setBegun(first)
  // Syncs with the dialog, whose place is the profile that is there.
  useEffect(() => {
    if (known) onKnown(known)
  }, [known, onKnown])
  if (begun === null) return <p className="profile-note profile-note-whole">{say.preview.first}</p>
  return <Editor {...props} id={null} initial={begun} />
}

/** A mapping is for records with the same fields, wherever they come from; other profiles are for a folder or an outlet. */
function beginning({ suggested, shapes }: Found, isMapping: boolean): ProfileContent {
  const begun = suggested ?? blankProfile('')
  const condition = isMapping ? unknownCondition(shapes) : null
  return condition ? { ...blankProfile(begun.name), appliesTo: [condition] } : begun
}

/** The profile that applies to all that a new one would. */
function sameAs({ appliesTo }: ProfileContent, profiles: readonly ProfileDocument[]): ProfileId | undefined {
  if (appliesTo.length === 0) return undefined
  const wanted = appliesTo.map(conditionKey)
  return profiles.find(profile => {
    const has = new Set(profile.appliesTo.map(conditionKey))
    return wanted.every(key => has.has(key))
  })?.id
}
