import { createContext, use, useCallback } from 'react'
import type { Variable } from '../../core/model/codebook.ts'
import { useWords } from '../text/words-context.ts'
import { textIn } from './draft/text-in.ts'
import type { Tagging } from './tagging.ts'

/** What all parts of the panel work with. */
export interface TaggingScene {
  readonly tagging: Tagging
  readonly isReadOnly: boolean
  /** The key of each slot by its variable: `KeyA`. */
  readonly keys: ReadonlyMap<string, string>
}

export const TaggingContext = createContext<TaggingScene | null>(null)

/** The article that is coded, and how. Throws outside of the tag panel. */
export function useTagging(): TaggingScene {
  const scene = use(TaggingContext)
  if (!scene) throw new Error('There is no tag panel around this component.')
  return scene
}

/** The name of a variable in the language of the interface. */
export function useLabel(): (variable: Pick<Variable, 'id' | 'label'>) => string {
  const { tag } = useWords().language
  return useCallback(variable => textIn(variable.label, tag) || variable.id, [tag])
}
