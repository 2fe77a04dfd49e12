import { expectAccessible } from './support/axe.ts'
import type { Place } from './support/place.ts'
import { expect, test } from './support/test.ts'
import { titles, toldAgain } from './support/told-again.ts'

/** A passage that two of the tellings have, and that is coded in one. */
const passage = 'تجديد شبكة الإنارة'

function codePassage(place: Place, study: string): void {
  const rows = place.run('articles', '--study', study, '--json').trim().split('\n')
  const row = rows.map(line => JSON.parse(line)).find(({ title }) => title.value === titles.cut)
  place.code(study, 'Amal', [{ article: row.id, stance: 'supports', evidence: [{ quote: passage }] }])
}

test.beforeEach(async ({ place, words, workbench }) => {
  const sources = place.write('told', toldAgain())
  const study = place.write('study', [])
  place.run('init', study, '--coder', 'Amal')
  place.run('import', sources, '--study', study, '--coder', 'Amal')
  codePassage(place, study)
  await workbench.openStudy(study)
  const mark = workbench.library.rowOf(titles.whole).getByRole('button', {
    name: words.say(words.all.family.tellings, { count: 3 }),
  })
  await expect(mark).toBeVisible()
})

test('a facet shows the articles that are told more than once', async ({ page, words, workbench }) => {
  const { library } = workbench
  await library.facet('family').click()
  const { several } = words.all.listing.tellings
  await library.facetSheet('family').getByRole('checkbox', { name: several }).check()
  await page.keyboard.press('Escape')
  await expect(library.found(3)).toBeVisible()
  await expect(library.rowOf(titles.lone)).toHaveCount(0)
})

test('the reader says where else a text is told, and G reads one telling after the other beside it', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader } = workbench
  await library.rowOf(titles.whole).click()
  await expect(reader.title(titles.whole)).toBeVisible()
  const mark = reader.pane(1).getByRole('button', { name: words.say(words.all.family.outlets, { count: 2 }) })
  await expect(mark).toBeVisible()

  await page.keyboard.press('g')
  await expect(reader.pane(2)).toBeVisible()
  await expect(reader.title(/./, 2)).not.toHaveText(titles.whole)
  const first = await reader.title(/./, 2).textContent()
  await page.keyboard.press('g')
  await expect(reader.title(/./, 2)).not.toHaveText(first ?? '')
  await expect(reader.title(titles.whole)).toBeVisible()
  await page.keyboard.press('g')
  await expect(reader.pane(2)).toHaveCount(0)
})

test('G that comes before the tellings of an article are known is not lost', async ({ page, workbench }) => {
  const { library, reader } = workbench
  await page.route('**/rpc', async route => {
    const { method } = route.request().postDataJSON()
    if (method === 'family.read') await new Promise(resolve => setTimeout(resolve, 1_000))
    await route.continue()
  })
  await page.reload()
  await library.rowOf(titles.respelt).click()
  await page.keyboard.press('g')
  await expect(reader.pane(2)).toBeVisible()
  await expect(reader.title(titles.respelt)).toBeVisible()
})

test('a pinned telling stays while G reads the others beside it, also from the other pane', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader } = workbench
  await library.rowOf(titles.whole).click()
  const mark = reader.pane(1).getByRole('button', { name: words.say(words.all.family.outlets, { count: 2 }) })
  await expect(mark).toBeVisible()
  await page.keyboard.press('p')
  await page.keyboard.press('g')
  await expect(reader.pane(2)).toBeVisible()
  const first = await reader.title(/./, 2).textContent()
  await reader.title(/./, 2).click()
  await page.keyboard.press('g')
  await expect(reader.title(/./, 2)).not.toHaveText(first ?? '')
  await expect(reader.title(/./, 2)).not.toHaveText(titles.whole)
  await expect(reader.title(titles.whole)).toBeVisible()
  await page.keyboard.press('g')
  await expect(reader.pane(2)).toHaveCount(0)
  await expect(reader.title(titles.whole)).toBeVisible()
})

test('what two tellings share is faded in both while they stand side by side', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader } = workbench
  await library.rowOf(titles.respelt).click()
  await reader
    .pane(1)
    .getByRole('button', { name: words.say(words.all.family.outlets, { count: 2 }) })
    .click()
  const sheet = page.getByRole('dialog', { name: words.all.family.label })
  await expectAccessible(page, 'the list of tellings')
  await sheet.getByRole('button', { name: titles.cut }).click()
  await expect(sheet).toHaveCount(0)
  await expect(reader.title(titles.cut, 2)).toBeVisible()
  const faded = async (): Promise<string> =>
    [...(await reader.painted('shared')), ...(await reader.painted('shared', 2))].join(' ')
  // Three paragraphs in each, in their own letters.
  await expect.poll(async () => (await faded()).match(/هيئة الموانئ/g)?.length).toBe(1)
  await expect.poll(async () => (await faded()).match(/هيئه الموانئ/g)?.length).toBe(1)
  expect(await faded()).not.toContain('رئيس النقاب')
  expect(await faded()).not.toContain('وصلت إلى صوت الشمال')
  expect(await faded()).toContain(passage)
  expect(await reader.painted('supports', 2)).toEqual([passage])
  await expectAccessible(page, 'two tellings side by side')

  await library.rowOf(titles.lone).click()
  await expect(reader.title(titles.lone)).toBeVisible()
  await expect.poll(faded).toBe('')
})
