import { Dialog } from 'radix-ui'
import { use, useRef, useSyncExternalStore } from 'react'
import { listedCommands } from '../commands/command.ts'
import { CommandContext } from '../commands/command-registry.ts'
import { capsOf, isMac } from '../commands/key-chord.ts'
import { useWords } from '../text/words-context.ts'
import { CommandList } from '../ui/overlays/command-list.tsx'
import { useFocusReturn } from '../ui/overlays/use-focus-return.ts'

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Every command that can be given now, with its keys, found by its words. */
export function CommandPalette({ isOpen, onClose }: CommandPaletteProps) {
  const words = useWords()
  const registry = use(CommandContext)
  const commands = useSyncExternalStore(registry.subscribe, registry.all)
  const { palette } = words.all
  const listed = listedCommands(commands).filter(({ isKeysOnly = false }) => !isKeysOnly)
  const items = listed.map(({ id, text, keys: [chord] = [] }) => ({
    id,
    text: text(words),
    keys: chord ? capsOf(chord, isMac) : [],
  }))
  const chosen = useRef<string | null>(null)
  const giveFocusBack = useFocusReturn(isOpen)
  function choose(id: string): void {
    chosen.current = id
    onClose()
  }
  /** Gives the command once the palette has gone and given the focus back, so that what the command focuses keeps it. */
  function leave(event: Event): void {
    giveFocusBack(event)
    const id = chosen.current
    chosen.current = null
    registry
      .all()
      .find(command => command.id === id)
      ?.run()
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={open => !open && onClose()}>
      <Dialog.Portal>
        <div className="veil" />
        <Dialog.Content className="dialog" aria-describedby={undefined} onCloseAutoFocus={leave}>
          <Dialog.Title className="visually-hidden">{palette.title}</Dialog.Title>
          <CommandList
            label={palette.title}
            placeholder={palette.placeholder}
            none={palette.none}
            items={items}
            onChoose={choose}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
