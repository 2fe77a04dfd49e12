import { articleSortField } from '../../core/model/article-filter.ts'
import type { Bench } from '../bench.ts'
import { warm } from '../ground/places.ts'
import { benchCoder, indexPathOf, studyOf } from '../ground/study.ts'
import { Host } from '../host.ts'
import { RowsByKey } from '../limits.ts'
import type { Measurement } from '../measurement.ts'
import { measurement, median } from '../measurement.ts'

const repeats = 20
const limit = 100
const sortFields = articleSortField.exclude(['relevance']).options

/** A page of a hundred articles in each order, at the beginning and in the middle. */
export const pageSorted: Bench = {
  names: ['page.sorted'],
  async measure({ articles, say }) {
    const study = await studyOf(articles)
    say(`page.sorted: ${articles} articles, each page ${repeats} times`)
    const host = new Host(study.cache)
    await host.call('study.open', { folder: host.pick(study.folder), coder: benchCoder })
    await host.call('index.settled', {})
    warm([indexPathOf(study)])
    const plain = new RowsByKey(indexPathOf(study))
    const pages: Page[] = []
    try {
      for (const sort of sortFields) {
        pages.push(await takePage(host, plain, { name: `page.sorted.${sort}.first`, sort, offset: 0 }))
        const offset = Math.floor(articles / 2)
        pages.push(await takePage(host, plain, { name: `page.sorted.${sort}.middle`, sort, offset }))
      }
    } finally {
      plain.close()
      await host.close()
    }
    return [allOf('page.sorted', pages), ...pages.map(page => allOf(page.name, [page]))]
  },
}

interface Page {
  readonly name: string
  readonly samples: number[]
  readonly limits: number[]
}

interface PageRequest {
  readonly name: string
  readonly sort: (typeof sortFields)[number]
  readonly offset: number
}

async function takePage(host: Host, plain: RowsByKey, { name, sort, offset }: PageRequest): Promise<Page> {
  const page: Page = { name, samples: [], limits: [] }
  const { rows } = await host.call('articles.page', { sort: [{ field: sort }], offset, limit }) // and the pages of the file are in memory
  const readRows = plain.reader(plain.keysOf(rows.map(({ id }) => id)))
  for (let count = 0; count < repeats; count += 1) {
    const started = performance.now()
    await host.call('articles.page', { sort: [{ field: sort }], offset, limit })
    const between = performance.now()
    const found = readRows()
    page.limits.push(performance.now() - between)
    page.samples.push(between - started)
    if (found.length !== rows.length) throw new Error(`${name}: ${found.length} of ${rows.length} rows`)
  }
  return page
}

function allOf(name: string, pages: readonly Page[]): Measurement {
  return measurement({
    name,
    unit: 'ms',
    samples: pages.flatMap(({ samples }) => samples),
    limit: median(pages.flatMap(({ limits }) => limits)),
  })
}
