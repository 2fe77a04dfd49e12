import { describe, expect, it } from 'vitest'
import type { Found } from '../../../../main/import/run/discover.ts'
import { requestsOf } from '../../../../main/import/run/requests.ts'

const files = (...paths: readonly string[]): Found[] =>
  paths.map(path => ({ kind: 'file', absolute: `/${path}`, path }))

function pathsOf(requests: Iterable<readonly Found[]>): string[][] {
  return [...requests].map(request => request.map(each => (each.kind === 'file' ? each.path : each.row.path)))
}

describe('what a reader takes at once', () => {
  it('is many files of one article', () => {
    const found = files(...Array.from({ length: 450 }, (_, at) => `${at}.txt`))
    expect(pathsOf(requestsOf(found)).map(({ length }) => length)).toEqual([200, 200, 50])
  })

  it('has at most one file of many records, so that progress need not wait for several', () => {
    const found = files('a.txt', 'b.jsonl', 'c.NDJSON', 'd.json', 'e.txt')
    expect(pathsOf(requestsOf(found))).toEqual([['a.txt', 'b.jsonl'], ['c.NDJSON'], ['d.json', 'e.txt']])
  })

  it('is nothing where nothing is found', () => {
    expect(pathsOf(requestsOf([]))).toEqual([])
  })
})
