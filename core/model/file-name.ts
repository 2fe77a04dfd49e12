import * as z from 'zod'

/** Why a name cannot be given to a file or folder. */
export const fileNameFlaw = z.enum([
  'empty',
  'has-separator',
  'has-forbidden-character',
  'ends-in-dot-or-blank',
  'reserved',
  'too-long',
])
export type FileNameFlaw = z.output<typeof fileNameFlaw>

/** Most bytes of a name in UTF-8: what the file systems of Linux take; those of other systems take more. */
const mostBytes = 255

const reserved = /^(?:\.{1,2}|(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\..*)?)$/i

/**
 * What is wrong with `name` as that of a new file or folder; `undefined` where nothing is. A study travels, so what one
 * of the usual file systems refuses is refused on all of them.
 */
export function fileNameFlawOf(name: string): FileNameFlaw | undefined {
  if (name.trim() === '') return 'empty'
  if (/[/\\]/.test(name)) return 'has-separator'
  if (reserved.test(name)) return 'reserved'
  if (/[\p{Cc}\p{Cs}<>:"|?*]/u.test(name)) return 'has-forbidden-character'
  if (/[. ]$/.test(name)) return 'ends-in-dot-or-blank'
  if (new TextEncoder().encode(name).length > mostBytes) return 'too-long'
  return undefined
}
