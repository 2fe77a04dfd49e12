import { describe, expect, it } from 'vitest'
import { oneAtATime } from '../../main/one-at-a-time.ts'
import { aStudy } from '../support/a-study.ts'

describe('one at a time', () => {
  it('begins when what came before is done, though that failed', async () => {
    const inTurn = oneAtATime()
    const order: string[] = []
    const first = inTurn(async () => {
      order.push('first begins')
      await new Promise(resolve => setImmediate(resolve))
      order.push('first fails')
      throw new Error('no')
    })
    const second = inTurn(async () => order.push('second begins'))
    await expect(first).rejects.toThrow('no')
    await second
    expect(order).toEqual(['first begins', 'first fails', 'second begins'])
  })

  it('are studies opened: two windows that ask at once both get the study, and none is left open behind it', async () => {
    const study = await aStudy({ coder: 'Amal' })
    const opened = await Promise.all([study.open('Amal'), study.open('Amal')])
    expect(opened.map(({ coder }) => coder?.name)).toEqual(['Amal', 'Amal'])
    await study.call('study.close', {})
    expect(await study.another('Amal')).toBeDefined()
  })
})
