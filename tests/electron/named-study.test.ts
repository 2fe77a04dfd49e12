import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { handedOver, namedIn, openNamedStudy } from '../../main/hosts/electron/named-study.ts'
import { aStudy } from '../support/a-study.ts'
import { dialog } from './fake-electron.ts'

describe('the study among the words of a start', () => {
  const here = resolve('/work')

  it.each([
    ['named alone', ['--study', 'dam'], { study: join(here, 'dam'), coder: null }],
    [
      'with a coder, among the words of Chromium',
      ['--no-zygote', '--study=dam', '--coder', 'Amal', '--lang=ar'],
      { study: join(here, 'dam'), coder: 'Amal' },
    ],
    ['not there', ['--no-zygote'], null],
    ['without a value', ['--study'], null],
  ])('is found %s', (_, words, expected) => {
    expect(namedIn(words, here)).toEqual(expected)
  })

  it.each([{}, null, 'dam', { study: 3, coder: null }, { study: 'dam' }])(
    'is none where another start hands over %j',
    handed => expect(handedOver(handed)).toBeNull(),
  )
})

describe('the study that the program is started with', () => {
  beforeEach(() => {
    dialog.errors.length = 0
  })

  it('is opened for the coder who is named, else for its first', async () => {
    const study = await aStudy({ coder: 'Amal' })
    await study.call('study.close', {})
    await openNamedStudy(study.program, study.ports, { study: study.folder, coder: null })
    expect(await study.call('study.current', {})).toMatchObject({ coder: { name: 'Amal' } })
    await openNamedStudy(study.program, study.ports, { study: study.folder, coder: 'Badr' })
    expect(await study.call('study.current', {})).toMatchObject({ coder: { name: 'Badr' } })
    expect(dialog.errors).toEqual([])
  })

  it('that cannot be opened is told of', async () => {
    const study = await aStudy()
    const nowhere = { study: join(study.root, 'nowhere'), coder: null }
    expect(await openNamedStudy(study.program, study.ports, nowhere)).toBe(false)
    expect(dialog.errors).toEqual([expect.stringContaining('is not a study')])
  })
})
