/** How the failures of correcting records come about. */
import { join } from 'node:path'
import { aStudy } from '../../support/a-study.ts'

const files = { 'a.txt': 'The minister welcomed the bridge.', 'b.txt': 'The mayor opposed the canal.' }

function study() {
  return aStudy({ coder: 'Amal', files })
}

export const recordFailures = {
  'begins-there': async () => {
    const place = await study()
    return place.failure('record.cut', { article: await place.article('a.txt'), at: 3 })
  },
  'no-text-there': async () => {
    const place = await aStudy({ coder: 'Amal', files: { 'a.txt': 'The minister spoke.\n\n\nAnd left.' } })
    const article = await place.article('a.txt')
    return place.failure('record.markRegion', { article, from: 20, to: 21, kind: 'body', detail: null })
  },
  'first-article': async () => {
    const place = await study()
    return place.failure('record.join', { article: await place.article('a.txt') })
  },
  'no-doubtful-cut': async () => {
    const place = await study()
    return place.failure('record.dismissCut', { article: await place.article('a.txt'), at: 3 })
  },
  'no-outlet': async () => {
    const place = await study()
    const article = await place.article('a.txt')
    return place.failure('record.markEverywhere', { article, from: 0, to: 3, as: null, reach: 'outlet' })
  },
  'no-folder': async () => {
    const place = await aStudy({ coder: 'Amal' })
    const [one, two] = ['a.txt', 'b.txt'].map(name => place.ports.picks.of(join(place.write(files), name)))
    if (one === undefined || two === undefined) throw new Error('Two files are picked.')
    await place.call('import.run', { picks: [one, two] })
    const article = await place.article('a.txt')
    return place.failure('record.markEverywhere', { article, from: 0, to: 3, as: null, reach: 'folder' })
  },
}
