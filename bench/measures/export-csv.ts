import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import { passingFolder, warm } from '../ground/places.ts'
import { codedStudyOf, indexPathOf } from '../ground/study.ts'
import { Host } from '../host.ts'
import { writePlainly } from '../limits.ts'
import { measurement, median } from '../measurement.ts'

const repeats = 5
const mostStatements = 100_000
/** Beyond this, more articles say nothing new about an export of as many statements. */
const mostArticles = 10_000
const statementsPerArticle = 10

/** The table of statements as CSV, of 100,000 statements, or of ten on each article where there are fewer. */
export const exportCsv: Bench = {
  names: ['export.csv'],
  async measure({ articles, say }) {
    const coded = Math.min(articles, mostArticles)
    const statements = Math.min(mostStatements, coded * statementsPerArticle)
    const study = await codedStudyOf(coded, statements)
    say(`export.csv: ${statements} statements, ${repeats} times`)
    const folder = passingFolder(coded)
    const target = join(folder, 'statements.csv')
    const host = new Host(study.cache)
    await host.call('study.open', { folder: host.pick(study.folder) })
    await host.call('index.settled', {})
    const index = indexPathOf(study)
    const samples: number[] = []
    const limits: number[] = []
    for (let count = 0; count < repeats; count += 1) {
      warm([index])
      const started = performance.now()
      const { files } = await host.call('export.write', { format: 'csv', target: host.pick(target) })
      samples.push(performance.now() - started)
      if (files[0]?.rows !== statements) throw new Error(`${files[0]?.rows} rows of ${statements}`)
      const bytes = fs.readFileSync(target)
      const between = performance.now()
      writePlainly(join(folder, 'plain.csv'), bytes)
      limits.push(performance.now() - between)
    }
    await host.close()
    return [measurement({ name: 'export.csv', unit: 'ms', samples, limit: median(limits) })]
  },
}
