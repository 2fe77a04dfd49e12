import * as z from 'zod'
import { selectionOf } from '../model/article-filter.ts'
import { articleId, profileId, statementId } from '../model/ids.ts'
import { failReason, skipReason } from '../model/ledger.ts'
import { furnitureLine } from '../model/profile.ts'
import { region } from '../model/region.ts'
import { span } from '../model/span.ts'
import type { MethodShape } from './method-shape.ts'

/** An article, and a stretch of it in UTF-16 units of its own text; what it touches of a line, it means the line. */
const stretch = { article: articleId, ...span.shape }

/** The article that a reader is to stand in afterwards. */
const standing = z.strictObject({ article: articleId })

/** Commits of one group are one step of undo. */
const group = z.string().min(1).max(120).optional()

/** What holds for the outlet or folder of an article. */
const reach = z.enum(['outlet', 'folder'])
export type Reach = z.output<typeof reach>

/**
 * Why a record could not be read again: as a ledger says it of a file, or that its original bytes are no longer whole in the
 * archive of its import, or that its file holds another number of records when it is read so.
 */
export const rereadFlaw = z.union([skipReason, failReason, z.enum(['no-original', 'other-records'])])
export type RereadFlaw = z.output<typeof rereadFlaw>

const rereadOutcome = z.strictObject({
  /** How many articles are different now. */
  changed: z.int(),
  /** How many of those asked for are no longer in the study. */
  gone: z.int(),
  /** How many were not come to because the change was stopped. */
  left: z.int(),
  /** Those whose record could not be read again: they stay as they are. */
  failed: z.array(z.strictObject({ article: articleId, reason: rereadFlaw, detail: z.string().nullable() })),
  /** How many quotations of the coder could not be placed in the new texts. They are kept. */
  unplaced: z.int(),
  /** The first of these. */
  unplacedFirst: z
    .array(z.strictObject({ article: articleId, statement: statementId, quote: z.string() }))
    .max(200),
  group: z.string(),
})
export type RereadOutcome = Readonly<z.output<typeof rereadOutcome>>

/** Correcting how a record was read: its encoding, its regions, where its articles begin. All of it can be undone. */
export const recordMethods = {
  /**
   * Reads records again from their original bytes, by the profiles that the study has now: one step of undo. What people
   * corrected holds on. `encoding` is for these records from now on; null lets it be recognised again, absent leaves it.
   */
  'records.reread': {
    kind: 'command',
    input: z.strictObject({
      selection: z.union([
        selectionOf(articleId),
        z.strictObject({ profile: profileId }),
        /** All of the article's outlet or folder, as `record.reach` counts them. */
        z.strictObject({ article: articleId, reach }),
      ]),
      encoding: z.string().min(1).max(40).nullable().optional(),
    }),
    output: rereadOutcome,
  },
  /** How the text of an article's record would begin in other encodings: of each some lines with letters outside ASCII. */
  'record.encodings': {
    kind: 'query',
    input: z.strictObject({ article: articleId }),
    output: z.strictObject({
      now: z.string(),
      /** The likeliest first. */
      others: z.array(z.strictObject({ encoding: z.string(), sample: z.string(), damaged: z.int() })),
    }),
  },
  /** Says what whole lines are. */
  'record.markRegion': {
    kind: 'command',
    input: z.strictObject({ ...stretch, kind: region.shape.kind, detail: region.shape.detail, group }),
    output: standing,
  },
  /** Cuts an article in two before the line that `at` stands in; answers with the second. */
  'record.cut': {
    kind: 'command',
    input: z.strictObject({ article: articleId, at: z.int().positive(), group }),
    output: standing,
  },
  /** Joins an article to the one before it; answers with that one. */
  'record.join': { kind: 'command', input: z.strictObject({ article: articleId, group }), output: standing },
  /** Puts a doubtful cut away. */
  'record.dismissCut': {
    kind: 'command',
    input: z.strictObject({ article: articleId, at: z.int().nonnegative(), group }),
    output: standing,
  },
  /** What marking the lines of a stretch for all of an outlet or folder would touch. */
  'record.reach': {
    kind: 'query',
    input: z.strictObject(stretch),
    output: z.strictObject({
      /** The lines as a profile would have them. */
      lines: z.array(furnitureLine.shape.text),
      choices: z.array(
        z.strictObject({
          reach,
          /** The outlet or the folder. */
          name: z.string(),
          /**
           * Articles of it, and those of them in which at least one of the lines stands: looked up in the texts for about a
           * second, and beyond that counted by the words of the lines.
           */
          articles: z.int(),
          with: z.int(),
        }),
      ),
    }),
  },
  /**
   * Says what these lines are in all of an outlet or folder: writes them into its profile, which is made where there is
   * none, and reads its records again. One step of undo.
   */
  'record.markEverywhere': {
    kind: 'command',
    input: z.strictObject({ ...stretch, as: furnitureLine.shape.as, reach }),
    output: rereadOutcome.extend({ profile: profileId }),
  },
} as const satisfies Record<string, MethodShape>
