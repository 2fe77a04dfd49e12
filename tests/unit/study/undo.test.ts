import { expect, it } from 'vitest'
import { aStudy } from '../../support/a-study.ts'

it('works', async () => {
  const t0 = performance.now()
  const study = await aStudy({ files: { 'a.txt': 'One minister said yes.\n\nThe other said no.' } })
  console.log('made', performance.now() - t0)
  const article = await study.article('a.txt')
  const t = performance.now()
  for (let i = 0; i < 50; i++) await study.code([{ article, actor: `A${i}`, evidence: [{ quote: 'minister' }] }])
  console.log('50 codes', performance.now() - t)
  const t2 = performance.now()
  await study.reopen('Amal')
  console.log('reopen', performance.now() - t2)
  expect([...study.documents().keys()].length).toBeGreaterThan(3)
})
