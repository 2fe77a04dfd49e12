import { createContext, use, useCallback, useEffect, useSyncExternalStore } from 'react'
import { type ChangedKeys, withChangedKeys } from './changed-keys.ts'
import type { Command } from './command.ts'
import { CommandScope } from './command-scope.ts'
import { capsOf, isMac } from './key-chord.ts'

/** Every command that exists at the moment. Features add theirs while they are there. */
export class CommandRegistry {
  #groups: readonly (readonly Command[])[] = []
  #all: readonly Command[] = []
  #usual: readonly Command[] = []
  #changed: ChangedKeys = {}
  readonly #listeners = new Set<() => void>()

  /** With the keys that they have now. */
  readonly all = (): readonly Command[] => this.#all

  /** With the keys that they came with. */
  readonly usual = (): readonly Command[] => this.#usual

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Adds commands until the function that it gives is called. */
  add(commands: readonly Command[]): () => void {
    this.#set([...this.#groups, commands])
    return () => this.#set(this.#groups.filter(group => group !== commands))
  }

  /** Gives commands other keys than they came with; those that are not named have their own. */
  changeKeys(changed: ChangedKeys): void {
    if (changed === this.#changed) return
    this.#changed = changed
    this.#set(this.#groups)
  }

  #set(groups: readonly (readonly Command[])[]): void {
    this.#groups = groups
    this.#usual = groups.flat()
    this.#all = withChangedKeys(this.#usual, this.#changed)
    for (const listener of this.#listeners) listener()
  }
}

export const CommandContext = createContext(new CommandRegistry())

/** Has these commands exist while the component does and is in sight. Give the same list (`useMemo`) until it changes. */
export function useCommands(commands: readonly Command[]): void {
  const registry = use(CommandContext)
  const isInScope = use(CommandScope)
  // Syncs with the registry, which lives outside of React.
  useEffect(() => (isInScope ? registry.add(commands) : undefined), [registry, commands, isInScope])
}

/** The caps of the keys that a command has now; empty where it has none, or is not there. */
export function useCaps(id: string): readonly string[] {
  const registry = use(CommandContext)
  const chordNow = useCallback(
    () => registry.all().findLast(command => command.id === id)?.keys?.[0],
    [registry, id],
  )
  const chord = useSyncExternalStore(registry.subscribe, chordNow)
  return chord ? capsOf(chord, isMac) : []
}
