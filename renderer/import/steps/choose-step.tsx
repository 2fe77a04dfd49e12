import { FileText, FolderOpen } from 'lucide-react'
import type { ImportManifest } from '../../../core/model/ledger.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useProfiles } from '../../profiles/profiles-context.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { namesIn } from '../names-in.ts'
import { type ImportActions, namesOf } from '../use-import-flow.ts'
import { FirstButton } from './step-actions.tsx'

export interface ChooseStepProps {
  readonly actions: ImportActions
}

const mostEarlier = 50

/** What to import, and the ledgers of what was. */
export function ChooseStep({ actions }: ChooseStepProps) {
  const { choose } = useWords().all.importing
  const openProfiles = useProfiles()
  const { value: imports = [] } = useQuery('import.list', {})
  const earlier = imports.toReversed().slice(0, mostEarlier)
  return (
    <div className="import-choose">
      <p className="import-text">{choose.text}</p>
      <div className="import-doors">
        <FirstButton className="import-door" onClick={() => actions.choose('import-folder')}>
          <FolderOpen size={20} strokeWidth={1.5} aria-hidden />
          <span>
            {choose.folder}
            <small>{choose.folderHint}</small>
          </span>
        </FirstButton>
        <button
          type="button"
          className="button button-plain import-door"
          onClick={() => actions.choose('import-files')}
        >
          <FileText size={20} strokeWidth={1.5} aria-hidden />
          <span>
            {choose.files}
            <small>{choose.filesHint}</small>
          </span>
        </button>
      </div>
      {openProfiles && (
        <p className="import-about-profiles">
          <span>{choose.profilesText}</span>
          <Button look="quiet" onClick={() => openProfiles({ at: { kind: 'list' }, on: null })}>
            {choose.profiles}
          </Button>
        </p>
      )}
      {earlier.length > 0 && (
        <section className="import-earlier" aria-labelledby="import-earlier">
          <h3 id="import-earlier">{choose.earlier}</h3>
          <ul>
            {earlier.map(manifest => (
              <li key={manifest.id}>
                {/* frozen by type alone */}
                <EarlierImport manifest={manifest as ImportManifest} onShow={actions.showEarlier} />
              </li>
            ))}
          </ul>
          {earlier.some(({ state }) => state === 'running') && (
            <p className="import-small">{choose.resumeHint}</p>
          )}
        </section>
      )}
    </div>
  )
}

interface EarlierImportProps {
  readonly manifest: ImportManifest
  readonly onShow: (manifest: ImportManifest) => void
}

function EarlierImport({ manifest, onShow }: EarlierImportProps) {
  const words = useWords()
  const { choose } = words.all.importing
  const names = namesIn(namesOf(manifest), words)
  const day = words.day(Date.parse(manifest.started))
  const { state, counts } = manifest
  return (
    <button
      type="button"
      className="import-earlier-line"
      title={words.say(choose.earlierOf, { names, day })}
      onClick={() => onShow(manifest)}
    >
      <span className="truncate">{names}</span>
      {(state === 'running' || state === 'undone') && (
        <span className="import-mark">{state === 'running' ? choose.interrupted : choose.undone}</span>
      )}
      <span className="numeric">{words.say(choose.articles, { count: counts.articles })}</span>
      <span className="numeric">{day}</span>
    </button>
  )
}
