import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import { inChild } from '../child.ts'
import { corpusOf } from '../ground/corpus.ts'
import { filesBelow, passingFolder, warm } from '../ground/places.ts'
import { recordPaths, studyOf } from '../ground/study.ts'
import { blockedMilliseconds, firstMilliseconds, memoryMegabytes } from '../limits.ts'
import { measurement, median } from '../measurement.ts'

/** From how many articles on once is enough: it takes a minute. */
const many = 50_000

/** How long it takes until everything that was stored can be found by its words, and then until families are known. */
export const importIndex: Bench = {
  names: ['import.index', 'import.families'],
  async measure({ articles, say }) {
    const study = await studyOf(articles)
    const repeats = articles >= many ? 1 : 3
    say(`import.index: ${articles} articles, ${repeats} times`)
    const [plain, index, families]: [number[], number[], number[]] = [[], [], []]
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      warm(recordPaths(study))
      const place = fs.mkdtempSync(join(passingFolder(articles), 'index-'))
      plain.push(await inChild('insertWords', { study: study.folder, index: join(place, 'plain.sqlite') }))
      const done = await inChild('index', { study: study.folder, index: join(place, 'index.sqlite') })
      index.push(done.milliseconds)
      families.push(done.familiesMilliseconds)
    }
    const limit = median(plain)
    return [
      measurement({ name: 'import.index', unit: 'ms', samples: index, limit }),
      measurement({ name: 'import.families', unit: 'ms', samples: families, limit }),
    ]
  },
}

/** What somebody notices who has a folder imported and wants to begin. */
export const importWatched: Bench = {
  names: ['import.first', 'import.blocked', 'memory.import'],
  async measure({ articles, say }) {
    const corpus = await corpusOf(articles)
    const repeats = articles >= many ? 1 : 3
    say(`import.first: ${articles} files, ${repeats} times`)
    const [first, blocked, megabytes]: [number[], number[], number[]] = [[], [], []]
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      warm(filesBelow(corpus, '.txt'))
      const place = fs.mkdtempSync(join(passingFolder(articles), 'watched-'))
      const target = join(place, 'study')
      const done = await inChild('importWatched', { corpus, target, cache: join(place, 'cache') })
      first.push(done.firstMilliseconds)
      blocked.push(done.blockedMilliseconds)
      megabytes.push(done.peakMegabytes)
    }
    return [
      measurement({ name: 'import.first', unit: 'ms', samples: first, limit: firstMilliseconds }),
      measurement({ name: 'import.blocked', unit: 'ms', samples: blocked, limit: blockedMilliseconds }),
      measurement({ name: 'memory.import', unit: 'MB', samples: megabytes, limit: memoryMegabytes }),
    ]
  },
}
