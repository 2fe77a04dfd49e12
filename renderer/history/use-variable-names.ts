import { useMemo } from 'react'
import { useQuery } from '../bridge/use-query.ts'
import { useWords } from '../text/words-context.ts'
import type { VariableNames } from './step-words.ts'

/** What the variables of the codebook are called in the language of the interface. */
export function useVariableNames(): VariableNames {
  const { language } = useWords()
  const { value: codebook } = useQuery('codebook.read', {})
  return useMemo(
    () =>
      Object.fromEntries(
        Object.values(codebook?.variables ?? {}).map(({ id, label }) => [
          id,
          (label[language.tag] ?? label['en'] ?? id).toLocaleLowerCase(language.locale),
        ]),
      ),
    [codebook, language],
  )
}
