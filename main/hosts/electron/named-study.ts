import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dialog } from 'electron'
import * as z from 'zod'
import { sentenceOf } from '../../cli/sentences.ts'
import type { Ports } from '../../ports.ts'
import type { Program } from '../../services.ts'

/** A study that somebody names when they start the program: its absolute path, and who codes in it. */
const namedStudy = z.strictObject({ study: z.string(), coder: z.string().nullable() })
export type NamedStudy = Readonly<z.output<typeof namedStudy>>

/** The study that `--study` names among the words that the program was started with in `folder`; null where none. */
export function namedIn(words: readonly string[], folder: string): NamedStudy | null {
  // Not strict: the words of Chromium are among ours.
  const { values } = parseArgs({
    args: [...words],
    options: { study: { type: 'string' }, coder: { type: 'string' } },
    strict: false,
  })
  const { study, coder } = values
  if (typeof study !== 'string') return null
  return { study: resolve(folder, study), coder: typeof coder === 'string' ? coder : null }
}

/** The study that another start of the program handed over; null where it named none. */
export function handedOver(handed: unknown): NamedStudy | null {
  const parsed = namedStudy.safeParse(handed)
  return parsed.success ? parsed.data : null
}

/**
 * Opens a study for the coder who is named, or for its first. Says whether it is open; where it is not, the person has
 * been told why.
 */
export async function openNamedStudy(
  { dispatch }: Pick<Program, 'dispatch'>,
  { picks }: Pick<Ports, 'picks'>,
  { study, coder }: NamedStudy,
): Promise<boolean> {
  const opened = await dispatch('study.open', {
    folder: picks.offer(study),
    ...(coder === null ? { forFirst: true } : { coder }),
  })
  if (!opened.ok) dialog.showErrorBox('Tarmiz', sentenceOf(opened.failure))
  return opened.ok
}
