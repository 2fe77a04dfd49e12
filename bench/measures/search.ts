import { spawnSync } from 'node:child_process'
import { fold } from '../../core/text/fold.ts'
import { wordsIn } from '../../core/text/text-query.ts'
import type { Bench, Run } from '../bench.ts'
import { corpusOf } from '../ground/corpus.ts'
import { benchCoder, recordAt, recordPaths, studyOf } from '../ground/study.ts'
import { Host } from '../host.ts'
import type { Measurement } from '../measurement.ts'
import { measurement, median } from '../measurement.ts'

const repeats = 15
const limitRepeats = 3
const sampledRecords = 200

/** The first page of what has a word that is rare or common, or a phrase; held against ripgrep over the same files. */
export const search: Bench = {
  names: ['search.rare', 'search.common', 'search.phrase'],
  async measure(run) {
    const study = await studyOf(run.articles)
    const corpus = await corpusOf(run.articles)
    if (spawnSync('rg', ['--version']).status !== 0) {
      run.say('search: left out, since ripgrep, which it is held against, is not installed here')
      return []
    }
    const texts = recordPaths(study)
      .slice(0, sampledRecords)
      .map(path => recordAt(path).text)
    const host = new Host(study.cache)
    await host.call('study.open', { folder: host.pick(study.folder), coder: benchCoder })
    await host.call('index.settled', {})
    await host.call('articles.page', { filter: { text: 'x' }, offset: 0, limit: 1 })
    try {
      const done: Measurement[] = []
      for (const [name, query] of Object.entries(queriesIn(texts)))
        if (run.wants(name)) done.push(await measured({ name, query, host, corpus, run }))
      return done
    } finally {
      await host.close()
    }
  },
}

interface Wanted {
  readonly name: string
  readonly query: string
  readonly host: Host
  readonly corpus: string
  readonly run: Run
}

async function measured({ name, query, host, corpus, run }: Wanted): Promise<Measurement> {
  run.say(`${name}: ${query}`)
  const samples: number[] = []
  for (let count = 0; count < repeats; count += 1) {
    // Blanks change the question and not what is asked.
    const filter = { text: query + ' '.repeat(count) }
    const started = performance.now()
    await host.call('articles.page', { filter, offset: 0, limit: 100 })
    samples.push(performance.now() - started)
  }
  const limits = Array.from({ length: limitRepeats }, () => {
    const started = performance.now()
    spawnSync('rg', ['--files-with-matches', '--fixed-strings', query.replaceAll('"', ''), corpus])
    return performance.now() - started
  })
  return measurement({ name, unit: 'ms', samples, limit: median(limits) })
}

/** Words and a phrase that are there. */
function queriesIn(texts: readonly string[]): Readonly<Record<string, string>> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const { word } of wordsIn(fold(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const inOrder = [...counts].sort((left, right) => right[1] - left[1])
  const phrase = /\p{L}+ \p{L}+ \p{L}+/u.exec(texts[0] ?? '')?.[0] ?? ''
  return {
    'search.rare': inOrder.findLast(([word]) => word.length > 4)?.[0] ?? '',
    'search.common': inOrder.find(([word]) => word.length > 2)?.[0] ?? '',
    'search.phrase': `"${phrase}"`,
  }
}
