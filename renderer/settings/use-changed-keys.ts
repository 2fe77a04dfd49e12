import { use, useLayoutEffect } from 'react'
import { CommandContext } from '../commands/command-registry.ts'
import { useSettings } from './settings-store.ts'

/** Keeps the keys of commands as the settings say. */
export function useChangedKeys(): void {
  const { keys } = useSettings().settings
  const registry = use(CommandContext)
  // Syncs with the registry, which lives outside of React.
  useLayoutEffect(() => registry.changeKeys(keys), [registry, keys])
}
