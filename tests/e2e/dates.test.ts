/** Dates: typed as people write them, chosen where they may be several, and taken from the article. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CodingDocument } from '../../core/model/coding.ts'
import type { Workbench } from './pages/workbench.ts'
import { expectAccessible } from './support/axe.ts'
import { dated } from './support/desk-articles.ts'
import { expect, test } from './support/test.ts'

const { paragraphs } = dated

/** Opens the article with dates, and begins a statement. Gives the study's folder. */
async function openArticle(workbench: Workbench, page: Page, study: string): Promise<string> {
  await workbench.openStudy(study)
  await workbench.library.rowOf(dated.title).click()
  await page.keyboard.press('Escape')
  await workbench.reader.title(dated.title).waitFor()
  await expect(workbench.tags.begin).toBeVisible()
  return study
}

async function openDate(workbench: Workbench, page: Page, study: string): Promise<string> {
  await openArticle(workbench, page, study)
  await page.keyboard.press('s')
  await page.keyboard.press('d')
  await expect(workbench.tags.dateField).toBeFocused()
  return study
}

/** The dates that are saved, with the words that back them; those that the study came with have none. */
function savedDates(study: string): readonly object[] {
  const folder = join(study, 'coding', 'amal')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.json'))
    .flatMap(path => {
      const { statements } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as CodingDocument // the program wrote it
      return Object.values(statements)
    })
    .flatMap(({ values, evidence }) => {
      const value = values['date']
      if (value?.kind !== 'date') return []
      const quotes = evidence.filter(each => each.for === 'date').map(({ quote }) => quote)
      return [{ ...value.date, quotes }]
    })
}

test('a reading grows with what is typed, and says what it was counted from', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openDate(workbench, page, place.study('desk'))
  await page.keyboard.type('أيلول')
  await expect(tags.note).toContainText('2024-09')
  await page.keyboard.press('Home')
  await page.keyboard.type('27 ')
  await expect(tags.note).toContainText('2024-09-27')
  await expect(tags.note).toContainText('2024 is the nearest to')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('yesterday')
  const counted = words.say(words.all.dates.reasons.countedFrom, { reference: '\u20662024-11-01\u2069' })
  await expect(tags.note).toContainText(counted)
  await page.keyboard.press('Enter')
  await expect(tags.card('2024-10-31')).toBeVisible()
  await expect(tags.dateField).toHaveValue('yesterday')
  await expect(tags.note).toContainText(counted)
  await expect
    .poll(() => savedDates(study))
    .toEqual([{ edtf: '2024-10-31', written: 'yesterday', quotes: [] }])
})

test('what may be several dates is chosen by keyboard, and never by itself', async ({
  page,
  place,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openDate(workbench, page, place.study('desk'))
  await page.keyboard.type('27 أيلول (أكتوبر) 2024')
  await expect(tags.note).toContainText('the two month names disagree: September, October')
  await expect(tags.choices).toHaveCount(3)
  await page.keyboard.press('Enter')
  await expect(tags.choices.first()).toBeFocused()
  expect(savedDates(study)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(tags.choices).toHaveCount(0)
  await expect(tags.card('2024-10-27')).toBeVisible()
  await expect(tags.note).toContainText('the two month names disagree')
  const written = '27 أيلول (أكتوبر) 2024'
  await expect.poll(() => savedDates(study)).toEqual([{ edtf: '2024-10-27', written, quotes: [] }])
  await page.keyboard.press('d')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('3/4/2024')
  await expect(tags.note).toContainText('day and month may be either way round')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('2')
  await expect(tags.card('2024-03-04')).toBeVisible()
  await expect.poll(() => savedDates(study)).toMatchObject([{ edtf: '2024-03-04', written: '3/4/2024' }])
})

test('a field that is left keeps all that a date may be, to be chosen later', async ({
  page,
  place,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openDate(workbench, page, place.study('desk'))
  await page.keyboard.type('3/4/2024')
  await expect(tags.choices).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await expect(tags.choices.first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(tags.dateField).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(tags.card('[2024-03-04,2024-04-03]')).toBeVisible()
  await expect.poll(() => savedDates(study)).toMatchObject([{ edtf: '[2024-03-04,2024-04-03]' }])
  await tags.choices.first().click()
  await expect(tags.card('2024-04-03')).toBeVisible()
  await expect.poll(() => savedDates(study)).toMatchObject([{ edtf: '2024-04-03', written: '3/4/2024' }])
})

test('what has no single date says so and is not saved', async ({ page, place, words, workbench }) => {
  const { tags } = workbench
  const study = await openDate(workbench, page, place.study('desk'))
  await page.keyboard.type('كل يوم جمعة')
  await expect(tags.problem).toHaveText(words.all.dates.none.recurring)
  await page.keyboard.press('Enter')
  await expect(tags.dateField).toBeFocused()
  expect(savedDates(study)).toEqual([])
})

test('selected words are read where they stand, and become the evidence', async ({
  page,
  place,
  workbench,
}) => {
  const { tags, reader } = workbench
  const study = await openArticle(workbench, page, place.study('desk'))
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('يوم الأحد')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(() => reader.selected()).toBe('يوم الأحد')
  await page.keyboard.press('d')
  await expect(tags.card('2024-11-03')).toBeVisible()
  await expect(tags.dateField).toHaveValue('يوم الأحد')
  await expect(tags.note).toContainText('counted from the publication date')
  await expect
    .poll(() => savedDates(study))
    .toEqual([{ edtf: '2024-11-03', written: 'يوم الأحد', quotes: ['يوم الأحد'] }])
})

test('the dates of the article are offered, and one is taken with its words', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openDate(workbench, page, place.study('desk'))
  await expect(tags.options).toHaveCount(5)
  await expect(tags.options.nth(2)).toContainText('2023-03-15?')
  await expect(tags.options.nth(2).getByRole('img', { name: words.all.dates.hasConflict })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(tags.card('2023-03-15?')).toBeVisible()
  await expect(tags.note).toContainText('Tuesday is written, and the day was a Wednesday')
  await expect.poll(() => savedDates(study)).toHaveLength(1)
  const [saved] = savedDates(study) as { written: string; quotes: string[] }[] // as they are made above
  expect(saved?.quotes).toEqual([saved?.written])
  expect(paragraphs.conflict).toContain(saved?.written)
  await page.keyboard.press('d')
  await expect(tags.options).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(tags.options.first()).toContainText('2023-03-15?')
  await page.keyboard.press('Escape')
  await expect(tags.options).toHaveCount(0)
})

test('an offered date that may be several leaves the choice open', async ({ page, place, workbench }) => {
  const { tags } = workbench
  const study = await openDate(workbench, page, place.study('desk'))
  await tags.options.filter({ hasText: '3/4/2024' }).click()
  await expect(tags.choices).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('1')
  await expect(tags.card('2024-04-03')).toBeVisible()
  await expect
    .poll(() => savedDates(study))
    .toEqual([{ edtf: '2024-04-03', written: '3/4/2024', quotes: ['3/4/2024'] }])
})

test('a date that no calendar has is said in place, and nothing is saved', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openArticle(workbench, page, place.study('desk'))
  await page.keyboard.press('s')
  await page.keyboard.press('2')
  await page.keyboard.press('d')
  await page.keyboard.type('2024-02-30')
  await expect(tags.problem).toHaveText(words.all.tagging.date.noSuchDay)
  await page.keyboard.press('Enter')
  await expect(tags.field('Date')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2024-02?')
  await expect(tags.form(1)).toContainText(/2024-02-01\u2069 – \u20662024-02-29/)
  await page.keyboard.press('Enter')
  await expect(tags.problem).toHaveCount(0)
  await expect(tags.card('2024-02?')).toBeVisible()
  await expect.poll(() => savedDates(study)).toEqual([{ edtf: '2024-02?', written: null, quotes: [] }])
})

test('a day is picked by keyboard', async ({ page, place, words, workbench }) => {
  const { tags } = workbench
  const { date } = words.all.tagging
  await openArticle(workbench, page, place.study('desk'))
  await page.keyboard.press('s')
  await page.keyboard.press('d')
  await page.keyboard.type('2024-10-31')
  await page.keyboard.press('Enter')
  await tags.panel.getByRole('button', { name: words.say(date.pick, { variable: 'Date' }) }).press('Enter')
  await expect(page.getByRole('dialog', { name: date.calendar })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(tags.field('Date')).toHaveValue('2024-11-08')
  await expect(tags.card('2024-11-08')).toBeVisible()
})

test('the date of an article is corrected in words, and shown as it is read first', async ({
  page,
  place,
  workbench,
}) => {
  const { reader } = workbench
  await openArticle(workbench, page, place.study('desk'))
  await reader.value('published').dblclick()
  await page.keyboard.type('27 أيلول 2024')
  await expect(reader.pane().getByText('2024-09-27', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(reader.value('published')).toHaveText('2024-09-27')
  await page.keyboard.press('Enter')
  await page.keyboard.type('3/4/2024')
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await expect(reader.value('published')).toHaveText('2024-03-04')
})

for (const language of ['en', 'ar'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`axe finds nothing, ${language}, ${theme}`, () => {
      test.use({ settings: { language, theme, coderName: 'Amal' } })

      test('while a date is chosen, offered and corrected', async ({ page, place, words, workbench }) => {
        const { tags, reader } = workbench
        await openDate(workbench, page, place.study('desk'))
        await expect(tags.options).toHaveCount(5)
        await page.keyboard.press('ArrowDown')
        await expectAccessible(page, 'the dates of the article')
        await page.keyboard.type('27 أيلول (أكتوبر) 2024')
        await expect(tags.note).toContainText(language === 'ar' ? 'سبتمبر، أكتوبر' : 'September, October')
        await expect(tags.choices.last()).toContainText(words.all.dates.either)
        await expectAccessible(page, 'what a date may be')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('1')
        await expect(tags.card('2024-09-27')).toBeVisible()
        await expectAccessible(page, 'a date with its reasons')
        await reader.value('published').dblclick()
        await page.keyboard.type('3/4/2024')
        await expect(reader.pane().getByRole('group', { name: words.all.dates.choose })).toBeVisible()
        await expectAccessible(page, 'a correction that may be several')
      })
    })
