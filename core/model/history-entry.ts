import * as z from 'zod'
import { change } from './diff.ts'
import { importId } from './ids.ts'

/** What was done, as a kind and its subject; the interface makes the words. */
export const label = z.strictObject({
  kind: z.enum([
    'study-created',
    'coder-joined',
    'statement-added',
    'statement-changed',
    'statement-deleted',
    'article-status',
    'article-doubt',
    'coded-with',
    'article-corrected',
    'region-marked',
    'article-cut',
    'articles-joined',
    'cut-dismissed',
    'records-reread',
    'entity-created',
    'entity-changed',
    'entity-merged',
    'codebook-changed',
    'profile-saved',
    'profile-removed',
    'study-changed',
    'import',
  ]),
  /** A short text that tells this one from others of its kind: a name, a quotation, a title. */
  subject: z.string().nullable(),
})
export type Label = Readonly<z.output<typeof label>>

/** One line of the history: one commit. */
export const historyEntry = z.strictObject({
  /** Number of the commit, counted per coder from 1. */
  seq: z.int().positive(),
  at: z.iso.datetime(),
  label,
  /** Commits of one group are undone together. */
  group: z.string().optional(),
  /** The commits that this one takes back, or does again. */
  undoes: z.array(z.int().positive()).optional(),
  redoes: z.array(z.int().positive()).optional(),
  /** The import that this commit finished; its documents are not listed here. */
  import: importId.optional(),
  /** Each document touched, with its `rev` after the commit; 0 where the commit removed it. */
  documents: z.record(z.string(), z.int().nonnegative()),
  changes: z.array(change),
})
export type HistoryEntry = Readonly<z.output<typeof historyEntry>>

/** As much of a line as lists need: what stood in the fields is not looked into, which takes most of the time. */
export const historyOutline = z.object({
  ...historyEntry.shape,
  changes: z.array(z.object({ ...change.shape, from: z.unknown().optional(), to: z.unknown().optional() })),
})
export type HistoryOutline = Readonly<z.output<typeof historyOutline>>
