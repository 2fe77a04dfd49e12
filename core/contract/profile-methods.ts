import * as z from 'zod'
import { articleId, importId, profileId } from '../model/ids.ts'
import { failReason, skipReason } from '../model/ledger.ts'
import { pickToken } from '../model/pick.ts'
import { profileContent, profileDocument, profileField } from '../model/profile.ts'
import { articleFields } from '../model/record.ts'
import { region } from '../model/region.ts'
import { type MethodShape, none } from './method-shape.ts'

/** The files that a profile is tried on: picked ones, those that articles came from, or those of rows of a ledger. */
export const triedOn = z.union([
  z.strictObject({ picks: z.array(pickToken).min(1) }),
  z.strictObject({ articles: z.array(articleId).min(1).max(100) }),
  z.strictObject({ import: importId, paths: z.array(z.string()).min(1).max(100) }),
])

/** A line of a text, as it was taken. */
const takenLine = z.strictObject({ text: z.string(), kind: region.shape.kind, detail: region.shape.detail })

const triedFile = z.strictObject({
  path: z.string(),
  /** Where the file lies, as conditions and patterns of names see it: below the name of the one folder that was picked. */
  place: z.string(),
  /** Whether the profile applies to it by itself. */
  applies: z.boolean(),
  /** What the file's name says by the pattern; null where it does not fit, or there is none. */
  name: z.partialRecord(profileField, z.string()).nullable(),
  encoding: z.string().nullable(),
  /** Of its first record's first article; null where it holds none. */
  fields: articleFields.nullable(),
  /** The first lines that are not blank, each cut where it is long. */
  lines: z.array(takenLine),
  /** Why nothing became of it. */
  failure: z
    .strictObject({ reason: z.union([skipReason, failReason]), detail: z.string().nullable() })
    .nullable(),
})
export type TriedFile = Readonly<z.output<typeof triedFile>>

/** Records with the same fields. */
const recordShape = z.strictObject({
  /** How many of the records that were looked into are so. */
  count: z.int().positive(),
  /** The first one. */
  path: z.string(),
  /** Its fields, those within others as `a.b`, in their order, with the first values that are not empty, cut where they are long. */
  fields: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()).max(5) })),
  /** Whether a text is found in them without a mapping. */
  isKnown: z.boolean(),
  /** The list in their file that they stand in, for a mapping; null where it is found without help, or is none. */
  records: z.string().nullable(),
})
export type RecordShape = Readonly<z.output<typeof recordShape>>

/** The profiles of a study: how files are read, and what they make of some before anything is imported. */
export const profileMethods = {
  /** By name. */
  'profiles.list': { kind: 'query', input: none, output: z.array(profileDocument) },
  /** Writes a profile as a whole; null makes one. Records that were read before stay as they are. */
  'profiles.save': {
    kind: 'command',
    input: z.strictObject({ id: profileId.nullable(), content: profileContent }),
    output: profileDocument,
  },
  'profiles.remove': { kind: 'command', input: z.strictObject({ id: profileId }), output: none },
  /** Writes a profile to a file, for another study. */
  'profiles.write': {
    kind: 'command',
    input: z.strictObject({ id: profileId, target: pickToken }),
    output: z.strictObject({ path: z.string() }),
  },
  /**
   * Takes the profile in a file into the study. One that is there word for word is `known`, and not made twice; one whose name
   * another has already is `renamed`: it gets a number behind its name.
   */
  'profiles.take': {
    kind: 'command',
    input: z.strictObject({ file: pickToken }),
    output: z.strictObject({ profile: profileDocument, outcome: z.enum(['taken', 'renamed', 'known']) }),
  },
  /** What a profile makes of at most ten files, spread over those that are given. */
  'profiles.try': {
    kind: 'query',
    input: z.strictObject({ content: profileContent, on: triedOn }),
    output: z.strictObject({ files: z.array(triedFile).max(10) }),
  },
  /** The makes of records in some files, the commonest first; none where they hold no records with fields. */
  'profiles.shapes': {
    kind: 'query',
    input: z.strictObject({ on: triedOn }),
    output: z.array(recordShape),
  },
  /** A profile to begin with for some files: their folder or outlet, and the lines that recur in them. */
  'profiles.suggest': { kind: 'query', input: z.strictObject({ on: triedOn }), output: profileContent },
} as const satisfies Record<string, MethodShape>
