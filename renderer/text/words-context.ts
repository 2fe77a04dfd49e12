import { createContext, use } from 'react'
import { languages } from './languages.ts'
import { Words } from './words.ts'

export const WordsContext = createContext<Words>(new Words(languages[0]))

/** The words of the language that the interface is in. */
export function useWords(): Words {
  return use(WordsContext)
}
