import { describe, expect, test } from 'vitest'
import { readOne } from '../scrape-file.ts'
import { articleLines, goldKinds, goldPages, kindsByLine } from './gold-pages.ts'

describe.each(goldPages)('$name', ({ bytes, gold }) => {
  const record = readOne('page.txt', bytes)
  const articles = Object.values(record.articles)

  test('is cut into its articles, which joined are the text', () => {
    expect(articleLines(record)).toEqual(gold.articles.map(({ lines }) => lines))
    expect(articles.map(({ from, to }) => record.text.slice(from, to)).join('')).toBe(record.text)
  })

  test('has each line in its region', () => {
    expect(kindsByLine(record)).toEqual(goldKinds(gold, record))
  })

  test('is described as it describes itself', () => {
    expect(
      articles.map(({ fields }, index) => {
        const { author, url } = gold.articles[index] ?? {}
        return {
          title: valued(fields.title),
          source: valued(fields.source),
          ...(author === undefined ? {} : { author: valued(fields.author) }),
          published: valued(fields.published),
          ...(url === undefined ? {} : { url: valued(fields.url) }),
          agencies: fields.agencies.value,
          keywords: fields.keywords.value,
        }
      }),
    ).toEqual(gold.articles.map(({ lines: _, ...fields }) => fields))
  })
})

function valued({ value, status }: { value: string | null; status: string }) {
  return { value, status }
}
