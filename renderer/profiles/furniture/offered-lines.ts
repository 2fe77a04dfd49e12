import type { TriedFile } from '../../../core/contract/profile-methods.ts'
import type { FurnitureLine } from '../../../core/model/profile.ts'
import { fold } from '../../../core/text/fold.ts'

/** In how many of the files that are tried a line must stand, to be offered. */
const leastFiles = 3
const mostLength = 400
const mostOffered = 12

/** Lines that a profile may want: those suggested, then those that recur in the files; none that it has already. */
export function offeredLines(
  have: readonly FurnitureLine[],
  suggested: readonly FurnitureLine[],
  files: readonly TriedFile[],
): FurnitureLine[] {
  const seen = new Set(have.map(({ text }) => fold(text).trim()))
  const offered: FurnitureLine[] = []
  for (const line of [...suggested, ...recurring(files)]) {
    const key = fold(line.text).trim()
    if (seen.has(key) || offered.length === mostOffered) continue
    seen.add(key)
    offered.push(line)
  }
  return offered
}

/** Lines that stand in several files, the commonest first. */
function recurring(files: readonly TriedFile[]): FurnitureLine[] {
  const counts = new Map<string, { text: string; count: number; detail: FurnitureLine['as'] }>()
  for (const { lines } of files)
    for (const { key, text, detail } of distinct(lines)) {
      const known = counts.get(key)
      if (known) known.count += 1
      else counts.set(key, { text, count: 1, detail })
    }
  return [...counts.values()]
    .filter(({ count }) => count >= leastFiles)
    .toSorted((one, other) => other.count - one.count)
    .map(({ text, detail }) => ({ text, form: 'line', as: detail }))
}

function distinct(lines: TriedFile['lines']) {
  const byKey = new Map<string, { key: string; text: string; detail: FurnitureLine['as'] }>()
  for (const { text, kind, detail } of lines) {
    const key = fold(text).trim()
    if (key === '' || kind === 'title' || text.length > mostLength) continue
    byKey.set(key, { key, text: text.trim(), detail })
  }
  return byKey.values()
}
