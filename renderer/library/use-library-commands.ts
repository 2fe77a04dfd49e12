import { type Dispatch, type RefObject, useMemo } from 'react'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import type { LibraryAction } from './library-state.ts'
import type { Once } from './use-once.ts'

export interface LibraryCommandsOptions {
  readonly field: RefObject<HTMLInputElement | null>
  readonly dispatch: Dispatch<LibraryAction>
  readonly isFolded: boolean
  readonly isReadOnly: boolean
  /** Whether there is anything to clear. */
  readonly isAsking: boolean
  readonly once: Once
}

/** The commands of the library beside those of the queue. */
export function useLibraryCommands(options: LibraryCommandsOptions): void {
  const { field, dispatch, isFolded, isReadOnly, isAsking, once } = options
  const { isOn: isOnce, hasFamilies } = once
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'library.search',
        text: words => words.all.listing.commands.search,
        keys: [{ code: 'Slash' }],
        mode: 'reading',
        isAvailable: !isFolded,
        run: () => {
          field.current?.focus()
          field.current?.select()
        },
      },
      {
        id: 'library.selectAll',
        text: words => words.all.listing.commands.selectAll,
        isAvailable: !isReadOnly,
        run: () => dispatch({ kind: 'select-all' }),
      },
      {
        id: 'library.clear',
        text: words => words.all.listing.commands.clear,
        isAvailable: isAsking,
        run: () => dispatch({ kind: 'clear' }),
      },
      {
        id: 'library.oncePerFamily',
        text: words => words.all.listing.commands[isOnce ? 'showTellings' : 'hideTellings'],
        isAvailable: isOnce || hasFamilies,
        run: () => dispatch({ kind: 'once', isOn: !isOnce }),
      },
    ],
    [field, dispatch, isFolded, isReadOnly, isAsking, isOnce, hasFamilies],
  )
  useCommands(commands)
}
