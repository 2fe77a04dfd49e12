import { useCallback, useRef, useState } from 'react'
import type { ProfileId } from '../../core/model/ids.ts'
import type { ProfileDocument } from '../../core/model/profile.ts'
import { useQuery } from '../bridge/use-query.ts'
import { isolated } from '../text/isolated.ts'
import { useWords } from '../text/words-context.ts'
import { AlertDialog } from '../ui/overlays/alert-dialog.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import { Editor } from './editor/editor.tsx'
import { NewEditor } from './editor/new-editor.tsx'
import { useFound } from './editor/use-found.ts'
import { ProfileList } from './list/profile-list.tsx'
import type { ProfilesPlace, ProfilesRequest, TriedOn } from './profiles-context.ts'
import { RereadProfileDialog } from './reread-profile-dialog.tsx'
import type { Said } from './said-line.tsx'

export interface ProfilesDialogProps {
  readonly request: ProfilesRequest
  readonly onClose: () => void
}

/** The profiles of the study as a list, and the editor of one. What is not saved is never left without a question. */
export function ProfilesDialog({ request, onClose }: ProfilesDialogProps) {
  const words = useWords()
  const toasts = useToasts()
  const { profiles } = words.all
  const [place, setPlace] = useState<ProfilesPlace>(request.at)
  const [on, setOn] = useState<TriedOn | null>(request.on)
  // Not state: whoever presses Escape right after a letter is asked as well.
  const isChanged = useRef(false)
  const setChanged = useCallback((is: boolean) => {
    isChanged.current = is
  }, [])
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const [rereading, setRereading] = useState<ProfileDocument | null>(null)
  const showKnown = useCallback(
    (id: ProfileId) =>
      setPlace(now => ({
        kind: 'profile',
        id,
        ...(now.kind === 'new' && now.part ? { part: now.part } : {}),
      })),
    [],
  )
  const isFromList = request.at.kind === 'list'
  function leave(): void {
    setChanged(false)
    setAsking(false)
    setSaid(null)
    if (isFromList && place.kind !== 'list') setPlace({ kind: 'list' })
    else onClose()
  }
  function saved(profile: ProfileDocument): void {
    const text = words.say(profiles.saved, { name: isolated(profile.name) })
    const action = { text: profiles.list.reread, onSelect: () => setRereading(profile) }
    if (request.onSaved) {
      toasts.show({ kind: 'done', text })
      leave()
    } else {
      setChanged(false)
      setPlace({ kind: 'list' })
      setSaid({ text, action })
    }
    request.onSaved?.(profile)
  }
  const close = () => (isChanged.current ? setAsking(true) : leave())
  const found = useFound(place.kind === 'list' ? null : on)
  const shared = { on, found, onTryOn: setOn, onSaved: saved, onChanged: setChanged, onLeave: close }
  return (
    <Dialog title={useTitle(place)} isOpen onClose={close} width="wide">
      {place.kind === 'list' ? (
        <ProfileList said={said} onSaid={setSaid} onOpen={setPlace} onReread={setRereading} />
      ) : place.kind === 'profile' ? (
        <KnownEditor place={place} shared={shared} />
      ) : place.content ? (
        <Editor {...shared} id={null} initial={place.content} part={place.part ?? 'about'} />
      ) : (
        <NewEditor
          {...shared}
          part={place.part ?? 'about'}
          needsText={place.part === 'mapping'}
          onKnown={showKnown}
        />
      )}
      {rereading && <RereadProfileDialog profile={rereading} onClose={() => setRereading(null)} />}
      <AlertDialog
        title={profiles.editor.discardTitle}
        text={profiles.editor.discardText}
        confirm={profiles.editor.discard}
        dismiss={profiles.editor.goOn}
        isDanger
        isOpen={isAsking}
        onConfirm={leave}
        onClose={() => setAsking(false)}
      />
    </Dialog>
  )
}

interface KnownEditorProps {
  readonly place: Extract<ProfilesPlace, { kind: 'profile' }>
  readonly shared: Omit<Parameters<typeof Editor>[0], 'id' | 'initial' | 'part'>
}

function KnownEditor({ place: { id, part }, shared }: KnownEditorProps) {
  const { profiles } = useWords().all
  const { value } = useQuery('profiles.list', {})
  const profile = value?.find(each => each.id === id)
  if (!value) return null
  if (!profile) return <p className="profile-note profile-note-whole">{profiles.gone}</p>
  // frozen by type alone
  return <Editor {...shared} id={id} initial={profile as ProfileDocument} part={part ?? 'about'} />
}

function useTitle(place: ProfilesPlace): string {
  const words = useWords()
  const { profiles } = words.all
  const { value } = useQuery('profiles.list', {})
  switch (place.kind) {
    case 'list':
      return profiles.title
    case 'new':
      return place.part === 'mapping' ? profiles.editor.titleMapping : profiles.editor.titleNew
    case 'profile': {
      const name = value?.find(({ id }) => id === place.id)?.name ?? ''
      return words.say(profiles.editor.title, { name: isolated(name) })
    }
  }
}
