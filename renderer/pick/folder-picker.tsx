import { useState } from 'react'
import type { FolderView, Pick, PickPurpose } from '../../core/model/pick.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'
import { EntryList } from './entry-list.tsx'
import { FolderTrail } from './folder-trail.tsx'
import './pick.css'

export interface FolderPickerProps {
  readonly purpose: PickPurpose
  /** For what is to be made: the name that it might get. */
  readonly suggestedName: string
  /** Hears what was picked; nothing where it was given up. */
  readonly onAnswer: (picks: readonly Pick[]) => void
}

/** Browsing the folders of the machine that the program runs on, for hosts without dialogs of their own. */
export function FolderPicker({ purpose, suggestedName, onAnswer }: FolderPickerProps) {
  const words = useWords()
  const { pick: text, common } = words.all
  const [folder, setFolder] = useState<Pick['token'] | null>(null)
  const [chosen, setChosen] = useState<readonly Pick[]>([])
  const [name, setName] = useState(suggestedName)
  const child = useCommand('pick.child')
  const { value, failure, isEarlier } = useQuery('pick.browse', { folder })
  const view = value as FolderView | undefined // frozen by type alone
  const isNew = purpose === 'new-study' || purpose === 'export-file'

  async function confirm(): Promise<void> {
    if (!view) return
    if (purpose === 'import-files') return onAnswer(chosen)
    if (!isNew) return onAnswer([{ token: view.token, name: view.name }])
    const result = await child.run({ folder: view.token, name: name.trim() })
    if (result.ok) onAnswer([result.value])
  }
  function choose(entry: FolderView['entries'][number]): void {
    const { token, name: entryName, kind, isStudy } = entry
    if (kind === 'folder' && isStudy && purpose === 'open-study') onAnswer([{ token, name: entryName }])
    else if (kind === 'folder') {
      setChosen([])
      setFolder(token)
    } else if (purpose === 'export-file') setName(entryName)
    else setChosen(toggled(chosen, { token, name: entryName }))
  }
  const isReady = isNew ? name.trim() !== '' : purpose !== 'import-files' || chosen.length > 0
  return (
    <Dialog
      title={text.titles[purpose]}
      isOpen
      onClose={() => onAnswer([])}
      width="wide"
      actions={
        <>
          <span className="pick-keys">
            {purpose === 'import-files' ? words.say(text.selected, { count: chosen.length }) : text.keys}
          </span>
          <Button onClick={() => onAnswer([])}>{common.cancel}</Button>
          <Button
            look="primary"
            disabled={!view || !isReady || child.isRunning}
            onClick={() => void confirm()}
          >
            {text.confirm[purpose]}
          </Button>
        </>
      }
    >
      <div className="pick">
        {view && <FolderTrail trail={view.trail} place={view.place} onOpen={setFolder} />}
        {view && (
          <EntryList
            key={view.token}
            folder={view}
            isStale={isEarlier}
            takesFiles={purpose === 'import-files' || purpose === 'export-file'}
            chosen={chosen}
            onChoose={choose}
            onUp={() => {
              const above = view.trail.at(-2)
              if (above) setFolder(above.token)
            }}
          />
        )}
        {failure && (
          <p role="alert" className="pick-failure">
            {sentenceOf(failure, words)}
          </p>
        )}
        {/* With the list and not before it: the list takes the focus, and would take it from whoever writes already. */}
        {view && isNew && (
          <TextField
            label={purpose === 'new-study' ? text.newFolderName : text.newFileName}
            value={name}
            onChange={event => setName(event.target.value)}
            onKeyDown={event => event.key === 'Enter' && isReady && void confirm()}
          />
        )}
      </div>
    </Dialog>
  )
}

function toggled(chosen: readonly Pick[], pick: Pick): readonly Pick[] {
  const others = chosen.filter(({ name }) => name !== pick.name)
  return others.length < chosen.length ? others : [...chosen, pick]
}
