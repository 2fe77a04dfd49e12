import { useMemo } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCoding } from '../coding/coding-context.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import { useCodeOnce } from './use-code-once.ts'

/** Whether the coder has coded an article that others are tellings of, so that they can be said to be coded with it. */
export function useCanCodeOnce(article: ArticleId): boolean {
  const { value } = useQuery('family.read', { article })
  const coding = useCoding(article)
  const isOfFamily =
    (value?.members.length ?? 0) > 1 && value?.members.some(({ id }) => id === article) === true
  const isCoded = coding?.status === 'in-progress' || coding?.status === 'done'
  return isOfFamily && isCoded && coding.codedWith === null
}

/** Lets the coding of the article that one works on do for its family. */
export function useCodeOnceCommand(article: ArticleId, isAvailable: boolean): void {
  const { run } = useCodeOnce()
  const canCode = useCanCodeOnce(article)
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'tagging.codeOnce',
        text: words => words.all.family.codeOnce.command,
        isAvailable: isAvailable && canCode,
        run: () => void run({ ids: [article] }),
      },
    ],
    [article, isAvailable, canCode, run],
  )
  useCommands(commands)
}
