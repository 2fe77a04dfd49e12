import { expect, it } from 'vitest'
import { sampleFiles } from '../../../../main/import/recurring/sample-files.ts'
import type { Found } from '../../../../main/import/run/discover.ts'
import { rested } from '../../../../main/rested.ts'

function* folders(count: number, filesIn: (nth: number) => number, ending = 'txt'): Generator<Found> {
  for (let folder = 0; folder < count; folder++) {
    for (let file = 0; file < filesIn(folder); file++) {
      const path = `${folder}/${file}.${ending}`
      yield { kind: 'file', absolute: `/source/${path}`, path }
    }
  }
}

const sampled = (found: Iterable<Found>) => rested(sampleFiles(found))

const countsOf = (files: readonly { readonly path: string }[]): number[] =>
  [...Map.groupBy(files, ({ path }) => path.split('/')[0]).values()].map(({ length }) => length)

it('takes all of a few files', async () => {
  expect(await sampled(folders(2, () => 20))).toHaveLength(40)
})

it('takes enough of every folder, also where one is much larger', async () => {
  const counts = countsOf(await sampled(folders(4, nth => (nth === 1 ? 50_000 : 60))))
  expect(counts).toHaveLength(4)
  for (const count of counts) expect(count).toBeGreaterThanOrEqual(12)
})

it('takes no more of very many', async () => {
  const files = await sampled(folders(3_000, () => 30))
  expect(files.length).toBeLessThanOrEqual(240)
  expect(countsOf(files).every(count => count >= 12)).toBe(true)
})

it('passes over what an import does not read', async () => {
  expect(await sampled(folders(1, () => 30, 'jpg'))).toEqual([])
})
