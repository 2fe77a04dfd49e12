import type { ArticleFilter } from '../../core/model/article-filter.ts'
import type { Bench } from '../bench.ts'
import { benchCoder, indexPathOf, studyOf } from '../ground/study.ts'
import { Host } from '../host.ts'
import { FacetsBySql, RowsByKey } from '../limits.ts'
import { measurement, median } from '../measurement.ts'

const repeats = 20
const pageRows = 100

/** Filters of every kind; a number in each makes it new, so that nothing is answered from what is kept. */
const filters: readonly ((count: number) => ArticleFilter)[] = [
  count => ({ after: String(1_000 + count) }),
  count => ({ source: [null, `nobody ${count}`] }),
  count => ({ language: ['ar', `xx-${count}`], status: ['not-started'] }),
  count => ({ oncePerFamily: true, after: String(1_000 + count) }),
  count => ({ text: `قال${' '.repeat(count + 1)}`, before: '2020' }),
]

/** All counts of the library beside its list, for filters of every kind; held against one GROUP BY for each facet. */
export const facets: Bench = {
  names: ['facets'],
  async measure({ articles, say }) {
    const study = await studyOf(articles)
    say(`facets: ${articles} articles, ${filters.length} filters, each ${repeats} times`)
    const host = new Host(study.cache)
    await host.call('study.open', { folder: host.pick(study.folder), coder: benchCoder })
    await host.call('index.settled', {})
    await host.call('articles.facets', {})
    const plain = new FacetsBySql(indexPathOf(study))
    const samples: number[] = []
    const limits: number[] = []
    try {
      for (let count = 0; count < repeats; count += 1) {
        for (const filter of filters) {
          const started = performance.now()
          await host.call('articles.facets', { filter: filter(count) })
          const between = performance.now()
          plain.count()
          limits.push(performance.now() - between)
          samples.push(between - started)
        }
      }
    } finally {
      plain.close()
      await host.close()
    }
    return [measurement({ name: 'facets', unit: 'ms', samples, limit: median(limits) })]
  },
}

/** A page in the middle of a filtered list, sorted by several fields, that nobody has asked for before. */
export const pageFiltered: Bench = {
  names: ['page.filtered'],
  async measure({ articles, say }) {
    const study = await studyOf(articles)
    say(`page.filtered: ${articles} articles, ${filters.length} filters, each ${repeats} times`)
    const host = new Host(study.cache)
    await host.call('study.open', { folder: host.pick(study.folder), coder: benchCoder })
    await host.call('index.settled', {})
    const plain = new RowsByKey(indexPathOf(study))
    const samples: number[] = []
    const limits: number[] = []
    const page = {
      sort: [{ field: 'source' as const }, { field: 'published' as const, descending: true }],
      offset: Math.floor(articles / 50),
      limit: pageRows,
    }
    try {
      await host.call('articles.page', { filter: { after: '0999' }, ...page })
      for (let count = 0; count < repeats; count += 1) {
        for (const filter of filters) {
          const started = performance.now()
          const { rows } = await host.call('articles.page', { filter: filter(count), ...page })
          samples.push(performance.now() - started)
          const readRows = plain.reader(plain.keysOf(rows.map(({ id }) => id)))
          const before = performance.now()
          readRows()
          limits.push(performance.now() - before)
        }
      }
    } finally {
      plain.close()
      await host.close()
    }
    return [measurement({ name: 'page.filtered', unit: 'ms', samples, limit: median(limits) })]
  },
}
