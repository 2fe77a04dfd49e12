import { join } from 'node:path'
import type { Bench, Run } from '../bench.ts'
import { passingFolder } from '../ground/places.ts'
import type { BenchStudy } from '../ground/study.ts'
import { studyOf } from '../ground/study.ts'
import { PlainSaves } from '../limits.ts'
import type { Measurement } from '../measurement.ts'
import { measurement, median, quantile } from '../measurement.ts'
import type { Saver } from './saving.ts'
import { codedArticles, commandSaver, savePlainly, savesPerArticle, storeSaver } from './saving.ts'

const ways = { 'save.durable': storeSaver, 'save.command': commandSaver } as const

/** What one saved statement costs until it is safe: the store's commit alone, and the whole command through the door. */
export const save: Bench = {
  names: Object.keys(ways),
  async measure(run) {
    const study = await studyOf(run.articles)
    const done: Measurement[] = []
    for (const [name, open] of Object.entries(ways)) {
      if (run.wants(name)) done.push(await savedAgainstLimit(name, study, open, run))
    }
    return done
  },
}

/**
 * Measured and limit take turns, since the disk is another from one minute to the next, and by twos, since what follows a
 * save finds the index's pages waiting to be written out, and what follows the limit does not: each has one of either kind.
 */
async function savedAgainstLimit(
  name: string,
  study: BenchStudy,
  open: (study: BenchStudy) => Promise<Saver>,
  { say }: Run,
): Promise<Measurement> {
  say(`${name}: ${codedArticles * savesPerArticle} saves at ${study.articles} articles`)
  const folder = join(passingFolder(study.articles), name)
  const plain = new PlainSaves(folder)
  const saver = await open(study)
  const samples: number[] = []
  const limits: number[] = []
  try {
    for (let pair = 0; pair < (codedArticles * savesPerArticle) / 2; pair += 1) {
      const saved = [await saver.save(), await saver.save()]
      samples.push(...saved.map(({ milliseconds }) => milliseconds))
      limits.push(...saved.map(({ bytes }) => savePlainly(plain, bytes)))
    }
  } finally {
    plain.close()
    await saver.close()
  }
  return measurement({ name, unit: 'ms', samples, limit: median(limits) })
}

const few = 100
const many = 100_000

/** Whether a save costs the same in a large study: its time there over its time at a hundred articles. */
export const saveFlat: Bench = {
  names: ['save.flat'],
  async measure({ articles, isSized, say }) {
    const large = await studyOf(isSized ? articles : many)
    const small = await studyOf(few)
    say(`save.flat: ${codedArticles * savesPerArticle} saves at ${large.articles} and at ${few} articles`)
    const savers = [await storeSaver(large), await storeSaver(small)] as const
    const times: [number[], number[]] = [[], []]
    try {
      for (let count = 0; count < codedArticles * savesPerArticle; count += 1) {
        for (const which of [0, 1] as const) times[which].push((await savers[which].save()).milliseconds)
      }
    } finally {
      for (const saver of savers) await saver.close()
    }
    const [atLarge, atSmall] = times
    const p50 = median(atLarge) / median(atSmall)
    const p95 = quantile(atLarge, 0.95) / quantile(atSmall, 0.95)
    return [{ name: 'save.flat', unit: 'times', n: atLarge.length, p50, p95, limit: 1, ratio: p50 }]
  },
}
