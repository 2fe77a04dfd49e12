/** What goes between `IndexClient` and the worker that has the index. */
import type { IndexProgress } from './feed/index-feed.ts'
import type { IndexQueries } from './search-index.ts'

/** What the worker is started with. */
export interface IndexWorkerOptions {
  readonly indexPath: string
  readonly studyFolder: string
}

/** How the index stood when it was opened, once it has been compared with all documents. */
export type IndexVerdict = 'agrees' | 'was-missing' | 'was-stale'

export type QueryName = keyof IndexQueries
export type QueryInput<Q extends QueryName> = Parameters<IndexQueries[Q]>[0]
export type QueryOutput<Q extends QueryName> = ReturnType<IndexQueries[Q]>

/** Handled in the order in which they are sent. */
export type IndexRequest =
  | { readonly kind: 'query'; readonly id: number; readonly query: QueryName; readonly input: unknown }
  | { readonly kind: 'changed'; readonly paths: readonly string[] }
  | { readonly kind: 'settled'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number }

export type IndexReply =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'progress'; readonly progress: IndexProgress }
