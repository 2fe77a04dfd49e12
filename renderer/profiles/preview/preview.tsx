import { FileText, FolderOpen } from 'lucide-react'
import type { PickPurpose } from '../../../core/model/pick.ts'
import type { ProfileContent } from '../../../core/model/profile.ts'
import { usePick } from '../../pick/pick-context.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import type { EditorPart } from '../editor/parts.ts'
import type { TriedOn } from '../profiles-context.ts'
import { TriedCard } from './tried-card.tsx'
import type { Tried } from './use-tried.ts'

export interface PreviewProps {
  readonly draft: ProfileContent
  readonly part: EditorPart
  readonly tried: Tried
  readonly on: TriedOn | null
  /** Hears of other files to try it on. */
  readonly onChoose: (on: TriedOn) => void
}

/** What the draft makes of ten files, as it is now. */
export function Preview({ draft, part, tried, on, onChoose }: PreviewProps) {
  const words = useWords()
  const { preview } = words.all.profiles
  const { files, isWorking, failure } = tried
  return (
    <section className="profile-preview" aria-label={preview.label} aria-busy={isWorking}>
      <header>
        <div>
          <h3>{preview.label}</h3>
          <p className="profile-hint" role="status">
            {files !== null &&
              (isWorking ? preview.working : words.say(preview.files, { count: files.length }))}
          </p>
        </div>
        {on !== null && <ChooseFiles onChoose={onChoose} />}
      </header>
      {on === null && (
        <div className="profile-note profile-note-whole">
          <p>{preview.none}</p>
          <ChooseFiles onChoose={onChoose} />
        </div>
      )}
      {failure !== null && (
        <p className="profile-failure" role="alert">
          {sentenceOf(failure, words)}
        </p>
      )}
      {on !== null && files === null && failure === null && (
        <p className="profile-note profile-note-whole">{preview.first}</p>
      )}
      {files?.length === 0 && <p className="profile-note profile-note-whole">{preview.noFiles}</p>}
      {files !== null && files.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <section className="profile-cards" tabIndex={0} aria-label={preview.list}>
          {files.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records of one file have one path
            <TriedCard key={`${at} ${file.path}`} file={file} draft={draft} part={part} />
          ))}
        </section>
      )}
    </section>
  )
}

/** Asks for a folder or files to try it on. */
function ChooseFiles({ onChoose }: Pick<PreviewProps, 'onChoose'>) {
  const { preview } = useWords().all.profiles
  const ask = usePick()
  async function choose(purpose: PickPurpose): Promise<void> {
    const picks = await ask(purpose)
    if (picks.length > 0) onChoose({ picks: picks.map(({ token }) => token) })
  }
  return (
    <span className="profile-choose">
      <Button look="quiet" onClick={() => void choose('import-folder')}>
        <FolderOpen size={14} aria-hidden />
        {preview.chooseFolder}
      </Button>
      <Button look="quiet" onClick={() => void choose('import-files')}>
        <FileText size={14} aria-hidden />
        {preview.chooseFiles}
      </Button>
    </span>
  )
}
