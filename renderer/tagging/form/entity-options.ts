/** The lines that an entity field offers, and which of them Enter takes. */
import type { EntityHit } from '../../../core/model/coding-views.ts'

export type EntityOption =
  | { readonly kind: 'take'; readonly hit: EntityHit }
  | { readonly kind: 'create'; readonly name: string }

export interface EntityOptions {
  readonly options: readonly EntityOption[]
  /** The line that Enter takes before anybody has walked; -1 for none. */
  readonly first: number
}

/**
 * What is offered for a text. A new entity can be made in `newIn` of every name that the list does not have. Words that were
 * selected in the article are a name as it stands: where nothing is called so, a new one comes first (`isName`).
 */
export function entityOptions(
  rows: readonly EntityHit[],
  text: string,
  { newIn, isName }: { readonly newIn: string; readonly isName: boolean },
): EntityOptions {
  const name = tidyName(text)
  const taking = rows.map(hit => ({ kind: 'take', hit }) as const)
  if (name === '') return { options: taking, first: -1 }
  const exact = rows.filter(({ fit }) => fit === 'exact')
  if (exact.some(({ entity }) => entity.list === newIn)) return { options: taking, first: 0 }
  const options = [...taking, { kind: 'create', name } as const]
  return { options, first: isName && exact.length === 0 ? options.length - 1 : 0 }
}

/** The line that follows when one walks, round and round. */
export function optionAfter(at: number, key: string, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1
  return undefined
}

/** A name as it is written down: without blanks or line breaks around and within. */
export function tidyName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
