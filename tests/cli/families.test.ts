import { expect, test } from 'vitest'
import { CommandLine } from '../support/cli.ts'

const report =
  'أعلنت هيئة الموانئ في مدينة سروان أن الرصيف الشرقي سيعود إلى العمل مطلع الشهر المقبل بعد إصلاحات استمرت أربعة أشهر وكلفت تسعة ملايين دينار، وقال مدير الهيئة إن الأعمال شملت تدعيم الأساسات وتجديد شبكة الإنارة.'
const other =
  'تستعد قرى الوادي لموسم قطاف الزيتون وسط توقعات بمحصول أقل من العام الماضي بسبب تأخر الأمطار وارتفاع كلفة اليد العاملة، في حين تعرض التعاونية معاصر متنقلة على المزارعين.'

function file(title: string, text: string): string {
  return JSON.stringify({ title, text })
}

interface Row {
  readonly id: string
  readonly path: string
  readonly family: string | null
}

test('tellings are a family, which import counts and articles and show name; one that is alone is in none', async () => {
  const cli = new CommandLine()
  cli.write('one/a.json', file('Whole', report))
  cli.write('one/b.json', file('Respelt', report.replaceAll('أ', 'ا').replaceAll('ة', 'ه')))
  cli.write('one/c.json', file('Alone', other))
  await cli.one('init', cli.study)
  expect(await cli.one('import', cli.at('one'), '--study', cli.study)).toMatchObject({
    articles: 3,
    families: 1,
  })

  const rows = await cli.json<Row>('articles', '--study', cli.study)
  const ids = rows.filter(({ path }) => path !== 'c.json').map(({ id }) => id)
  const [name] = ids.toSorted()
  expect(rows.map(({ family }) => family)).toEqual([name, name, null])
  const [family = [], ...more] = await cli.json<readonly { id: string; similarity: number }[]>(
    'families',
    '--study',
    cli.study,
  )
  expect(more).toEqual([])
  expect(family).toEqual(ids.toSorted().map(id => ({ id, similarity: 1 })))
  expect(await cli.one('show', String(name), '--study', cli.study)).toMatchObject({ family: name })

  const told = ['articles', '--study', cli.study, '--filter'] as const
  expect((await cli.json<Row>(...told, 'family:several')).map(({ path }) => path)).toEqual([
    'a.json',
    'b.json',
  ])
  expect((await cli.json<Row>(...told, 'family:single')).map(({ path }) => path)).toEqual(['c.json'])
  expect((await cli.json<Row>(...told, 'family:once')).map(({ path }) => path)).toEqual(['a.json', 'c.json'])
  expect(await cli.refused(...told, 'family:many')).toContain('family')
})

test('an import counts the families that its own articles are in, also with those that were there', async () => {
  const cli = new CommandLine()
  cli.write('one/a.json', file('Whole', report))
  cli.write('two/b.json', file('Cut', report.slice(0, 150)))
  cli.write('three/c.json', file('Alone', other))
  await cli.one('init', cli.study)
  const imported = (folder: string) => cli.one('import', cli.at(folder), '--study', cli.study)
  expect(await imported('one')).toMatchObject({ families: 0 })
  expect(await imported('two')).toMatchObject({ families: 1 })
  expect(await imported('three')).toMatchObject({ families: 0 })
})

test('a study without families prints none', async () => {
  const cli = new CommandLine()
  await cli.one('init', cli.study)
  expect(await cli.json('families', '--study', cli.study)).toEqual([])
})

test('show says what of an article is in another language, in code points', async () => {
  const cli = new CommandLine()
  const english = 'The harbour board said that the pier was closed for repairs until the end of the year.'
  cli.write('one/a.json', file('Mixed', `👍👍 ${report}\n${english}\n${other}`))
  await cli.one('init', cli.study)
  await cli.one('import', cli.at('one'), '--study', cli.study)
  const [row] = await cli.json<Row>('articles', '--study', cli.study)
  const shown = await cli.one<{ text: string; languages: { from: number; to: number; language: string }[] }>(
    'show',
    row?.id ?? '',
    '--study',
    cli.study,
  )
  const said = ({ from, to }: { from: number; to: number }) => [...shown.text].slice(from, to).join('')
  expect(shown.languages.map(each => [each.language, said(each)])).toEqual([['en', english]])
})
