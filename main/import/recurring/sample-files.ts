/** Which files of an import are looked into for lines that recur: some of every folder, spread over it. */
import { dirname } from 'node:path/posix'
import { mayBeRead } from '../formats.ts'
import { SpreadSample } from '../preview/spread-sample.ts'
import type { Found } from '../run/discover.ts'

/** A file to look into. */
export type FileToSample = Omit<Extract<Found, { kind: 'file' }>, 'kind'>

/** How many files are read beforehand: a tenth of them, within these bounds. */
const least = 48
const most = 240
/** How many of a folder tell what recurs in it, and how many are more than enough. */
const enoughOfFolder = 12
const mostOfFolder = 96

/** How many files pass between two rests. */
const filesPerRest = 500

/**
 * The sample, in the order of the files. Holds some hundred names of each folder that it has seen, and no more of the others.
 * It rests now and then: to find a hundred thousand files takes half a second.
 */
export function* sampleFiles(found: Iterable<Found>): Generator<undefined, FileToSample[]> {
  const folders: SpreadSample<SpreadSample<FileToSample>> = new SpreadSample(most / enoughOfFolder)
  let folder: { readonly name: string; readonly files: SpreadSample<FileToSample> } | undefined
  let [files, seen] = [0, 0]
  for (const each of found) {
    seen += 1
    if (seen % filesPerRest === 0) yield
    if (each.kind !== 'file' || !mayBeRead(each.path)) continue
    files += 1
    const name = dirname(each.path)
    if (folder?.name !== name) {
      folder = { name, files: new SpreadSample(mostOfFolder) }
      folders.add(folder.files)
    }
    folder.files.add({ absolute: each.absolute, path: each.path })
  }
  const chosen = folders.taken()
  const wanted = Math.min(most, Math.max(least, Math.floor(files / 10)))
  const ofEach = Math.max(enoughOfFolder, Math.floor(wanted / Math.max(1, chosen.length)))
  return chosen.flatMap(sample => sample.taken(ofEach)).slice(0, most)
}
