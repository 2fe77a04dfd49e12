import { expect, test } from 'vitest'
import type { PlaceWords } from '../../../../core/model/provenance.ts'
import { findingsInName, statedIn } from '../../../../main/import/guide/stated.ts'

const found = (value: string, from: PlaceWords, isStated = true) => ({ value, from, isStated })

test('what the record states comes before its header, that before its name, and that before what follows', () => {
  const own = { title: found('A', 'field t'), source: found('a.example', 'host of the address', false) }
  const header = { title: found('B', 'line 1'), author: found('B', 'line 2') }
  const name = {
    title: found('C', 'file name'),
    author: found('C', 'file name'),
    source: found('C', 'file name'),
  }
  expect(statedIn([own, header, name], null)).toMatchObject({
    title: { value: 'A' },
    author: { value: 'B' },
    source: { value: 'C' },
  })
})

test('a date that cannot be read gives way to one that can', () => {
  const places = [{ published: found('lately', 'field d') }, { published: found('05/07/2016', 'line 2') }]
  expect(statedIn(places, null).published?.value).toBe('lately')
  expect(statedIn(places, 'day-month').published?.value).toBe('05/07/2016')
})

test('signs that stand for others in names are read as those', () => {
  const values = {
    title: 'dam_talks+resume',
    source: 'River_Post ltd',
    url: 'https%3A%2F%2Friver.example%2F1',
    keywords: 'dam_سد',
  }
  expect(findingsInName({ values, inFolders: ['source'] })).toEqual({
    title: { value: 'dam talks resume', from: 'file name' },
    source: { value: 'River_Post ltd', from: 'folder name' },
    url: { value: 'https://river.example/1', from: 'file name' },
    keywords: { values: ['dam', 'سد'], from: 'file name' },
  })
  expect(findingsInName({ values: { url: '100%' }, inFolders: [] }).url?.value).toBe('100%')
})
