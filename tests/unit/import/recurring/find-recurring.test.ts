import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { arabicArticle } from '../../../../bench/ground/arabic-text.ts'
import type { ArticleView } from '../../../../core/model/views.ts'
import { aStudy, type TestStudy } from '../../../support/a-study.ts'

const masthead = 'صوت الميناء.. نشرة المدينة كل صباح'
const pledge = 'ندعو قراءنا إلى إرسال صورهم من الأحياء، وننشر أجملها في الملحق الأسبوعي'

function page(nth: number): string {
  return [masthead, arabicArticle(nth).trim(), `كان هنا ${nth * 37} زائرا`, pledge].join('\n\n')
}

const pages = (from: number, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`port/${from + nth}.txt`, page(from + nth)]))

async function views(study: TestStudy): Promise<ArticleView[]> {
  await study.call('index.settled', {})
  const { rows } = await study.call('articles.page', { offset: 0, limit: 100 })
  return Promise.all(
    rows.map(async ({ id }) => (await study.call('article.read', { article: id })) as ArticleView),
  )
}

/** The lines of an article that are taken for furniture. */
function furnitureOf({ text, regions }: ArticleView): string[] {
  return regions
    .filter(({ kind }) => kind === 'furniture')
    .flatMap(({ from, to }) => text.slice(from, to).split('\n'))
    .filter(line => line.trim() !== '')
}

it('what a site writes round every text is furniture, also in the few files of a later import', async () => {
  const study = await aStudy({ files: pages(1, 20) })
  const first = await views(study)
  expect(first).toHaveLength(20)
  for (const article of first) {
    expect(furnitureOf(article)).toEqual(expect.arrayContaining([masthead, pledge]))
    expect(article.title.value).not.toBe(masthead)
  }
  study.write(pages(21, 3))
  await study.import()
  const all = await views(study)
  expect(all).toHaveLength(23)
  for (const article of all) expect(furnitureOf(article)).toContain(pledge)
})

it('a record whose document is lost is made again with the same furniture', async () => {
  const study = await aStudy({ files: pages(1, 12) })
  const [before] = await views(study)
  const shards = join(study.folder, 'records')
  const documents = fs
    .readdirSync(shards)
    .flatMap(shard => fs.readdirSync(join(shards, shard)).map(name => join(shards, shard, name)))
  const texts = new Map(documents.map(path => [path, fs.readFileSync(path, 'utf8')]))
  for (const path of documents) fs.writeFileSync(path, '{')
  await study.call('study.check', { repair: true })
  for (const [path, text] of texts) expect(fs.readFileSync(path, 'utf8')).toBe(text)
  expect(before).toBeDefined()
})
