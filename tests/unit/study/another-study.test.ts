import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aStudy } from '../../support/a-study.ts'

describe('opening another study', () => {
  it('closes the one that was open, and says nothing of the new one to it', async () => {
    const study = await aStudy({ coder: 'Amal' })
    const folder = study.ports.picks.of(join(study.root, 'other'))
    const other = await study.call('study.create', { folder, name: 'Other', coder: 'Amal' })
    expect((await study.call('study.current', {}))?.id).toBe(other.id)
    expect((await study.another('Amal')).events).toEqual([])
  })

  it('leaves the one that is open as it is where the other is refused', async () => {
    const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Some news of a bridge.' } })
    const taken = join(study.root, 'taken')
    const somebody = study.bystander()
    await somebody.call('study.create', { folder: study.ports.picks.of(taken), name: 'T', coder: 'Amal' })
    fs.mkdirSync(join(study.root, 'empty'))
    const before = await study.call('study.current', {})
    for (const [name, kind] of [
      ['taken', 'study-locked'],
      ['empty', 'not-a-study'],
      ['gone', 'not-a-study'],
    ] as const) {
      const folder = study.ports.picks.of(join(study.root, name))
      expect(await study.failure('study.open', { folder, coder: 'Amal' })).toMatchObject({ kind })
    }
    expect(await study.call('study.current', {})).toEqual(before)
    const article = await study.article('a.txt')
    expect(await study.code([{ article, actor: 'The minister' }])).toMatchObject({ added: 1 })
  })

  it('that is the one which is open opens it anew', async () => {
    const study = await aStudy({ coder: 'Amal' })
    expect((await study.open('Basim')).coder?.name).toBe('Basim')
    expect((await study.another('Amal')).events).toEqual([])
  })
})
