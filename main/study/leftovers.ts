/**
 * What killed processes leave in a study: texts that were written next to their place and never put there, and studies
 * whose making was not finished. Nobody was told that any of it is saved, and nothing refers to it.
 */
import * as fs from 'node:fs'
import { join, relative, sep } from 'node:path'
import { errorCode, naming, removeIfThere, writerOf } from './disk.ts'
import { codebookRef } from './layout.ts'

/**
 * Removes what processes of this machine that are gone left next to the places of documents, in a folder of the study and,
 * unless told otherwise, all below it. A process that is at work keeps what it has written.
 * @throws Refusal `not-writable`
 */
export function removeTemporaries(
  study: string,
  folder: string,
  { below: recursive } = { below: true },
): void {
  const below = join(study, folder)
  if (!fs.existsSync(below)) return
  for (const name of fs.readdirSync(below, { recursive, encoding: 'utf8' })) {
    const writer = writerOf(name)
    if (writer !== undefined && !isAtWork(writer)) naming(below, () => removeIfThere(join(below, name)))
  }
}

const madeBeforeStudy =
  /^(codebook\.json|(study|codebook)\.json\.tmp-[^/]+|history\/[^/]+\/\d{4}-\d{2}\.jsonl)$/

/**
 * Removes a study whose making was cut short, so that it can be made again: one without its `study.json`, which is written
 * last, and with nothing in it but its codebook and the first line of its history. Leaves every other folder as it is.
 */
export function removeHalfMade(folder: string): void {
  if (!fs.existsSync(folder)) return
  const files = naming(folder, () => fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  const histories = files.filter(path => path.endsWith('.jsonl'))
  const lines = histories.map(path => fs.readFileSync(join(folder, path), 'utf8').split('\n').length - 1)
  const isOurs = files.every(path => madeBeforeStudy.test(path)) && lines.every(count => count <= 1)
  if (!isOurs || (histories.length === 0 && files.includes(codebookRef.path))) return
  naming(folder, () => {
    for (const path of files) if (!histories.includes(path)) removeIfThere(join(folder, path))
    fs.rmSync(join(folder, 'history'), { recursive: true, force: true }) // last: it tells what the rest was
  })
}

/** Whether a process of this machine, other than this one, is there. This one has written nothing yet when it tidies up. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}
