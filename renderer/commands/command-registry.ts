import { createContext, use, useEffect } from 'react'
import type { Command } from './command.ts'
import { CommandScope } from './command-scope.ts'

/** Every command that exists at the moment. Features add theirs while they are there. */
export class CommandRegistry {
  #groups: readonly (readonly Command[])[] = []
  #all: readonly Command[] = []
  readonly #listeners = new Set<() => void>()

  readonly all = (): readonly Command[] => this.#all

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Adds commands until the function that it gives is called. */
  add(commands: readonly Command[]): () => void {
    this.#set([...this.#groups, commands])
    return () => this.#set(this.#groups.filter(group => group !== commands))
  }

  #set(groups: readonly (readonly Command[])[]): void {
    this.#groups = groups
    this.#all = groups.flat()
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
