import { useEffect, useMemo, useRef } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import { useQuery } from '../bridge/use-query.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import { useSettings } from '../settings/settings-store.ts'
import { nextTelling } from './next-telling.ts'

export interface FamilyCommandOptions {
  readonly article: ArticleId
  /** What stands in the other pane. */
  readonly beside: ArticleId | null
  readonly isAvailable: boolean
  /** Puts a telling beside the article; null puts the other pane away. */
  readonly onBeside: (article: ArticleId | null) => void
}

/**
 * One key for the next telling of what is read, side by side, and after the last for reading alone again; another for whether
 * both scroll together. The first is taken before it is known which tellings there are, and does its work once it is.
 */
export function useFamilyCommand({ article, beside, isAvailable, onBeside }: FamilyCommandOptions): void {
  const { value, isEarlier, failure } = useQuery('family.read', { article })
  const { settings, change } = useSettings()
  const { linksScrolling } = settings
  const isKnown = (value !== undefined && !isEarlier) || failure !== undefined
  /** The article whose next telling was asked for before its tellings were known. */
  const waiting = useRef<ArticleId | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` is new each time and does the same
  const commands = useMemo<readonly Command[]>(() => {
    const members = value?.members ?? []
    const isOfFamily = members.some(({ id }) => id === article)
    return [
      {
        id: 'reader.nextTelling',
        text: words => words.all.commands.nextTelling,
        keys: [{ code: 'KeyG' }],
        mode: 'reading',
        isAvailable: isAvailable && (isOfFamily || !isKnown),
        run: () => {
          if (isKnown) onBeside(nextTelling(members, article, beside))
          else waiting.current = article
        },
      },
      {
        id: 'reader.linkScrolling',
        text: words => words.all.commands[linksScrolling ? 'scrollApart' : 'scrollTogether'],
        keys: [{ code: 'KeyG', shift: true }],
        mode: 'reading',
        isAvailable: isAvailable && isOfFamily && members.some(({ id }) => id !== article && id === beside),
        run: () => change({ linksScrolling: !linksScrolling }),
      },
    ]
  }, [value, isKnown, article, beside, isAvailable, onBeside, linksScrolling])
  useCommands(commands)

  // Does what a key asked for while the answer of the program was on its way.
  useEffect(() => {
    const isAwaited = waiting.current === article
    if (isAwaited && !isKnown) return
    waiting.current = null
    if (isAwaited && value?.members.some(({ id }) => id === article))
      onBeside(nextTelling(value.members, article, beside))
  }, [value, isKnown, article, beside, onBeside])
}
