/**
 * Picking files and folders. Paths never cross the door inwards: what a person picks becomes a token here, and the
 * page names by its token what it cannot name by its path.
 */
import * as z from 'zod'

/** Stands for a file or folder that a person picked. */
export const pickToken = z.string().min(1).brand<'PickToken'>()
export type PickToken = z.output<typeof pickToken>

/** What a person is asked for. The last two may name something that is not there yet. */
export const pickPurpose = z.enum(['import-folder', 'import-files', 'open-study', 'new-study', 'export-file'])
export type PickPurpose = z.output<typeof pickPurpose>

/** A file or folder with its own name, without those above it. */
export const pick = z.strictObject({ token: pickToken, name: z.string() })
export type Pick = Readonly<z.output<typeof pick>>

/** What came of asking; `browse` says that this host has no dialogs, and that the page is to browse by itself. */
export const pickAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('picked'), picks: z.array(pick).min(1) }),
  z.strictObject({ answer: z.literal('browse') }),
  z.strictObject({ answer: z.literal('cancelled') }),
])

/** Most entries of a folder that are listed. */
export const mostEntries = 2_000

/** A folder as it is browsed. */
export const folderView = pick.extend({
  /** Its path, to be shown and for nothing else. */
  place: z.string(),
  /** The folders from the root of the disk to this one, itself included. */
  trail: z.array(pick),
  /** Folders first, then files, each by name; hidden ones are left out. */
  entries: z.array(pick.extend({ kind: z.enum(['folder', 'file']), isStudy: z.boolean() })).max(mostEntries),
  /** Whether there is more in it than is listed. */
  isTruncated: z.boolean(),
})
export type FolderView = Readonly<z.output<typeof folderView>>
