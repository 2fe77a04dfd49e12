import { useMemo, useRef } from 'react'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'

export interface WelcomeWays {
  readonly openSample: () => void
  readonly create: () => void
  readonly openFolder: () => void
}

/** The ways into a study as commands. */
export function useWelcomeCommands(ways: WelcomeWays): void {
  const latest = useRef(ways)
  latest.current = ways
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'study.sample',
        text: words => words.all.welcome.sampleAction,
        run: () => latest.current.openSample(),
      },
      {
        id: 'study.create',
        text: words => words.all.welcome.createAction,
        run: () => latest.current.create(),
      },
      {
        id: 'study.open',
        text: words => words.all.welcome.openTitle,
        run: () => latest.current.openFolder(),
      },
    ],
    [],
  )
  useCommands(commands)
}
