import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../renderer/text/words.ts'
import type { Workbench } from './pages/workbench.ts'
import { expectAccessible } from './support/axe.ts'
import { followUs, latin, maybeTwo, misreadFiles } from './support/misread-articles.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ place, workbench }) => {
  place.write('misread', misreadFiles())
  place.run('init', `${place.home}/study`, '--coder', 'Amal')
  place.run(
    'import',
    `${place.home}/misread`,
    '--study',
    `${place.home}/study`,
    '--coder',
    'Amal',
    '--no-index',
  )
  await workbench.openStudy(`${place.home}/study`)
})

/** The titles of the articles by what each is there for. */
const [mixed, ordinary] = ['قرار جديد للمجلس', 'خبر 3 عن السد']

test('an offered cut is made by one key, the reader stands in the second article, and undo brings it back', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader, correcting, messages } = workbench
  await library.rowOf(mixed).click()
  await expect(correcting.offer).toContainText(words.all.correcting.offer.reasons['end-lines'])
  await page.keyboard.press('Shift+D')
  await expect(correcting.offer.getByRole('button', { name: words.all.correcting.offer.cut })).toBeFocused()
  await expectAccessible(page, 'an offered cut')
  await page.keyboard.press('Shift+C')
  await expect(reader.title(maybeTwo.second)).toBeVisible()
  await expect(reader.paragraph(maybeTwo.first)).toHaveCount(0)
  await expect(messages).toContainText(words.all.correcting.done.cut)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(reader.title(mixed)).toBeVisible()
  await expect(correcting.offer).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
  expect(await reader.selected()).toBe(maybeTwo.second)
})

test('an offered cut is put away, and the text, its caret and what is found in it are as without it', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader, correcting } = workbench
  await library.rowOf(mixed).click()
  await correcting.offer.getByRole('button', { name: words.all.correcting.offer.no }).click()
  await expect(correcting.offer).toHaveCount(0)
  await expect(reader.title(mixed)).toBeVisible()
  await page.keyboard.press('f')
  await page.keyboard.type('الرصيف')
  await page.keyboard.press('Enter')
  expect(await reader.selected()).toBe('الرصيف')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(correcting.offer).toBeVisible()
})

test('an article begins where the caret is, and is joined again to the one before', async ({
  page,
  workbench,
}) => {
  const { library, reader } = workbench
  await library.rowOf(ordinary).click()
  await reader.title(ordinary).waitFor()
  await page.keyboard.press('f')
  await page.keyboard.type('اليوم 13')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+B')
  await expect(reader.paragraph('اليوم 3 ')).toHaveCount(0)
  await expect(reader.pane().getByText('اليوم 13').first()).toBeVisible()
  await page.keyboard.press('Shift+J')
  await expect(reader.title(ordinary)).toBeVisible()
  await expect(reader.paragraph('اليوم 13')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
  expect(await reader.selected()).toContain('اليوم 13')
})

test('a paragraph is marked as furniture by the menu of its line, and is text again by two keys', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader, correcting } = workbench
  const { kinds, details } = words.all.correcting
  await library.rowOf(ordinary).click()
  await reader.title(ordinary).waitFor()
  await reader.paragraph(followUs).hover()
  await correcting.handle().click()
  await expectAccessible(page, 'the menu of a line')
  await correcting.entry(kinds.furniture).hover()
  await expect(correcting.entry(details.advert)).toBeInViewport() // it is laid out beside its menu before it is moved there
  await correcting.entry(details.advert).click()
  await expect(correcting.marked(1, details.advert)).toBeVisible()
  await expect(reader.paragraph(followUs)).toBeHidden()
  await expectAccessible(page, 'a line that was marked')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('Shift+O')
  await page.keyboard.press('Shift+X')
  await expect(correcting.marked(1, kinds.body)).toBeVisible()
  await expect(reader.paragraph(followUs)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(reader.paragraph(followUs)).toBeHidden()
  await expect(correcting.marked(1, kinds.body)).toHaveCount(0)
})

test('lines are furniture in all of an outlet, and one undo takes that back', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader, correcting, messages } = workbench
  const { inAll, details } = words.all.correcting
  await library.rowOf(ordinary).click()
  await reader.title(ordinary).waitFor()
  await page.keyboard.press('f')
  await page.keyboard.type(followUs.slice(0, 12))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+U')
  await expect(correcting.marked(1, details.anything)).toBeVisible()
  await page.keyboard.press('Shift+L')
  await expect(correcting.everywhere).toContainText(followUs)
  await expectAccessible(page, 'like this in all of an outlet')
  await correcting.everywhere.getByRole('combobox', { name: inAll.as }).selectOption(details.advert)
  await correcting.everywhere.getByRole('button', { name: words.say(inAll.confirm, { count: 5 }) }).click()
  await expect(messages).toContainText(words.say(words.all.rereading.changed, { count: 5 }))
  await library.rowOf('خبر 5 عن السد').click()
  await expect(reader.title('خبر 5 عن السد')).toBeVisible()
  await expect(reader.paragraph(followUs)).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(reader.paragraph(followUs)).toBeVisible()
})

test('a file read in a wrong encoding is read again, and what was quoted stays in its place', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader, correcting, messages, tags } = workbench
  await library.rowOf(latin.title).click()
  await expect(reader.paragraph(latin.name)).toBeVisible()
  await page.keyboard.press('Shift+R')
  await expect(correcting.candidate('windows-1251')).toContainText('Haddad')
  await expectAccessible(page, 'reading again')
  await correcting.candidate('windows-1251').click()
  await correcting.rereading.getByRole('button', { name: words.all.rereading.confirm }).click()
  await expect(messages).toContainText(words.say(words.all.rereading.changed, { count: 1 }))
  await expect(reader.paragraph(latin.name)).toHaveCount(0)
  await expect(correcting.encoding).toContainText('windows-1251')
  await page.keyboard.press('f')
  await page.keyboard.type('no village')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+f')
  await page.keyboard.type('water')
  await page.keyboard.press('Enter')
  await page.keyboard.press('s')
  await expect(tags.evidence).toContainText(latin.quotation)
  await page.keyboard.press('Shift+R')
  await correcting.rereading.getByRole('radio', { name: words.all.rereading.recognised }).click()
  await correcting.rereading.getByRole('button', { name: words.all.rereading.confirm }).click()
  await expect(reader.paragraph(latin.name)).toBeVisible()
  await expect(tags.evidence).toContainText(latin.quotation)
  expect(await reader.painted('active-open')).toEqual([latin.quotation])
})

test('a quotation that the new text does not have is listed, leads to its statement, and is placed again', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader, tags } = workbench
  const { rereading, tagging } = words.all
  await library.rowOf(ordinary).click()
  await reader.title(ordinary).waitFor()
  await page.keyboard.press('f')
  await page.keyboard.type('المزارعين')
  await page.keyboard.press('Enter')
  await page.keyboard.press('s')
  await expect(tags.evidence).toContainText('المزارعين')
  await library.row(0).click()
  await library.row(2).getByRole('checkbox').click()
  // Two bytes of it are one letter then, so that nothing is where it was.
  const dialog = await readChosenAgain({ page, words, workbench }, 'utf-16le')
  await expect(dialog).toContainText(words.say(rereading.unplaced, { count: 1 }))
  await expectAccessible(page, 'what has no place')
  await dialog.getByRole('button', { name: 'المزارعين' }).click()
  await expect(dialog).toBeHidden()
  await expect(tags.evidence).toContainText(tagging.evidence.unplaced)
  await expect(tags.panel).toContainText(words.say(tagging.article.unplaced, { count: 1 }))
  await expectAccessible(page, 'evidence without a place')
  await page.keyboard.press('v')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
  const chosen = await reader.selected()
  await page.keyboard.press('Shift+A')
  await expect(tags.evidence).not.toContainText(tagging.evidence.unplaced)
  expect(await reader.painted('active-open')).toEqual([chosen])
})

test('the files of chosen articles are read again from the library, and undo has them as they were', async ({
  page,
  words,
  workbench,
}) => {
  const { library, messages } = workbench
  await library.rowOf(ordinary).getByRole('checkbox').click()
  await readChosenAgain({ page, words, workbench }, 'windows-1251')
  await expect(messages).toContainText(words.say(words.all.rereading.changed, { count: 1 }))
  await expect(library.rowOf(ordinary)).toHaveCount(0)
  await messages.getByRole('button', { name: words.all.listing.undo }).click()
  await expect(library.rowOf(ordinary)).toBeVisible()
})

interface Scene {
  readonly page: Page
  readonly words: Words
  readonly workbench: Workbench
}

/** Has the files of the chosen articles read in an encoding. Gives the dialog. */
async function readChosenAgain({ page, words, workbench }: Scene, encoding: string): Promise<Locator> {
  const { rereading } = words.all
  await workbench.library.panel.getByRole('button', { name: rereading.bulk }).click()
  const dialog = page.getByRole('dialog', { name: words.say(rereading.bulkTitle, { count: 1 }) })
  await dialog.getByRole('radio', { name: rereading.chosen }).click()
  await dialog.getByRole('combobox', { name: rereading.which }).selectOption(encoding)
  await expectAccessible(page, 'reading chosen articles again')
  await dialog.getByRole('button', { name: rereading.confirm }).click()
  return dialog
}
