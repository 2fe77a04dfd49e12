import type { ArticleFilter } from '../model/article-filter.ts'
import { articleFilter } from '../model/article-filter.ts'

/** The operators, each with what it sets. */
const operators = ['source', 'status', 'language', 'import', 'family', 'after', 'before'] as const
type Operator = (typeof operators)[number]

/** What was typed as a filter, or the operator whose value makes no sense. */
export type FilterReading =
  | { readonly kind: 'filter'; readonly filter: ArticleFilter }
  | { readonly kind: 'problem'; readonly operator: Operator; readonly value: string }

const operation = new RegExp(`(?<=^|\\s)(${operators.join('|')}):("([^"]*)"?|\\S*)`, 'gu')

/**
 * Reads a filter as it is typed in one line: words and "phrases", and between them `source:`, `status:`, `language:`,
 * `import:`, `family:`, `after:` and `before:` with a value each, in quotes where it has blanks. An operator of lists may stand several
 * times; `?` stands for what is not known, and `family:once` for one article of each family.
 */
export function readFilterWords(typed: string): FilterReading {
  const text = typed.replace(operation, ' ').replace(/\s+/g, ' ').trim()
  let filter: ArticleFilter = text === '' ? {} : { text }
  for (const [, name, plain, quoted] of typed.matchAll(operation)) {
    const operator = name as Operator // the expression has no others
    const value = quoted ?? plain ?? ''
    const next = articleFilter.safeParse(withValue(filter, operator, value))
    if (value === '' || !next.success) return { kind: 'problem', operator, value }
    filter = next.data
  }
  return { kind: 'filter', filter }
}

function withValue(filter: ArticleFilter, operator: Operator, value: string): unknown {
  if (operator === 'after' || operator === 'before') return { ...filter, [operator]: value }
  if (operator === 'family' && value === 'once') return { ...filter, oncePerFamily: true }
  const isUnknown = value === '?' && (operator === 'source' || operator === 'language')
  return { ...filter, [operator]: [...(filter[operator] ?? []), isUnknown ? null : value] }
}
