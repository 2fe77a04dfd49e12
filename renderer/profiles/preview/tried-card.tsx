import { Check, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import type { TriedFile } from '../../../core/contract/profile-methods.ts'
import type { ProfileContent } from '../../../core/model/profile.ts'
import { readPattern } from '../../../core/profiles/name-pattern.ts'
import { pathText } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import type { EditorPart } from '../editor/parts.ts'
import { fitOf } from '../header/header-rows.ts'
import { TriedFields } from './tried-fields.tsx'
import { TriedLines } from './tried-lines.tsx'

export interface TriedCardProps {
  readonly file: TriedFile
  readonly draft: ProfileContent
  /** The part that is worked on: what it is about stands out. */
  readonly part: EditorPart
}

/** What becomes of one file: whether the profile applies to it, what is found, and its first lines. */
export function TriedCard({ file, draft, part }: TriedCardProps) {
  const words = useWords()
  const id = useId()
  const { preview } = words.all.profiles
  const { reasons, advice } = words.all.importing
  const { path, encoding, failure, applies } = file
  const misfit = misfitOf(file, draft, part)
  return (
    <article className="profile-card" aria-labelledby={id} data-misfit={misfit !== null || undefined}>
      <header>
        <h4 id={id} className="truncate" title={path}>
          {pathText(path)}
        </h4>
        {encoding !== null && part === 'encoding' && (
          <span className="profile-tag" dir="ltr">
            {encoding}
          </span>
        )}
        {draft.appliesTo.length > 0 && part === 'about' && (
          <span className={applies ? 'profile-applies' : 'profile-applies-not'}>
            {applies && <Check size={12} aria-hidden />}
            {applies ? preview.applies : preview.appliesNot}
          </span>
        )}
      </header>
      {misfit !== null && (
        <p className="profile-misfit">
          <TriangleAlert size={13} aria-hidden />
          {words.all.profiles.misfits[misfit]}
        </p>
      )}
      {failure === null ? (
        <>
          <TriedFields file={file} part={part} />
          {part !== 'name' && part !== 'dates' && <TriedLines file={file} draft={draft} part={part} />}
        </>
      ) : (
        <p className="profile-card-failure">
          <b>{reasons[failure.reason]}</b> {advice[failure.reason]}
        </p>
      )}
    </article>
  )
}

type Misfit = 'name' | 'header'

/** What of the part that is worked on does not fit this file; null where all does. */
function misfitOf(file: TriedFile, draft: ProfileContent, part: EditorPart): Misfit | null {
  const { fileName } = draft
  // Of a pattern that cannot be read, no name is to blame.
  const isAsked = fileName !== null && readPattern(fileName).kind === 'pattern'
  if (part === 'name') return isAsked && file.name === null ? 'name' : null
  if (part !== 'header' || file.failure !== null) return null
  return fitOf(file, draft.headerLines).some(fit => fit !== 'fits') ? 'header' : null
}
