import type { TriedFile } from '../../../core/contract/profile-methods.ts'
import { profileField } from '../../../core/model/profile.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { foundText } from '../../text/provenance.ts'
import { useWords } from '../../text/words-context.ts'
import type { EditorPart } from '../editor/parts.ts'

export interface TriedFieldsProps {
  readonly file: TriedFile
  readonly part: EditorPart
}

interface ShownField {
  readonly name: (typeof profileField.options)[number]
  readonly value: string | null
  readonly from: string | null
}

/** What is known of the first article of a file. While its name is worked on: what that says. */
export function TriedFields({ file, part }: TriedFieldsProps) {
  const words = useWords()
  const { profiles, fieldStatus } = words.all
  const fields = part === 'name' ? ofName(file) : ofArticle(file, part)
  if (fields.length === 0) return null
  return (
    <dl className="profile-found">
      {fields.map(({ name, value, from }) => (
        <div key={name} data-strong={(part === 'dates' && name === 'published') || undefined}>
          <dt>{profiles.fields[name]}</dt>
          {value === null ? (
            <dd className="profile-missing">{fieldStatus.unknown}</dd>
          ) : (
            <dd
              dir={directionOf(value, words.language.tag)}
              title={from === null ? undefined : foundText(profiles.fields[name], from, words)}
            >
              {value}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function ofName({ name }: TriedFile): ShownField[] {
  return profileField.options.flatMap(field => {
    const value = name?.[field]
    return value === undefined ? [] : [{ name: field, value, from: null }]
  })
}

/** Of the language nobody has to be told here. */
const shownFields = profileField.options.filter(name => name !== 'language')

/** Title, source and date always, since they are what one looks for; the rest where it is known. */
function ofArticle({ fields }: TriedFile, part: EditorPart): ShownField[] {
  if (fields === null) return []
  const always: readonly string[] =
    part === 'dates' ? ['title', 'published'] : ['title', 'source', 'published']
  const wanted = part === 'dates' ? (['published', 'title'] as const) : shownFields
  return wanted.flatMap(name => {
    const { value, from } = fields[name]
    const text = typeof value === 'object' && value !== null ? value.join(' · ') : value
    const shown = text === '' ? null : text
    return shown === null && !always.includes(name) ? [] : [{ name, value: shown, from }]
  })
}
