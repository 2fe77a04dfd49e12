import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dialog } from 'electron'
import { sentenceOf } from '../../cli/sentences.ts'
import type { Ports } from '../../ports.ts'
import type { Program } from '../../services.ts'

/**
 * Opens the study that `--study` names among the words that the program was started with, for `--coder` or its first
 * coder. Where that fails the person is told why, and the window opens without one.
 */
export async function openNamedStudy(
  { dispatch }: Pick<Program, 'dispatch'>,
  { picks }: Pick<Ports, 'picks'>,
  words: readonly string[],
): Promise<void> {
  // Not strict: the words of Chromium are among ours.
  const { values } = parseArgs({
    args: [...words],
    options: { study: { type: 'string' }, coder: { type: 'string' } },
    strict: false,
  })
  const { study, coder } = values
  if (typeof study !== 'string') return
  const folder = picks.offer(resolve(study))
  const opened = await dispatch('study.open', {
    folder,
    ...(typeof coder === 'string' ? { coder } : { forFirst: true }),
  })
  if (!opened.ok) dialog.showErrorBox('Tarmiz', sentenceOf(opened.failure))
}
