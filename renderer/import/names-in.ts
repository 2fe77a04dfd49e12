import type { Words } from '../text/words.ts'

const mostNames = 3

/** Names of files and folders as a list, each in its own direction; of many the first. */
export function namesIn(names: readonly string[], words: Words): string {
  const shown = names.slice(0, mostNames).map(name => `\u2068${name}\u2069`)
  return words.list(names.length > mostNames ? [...shown, '…'] : shown)
}
