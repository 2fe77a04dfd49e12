import { blankProfile, type ProfileContent } from '../../../core/model/profile.ts'
import { useWords } from '../../text/words-context.ts'
import { Editor, type EditorProps } from './editor.tsx'
import { unknownCondition } from './offered-conditions.ts'
import { type Found, useFound } from './use-found.ts'

/** A new profile, which begins with what the files at hand suggest. */
export function NewEditor(props: Omit<EditorProps, 'id' | 'initial'>) {
  const { profiles } = useWords().all
  // Files that are chosen later change what is offered, and not what was begun.
  const found = useFound(props.on)
  if (found.isLooking) return <p className="profile-note profile-note-whole">{profiles.preview.first}</p>
  return <Editor {...props} id={null} initial={beginning(found, props.part === 'mapping')} />
}

/** A mapping is for records with the same fields, wherever they come from; other profiles are for a folder or an outlet. */
function beginning({ suggested, shapes }: Found, isMapping: boolean): ProfileContent {
  const begun = suggested ?? blankProfile('')
  const condition = isMapping ? unknownCondition(shapes) : null
  return condition ? { ...blankProfile(begun.name), appliesTo: [condition] } : begun
}
