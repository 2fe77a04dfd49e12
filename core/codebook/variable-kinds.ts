import type { CodebookDocument, Variable } from '../model/codebook.ts'

/** All kinds, in the order in which they are offered. */
export const variableKinds = ['entity', 'scale', 'category', 'date', 'text', 'number', 'flag'] as const

/** What a variable of that kind would draw on first; null where there is nothing that it could draw on. */
export function firstOf(codebook: CodebookDocument, kind: Variable['kind']): string | null {
  switch (kind) {
    case 'entity':
      return Object.keys(codebook.lists)[0] ?? null
    case 'scale':
      return Object.keys(codebook.scales)[0] ?? null
    case 'category':
      return Object.keys(codebook.categories)[0] ?? null
    default:
      return ''
  }
}
