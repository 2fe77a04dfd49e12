import * as z from 'zod'
import { coderSlug, studyId } from './ids.ts'

/** The format of a study on disk that this program writes. See docs/study-format.md. */
export const formatVersion = 1

export const studyDocument = z.strictObject({
  id: studyId,
  rev: z.int().positive(),
  /** Raised when documents change shape; a program refuses what is newer than itself. */
  formatVersion: z.int().positive(),
  name: z.string(),
  languages: z.array(z.string()),
  created: z.iso.datetime(),
  /** The folder name of each coder, and the name as it was given. */
  coders: z.record(coderSlug, z.strictObject({ name: z.string() })),
  settings: z.strictObject({ showOthersCoding: z.boolean() }),
})
export type StudyDocument = Readonly<z.output<typeof studyDocument>>
