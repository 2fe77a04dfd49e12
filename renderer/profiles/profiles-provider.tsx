import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import { ProfilesContext, type ProfilesRequest } from './profiles-context.ts'
import { ProfilesDialog } from './profiles-dialog.tsx'
import './profiles.css'
import './list/list.css'
import './editor/editor.css'
import './name/name.css'
import './header/header.css'
import './furniture/furniture.css'
import './mapping/mapping.css'
import './preview/preview.css'

export interface ProfilesProviderProps {
  readonly isReadOnly: boolean
  readonly children: ReactNode
}

/** Lets everything below it open the profiles, over whatever dialog is open; and the command that does. */
export function ProfilesProvider({ isReadOnly, children }: ProfilesProviderProps) {
  const [request, setRequest] = useState<ProfilesRequest | null>(null)
  const close = useCallback(() => setRequest(null), [])
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'import.profiles',
        text: words => words.all.commands.profiles,
        isAvailable: !isReadOnly,
        run: () => setRequest({ at: { kind: 'list' }, on: null }),
      },
    ],
    [isReadOnly],
  )
  useCommands(commands)
  return (
    <ProfilesContext value={isReadOnly ? null : setRequest}>
      {children}
      {request && <ProfilesDialog request={request} onClose={close} />}
    </ProfilesContext>
  )
}
