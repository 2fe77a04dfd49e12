import type { TriedFile } from '../../../core/contract/profile-methods.ts'
import type { ProfileContent } from '../../../core/model/profile.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { useWords } from '../../text/words-context.ts'
import type { EditorPart } from '../editor/parts.ts'
import { fitOf, type LineFit } from '../header/header-rows.ts'

export interface TriedLinesProps {
  readonly file: TriedFile
  readonly draft: ProfileContent
  readonly part: EditorPart
}

const linesShown = 5

/** The first lines of a text as they were taken: text, title, or furniture and of which kind. */
export function TriedLines({ file, draft, part }: TriedLinesProps) {
  const words = useWords()
  const { header, furniture, lineFits } = words.all.profiles
  const isHeader = part === 'header'
  const fits = isHeader ? fitOf(file, draft.headerLines) : []
  const language = file.fields?.language.value ?? null
  const count = Math.max(linesShown, isHeader ? draft.headerLines.length + 1 : 0)
  const missing = fits.filter(fit => fit === 'missing').length
  return (
    <ol className="profile-taken">
      {file.lines.slice(0, count).map(({ text, kind, detail }, at) => {
        const said = isHeader ? draft.headerLines[at] : undefined
        const fit: LineFit = fits[at] ?? 'fits'
        const tag = said
          ? header.roles[said.is]
          : kind === 'furniture'
            ? furniture.as[detail ?? 'plain']
            : kind === 'title'
              ? header.roles.title
              : null
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <li key={at} data-kind={kind} data-fit={fit}>
            <p dir={directionOf(text, language)}>{text}</p>
            {tag !== null && <span className="profile-tag">{fit === 'fits' ? tag : `${lineFits[fit]}`}</span>}
          </li>
        )
      })}
      {missing > 0 && (
        <li data-fit="missing">
          <p className="profile-missing">{words.say(lineFits.shorter, { count: missing })}</p>
        </li>
      )}
    </ol>
  )
}
