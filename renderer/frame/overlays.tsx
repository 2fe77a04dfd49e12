import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { CommandPalette } from './command-palette.tsx'
import { KeyMap } from './key-map.tsx'
import { type Overlay, OverlaysContext } from './overlays-context.ts'

/** Palette, key map and settings, with the commands that show them, over every screen alike. */
export function Overlays({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Overlay | null>(null)
  const close = useCallback(() => setShown(null), [])
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'frame.palette',
        text: words => words.all.commands.palette,
        keys: [{ code: 'KeyK', primary: true }],
        run: () => setShown('palette'),
      },
      {
        id: 'frame.keyMap',
        text: words => words.all.commands.keyMap,
        keys: [{ code: 'Slash', shift: true }],
        mode: 'reading',
        run: () => setShown('key-map'),
      },
      {
        id: 'frame.settings',
        text: words => words.all.commands.settings,
        keys: [{ code: 'Comma', primary: true }],
        run: () => setShown('settings'),
      },
    ],
    [],
  )
  useCommands(commands)
  return (
    <OverlaysContext value={setShown}>
      {children}
      <CommandPalette isOpen={shown === 'palette'} onClose={close} />
      <KeyMap isOpen={shown === 'key-map'} onClose={close} />
      <SettingsDialog isOpen={shown === 'settings'} onClose={close} />
    </OverlaysContext>
  )
}
