import type { ArticleId } from '../../core/model/ids.ts'
import { useCodeOnceCommand } from './use-code-once-command.ts'
import { type FamilyCommandOptions, useFamilyCommand } from './use-family-command.ts'

/** The commands of the family of what is read. It draws nothing. */
export function FamilyKeys(props: FamilyCommandOptions) {
  useFamilyCommand(props)
  return null
}

export interface CodeOnceKeysProps {
  /** The article that one works on. */
  readonly article: ArticleId
  readonly isAvailable: boolean
}

/** The commands that code once for the family of the article that one works on. It draws nothing. */
export function CodeOnceKeys({ article, isAvailable }: CodeOnceKeysProps) {
  useCodeOnceCommand(article, isAvailable)
  return null
}
