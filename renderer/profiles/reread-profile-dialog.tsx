import type { ProfileDocument } from '../../core/model/profile.ts'
import { RereadShell } from '../reread/reread-shell.tsx'
import { useRereading } from '../reread/use-rereading.ts'
import { isolated } from '../text/isolated.ts'
import { useWords } from '../text/words-context.ts'

export interface RereadProfileDialogProps {
  readonly profile: ProfileDocument
  readonly onClose: () => void
}

/** Reads again what was read by a profile, and what it applies to now. */
export function RereadProfileDialog({ profile, onClose }: RereadProfileDialogProps) {
  const words = useWords()
  const { rereading: says } = words.all
  const rereading = useRereading(onClose, { alwaysShows: true })
  return (
    <RereadShell
      title={words.say(says.profileTitle, { name: isolated(profile.name) })}
      text={says.profileText}
      confirm={says.confirm}
      isReady
      rereading={rereading}
      onConfirm={() => void rereading.reread({ selection: { profile: profile.id } })}
      onClose={onClose}
    />
  )
}
