import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import { inChild } from '../child.ts'
import { corpusOf } from '../ground/corpus.ts'
import { filesBelow, passingFolder, warm } from '../ground/places.ts'
import { memoryMegabytes } from '../limits.ts'
import type { Measurement } from '../measurement.ts'
import { measurement, median } from '../measurement.ts'

const repeats = 3

/** How many articles `import.flat` compares with. */
const few = 1_000

/** How long an import takes until its documents are on disk, how much memory its process needs, and whether it slows down. */
export const importStore: Bench = {
  names: ['import.store', 'memory.main', 'import.flat'],
  async measure({ articles, wants, say }) {
    const corpus = await corpusOf(articles)
    say(`import.store: ${articles} files, ${repeats} times`)
    const files = filesBelow(corpus, '.txt')
    const plain: number[] = []
    const milliseconds: number[] = []
    const megabytes: number[] = []
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const limit = await imported('importPlainly', corpus, files)
      const measured = await imported('import', corpus, files)
      plain.push(limit.milliseconds)
      milliseconds.push(measured.milliseconds)
      megabytes.push(measured.peakMegabytes)
    }
    return [
      measurement({ name: 'import.store', unit: 'ms', samples: milliseconds, limit: median(plain) }),
      measurement({ name: 'memory.main', unit: 'MB', samples: megabytes, limit: memoryMegabytes }),
      ...(wants('import.flat') ? [await flat(milliseconds.map(each => each / articles))] : []),
    ]
  },
}

/** What an article costs, over what one of a thousand costs. */
async function flat(milliseconds: readonly number[]): Promise<Measurement> {
  const corpus = await corpusOf(few)
  const files = filesBelow(corpus, '.txt')
  const atFew: number[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1)
    atFew.push((await imported('import', corpus, files)).milliseconds / few)
  const times = milliseconds.map(each => each / median(atFew))
  return measurement({ name: 'import.flat', unit: 'times', samples: times, limit: 1 })
}

/**
 * Nothing is deleted in between: for a minute ext4 gives no deleted inode to a new file and passes over each of them every
 * time it looks for one, which makes creating files ten times as slow. What earlier runs left to be written out must not
 * be written during the next, and files that the system dropped from its memory must not be fetched from disk.
 */
async function imported(task: 'import' | 'importPlainly', corpus: string, files: readonly string[]) {
  const place = fs.mkdtempSync(join(passingFolder(files.length), `${task}-`))
  if (process.platform !== 'win32') spawnSync('sync')
  warm(files)
  const done = await inChild(task, { corpus, target: join(place, 'study'), cache: join(place, 'cache') })
  if (done.files !== files.length) throw new Error(`${task}: ${done.files} of ${files.length} files`)
  return done
}
