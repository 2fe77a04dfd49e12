import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openNamedStudy } from '../../main/hosts/electron/named-study.ts'
import { aStudy } from '../support/a-study.ts'
import { dialog } from './fake-electron.ts'

describe('the study that the program is started with', () => {
  beforeEach(() => {
    dialog.errors.length = 0
  })

  it('is opened for the coder who is named, else for its first', async () => {
    const study = await aStudy({ coder: 'Amal' })
    await study.call('study.close', {})
    const words = ['--no-zygote', '--study', study.folder]
    await openNamedStudy(study.program, study.ports, words)
    expect(await study.call('study.current', {})).toMatchObject({ coder: { name: 'Amal' } })
    await openNamedStudy(study.program, study.ports, [...words, '--coder', 'Badr'])
    expect(await study.call('study.current', {})).toMatchObject({ coder: { name: 'Badr' } })
    expect(dialog.errors).toEqual([])
  })

  it('is none where none is named', async () => {
    const study = await aStudy()
    await study.call('study.close', {})
    await openNamedStudy(study.program, study.ports, ['--study'])
    expect(await study.call('study.current', {})).toBeNull()
  })

  it('that cannot be opened is told of', async () => {
    const study = await aStudy()
    await openNamedStudy(study.program, study.ports, ['--study', join(study.root, 'nowhere')])
    expect(dialog.errors).toEqual([expect.stringContaining('is not a study')])
  })
})
