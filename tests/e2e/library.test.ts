import { riverTitle } from './support/articles.ts'
import { expect, test } from './support/test.ts'

const total = 130
/** The only one that was published on the last day. */
const newest = 23
const cursor = 'aria-activedescendant'

test.beforeEach(async ({ place, workbench }) => {
  await workbench.openStudy(place.study('river'))
})

test('J and K walk the list, and the status bar says where one is', async ({ page, words, workbench }) => {
  const { library, reader } = workbench
  const place = (position: number) => words.say(words.all.status.article, { position, total })
  await page.keyboard.press('j')
  await expect(reader.title(riverTitle(0))).toBeVisible()
  for (let step = 0; step < 3; step++) await page.keyboard.press('j')
  await expect(reader.title(riverTitle(3))).toBeVisible()
  await expect(workbench.status).toContainText(place(4))
  await page.keyboard.press('k')
  await expect(reader.title(riverTitle(2))).toBeVisible()
  await expect(workbench.status).toContainText(place(3))
  await expect(library.rowOf(riverTitle(2))).toHaveAttribute('aria-current', 'true')
})

test('arrow keys, Home and End move in the list, and Enter opens', async ({ page, workbench }) => {
  const { library, reader } = workbench
  await expect(library.grid).toHaveAttribute('aria-rowcount', String(total + 1)) // its index is made while it is shown
  await library.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(library.grid).toHaveAttribute(cursor, 'article-row-2')
  await page.keyboard.press('Enter')
  await expect(reader.title(riverTitle(2))).toBeVisible()
  await page.keyboard.press('End')
  await expect(library.grid).toHaveAttribute(cursor, `article-row-${total - 1}`)
  await page.keyboard.press('Enter')
  await expect(reader.title(riverTitle(total - 1))).toBeVisible()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Home')
  await expect(library.grid).toHaveAttribute(cursor, 'article-row-0')
})

test('typing finds articles, Enter opens the first, and Escape gives the single keys back', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader } = workbench
  await page.keyboard.press('/')
  await expect(library.search).toBeFocused()
  await expect(workbench.status).toContainText(words.all.status.writing)
  await page.keyboard.type('الميناء')
  await expect(library.found(22)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(reader.title(/الميناء/)).toBeVisible()
  await expect(library.grid).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await expect(library.search).not.toBeFocused()
  await page.keyboard.press('j')
  await expect(library.grid.getByRole('row', { name: /الميناء/ }).nth(1)).toHaveAttribute(
    'aria-current',
    'true',
  )
  await library.search.fill('xyzzy')
  await expect(library.panel.getByRole('heading', { name: words.all.listing.noneTitle })).toBeVisible()
  await library.clearFilters.click()
  await expect(library.search).toHaveValue('')
  await expect(library.rowOf(riverTitle(0))).toBeVisible()
})

test('facets and dates narrow the list by keyboard', async ({ page, words, workbench }) => {
  const { library } = workbench
  await library.facet('source').focus()
  await page.keyboard.press('Enter')
  const sheet = library.facetSheet('source')
  await sheet.getByRole('checkbox', { name: 'جريدة النهر' }).focus()
  await page.keyboard.press('Space')
  await expect(library.found(65)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(library.facet('source')).toContainText('جريدة النهر')
  await library.dateFrom.focus()
  for (let month = 0; month < 12; month++) await page.keyboard.press('ArrowRight')
  await expect(library.dateFrom).toHaveAttribute('aria-valuenow', '12')
  await expect(library.found(65)).toBeHidden()
  await page.keyboard.press('Delete')
  await expect(library.found(65)).toBeVisible()
  await workbench.palette.give(words.all.listing.commands.clear)
  await expect(library.facet('source')).toHaveText(words.all.listing.facets.source)
})

test('heads sort by keyboard, by several with Shift, and a reload keeps the order', async ({
  page,
  words,
  workbench,
}) => {
  const { library } = workbench
  await library.sort('title').focus()
  await page.keyboard.press('Enter')
  await expect(library.heads.filter({ hasText: words.all.listing.columns.title })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.keyboard.press('Enter')
  await expect(library.row(0)).toContainText(riverTitle(total - 1))
  await library.sort('published').focus()
  await page.keyboard.press('Enter')
  await expect(library.head('published')).toHaveAttribute('aria-sort', 'descending')
  await library.sort('title').focus()
  await page.keyboard.press('Shift+Enter')
  await expect(library.heads.filter({ hasText: words.all.listing.columns.title })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(library.head('published')).toHaveAttribute('aria-sort', 'descending')
  await expect(library.row(0)).toContainText(riverTitle(newest))
  await page.reload()
  await expect(library.head('published')).toHaveAttribute('aria-sort', 'descending')
  await expect(library.row(0)).toContainText(riverTitle(newest))
})

test('chosen articles get a status at once; the toast takes it back', async ({ page, words, workbench }) => {
  const { library } = workbench
  await library.grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(library.grid.getByRole('row', { selected: true })).toHaveCount(3)
  await library.bulk(3).getByRole('button', { name: words.all.listing.setStatus }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: words.all.articleStatus.done }).focus()
  await page.keyboard.press('Enter')
  const done = library.grid.getByRole('img', { name: words.all.articleStatus.done })
  await expect(done).toHaveCount(3)
  const message = workbench.messages.getByText(words.say(words.all.listing.changed, { count: 3 }))
  await expect(message).toBeVisible()
  await workbench.messages.getByRole('button', { name: words.all.listing.undo, exact: true }).click()
  await expect(done).toHaveCount(0)
})

test('articles are excluded with a reason; a key takes it back, and makes it again', async ({
  page,
  words,
  workbench,
}) => {
  const { library } = workbench
  await library.grid.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await library.bulk(total).getByRole('button', { name: words.all.listing.exclude }).focus()
  await page.keyboard.press('Enter')
  await library.excludeDialog.getByRole('textbox', { name: words.all.listing.excludeReason }).fill('not news')
  await page.keyboard.press('Enter')
  await expect(library.excludeDialog).toBeHidden()
  const excluded = library.row(0).getByRole('img', { name: words.all.articleStatus.excluded })
  await expect(excluded).toBeVisible()
  await library.grid.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(excluded).toBeHidden()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(excluded).toBeVisible()
})

test('a source and a date are corrected, and what is no date is refused', async ({
  page,
  words,
  workbench,
}) => {
  const { library, reader } = workbench
  const { listing } = words.all
  const correct = () => library.bulk(1).getByRole('button', { name: listing.correct }).click()
  await page.keyboard.press('j')
  await library.grid.focus()
  await page.keyboard.press('Space')
  await correct()
  await library.correctDialog.getByRole('textbox', { name: listing.correctSource }).fill('River Post')
  await page.keyboard.press('Enter')
  await expect(library.correctDialog).toBeHidden()
  await expect(reader.pane()).toContainText('River Post')
  await correct()
  await library.correctDialog.getByRole('radio', { name: listing.columns.published }).click()
  const date = library.correctDialog.getByRole('textbox', { name: listing.correctDate })
  await date.fill('yesterday')
  await expect(library.correctDialog.getByRole('alert')).toHaveText(listing.correctDateWrong)
  await date.fill('2024-10-27')
  await page.keyboard.press('Enter')
  await expect(library.correctDialog).toBeHidden()
  await expect(reader.pane().getByRole('time')).toHaveText('2024-10-27')
  await expect(library.row(0)).toContainText('2024-10-27')
})

test('columns are shown, moved and resized, and a reload keeps them', async ({ page, words, workbench }) => {
  const { library } = workbench
  const { columns } = words.all.listing
  await library.columnsButton.focus()
  await page.keyboard.press('Enter')
  await library.columnBox('source').click()
  await expect(library.head('source')).toBeVisible()
  await library.columnBox('statements').click()
  await expect(library.head('statements')).toBeHidden()
  await library.columnEarlier('published').click()
  await page.keyboard.press('Escape')
  await expect(library.heads).toContainText([
    columns.status,
    columns.title,
    columns.published,
    columns.source,
  ])

  await library.sort('source').focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(library.heads).toContainText([
    columns.status,
    columns.title,
    columns.source,
    columns.published,
  ])
  const width = Number(await library.columnEdge('source').getAttribute('aria-valuenow'))
  await library.columnEdge('source').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(library.columnEdge('source')).toHaveAttribute('aria-valuenow', String(width + 16))

  await page.reload()
  await expect(library.heads).toContainText([
    columns.status,
    columns.title,
    columns.source,
    columns.published,
  ])
  await expect(library.columnEdge('source')).toHaveAttribute('aria-valuenow', String(width + 16))
  await expect(library.head('statements')).toBeHidden()
  await library.columnsButton.click()
  await library.columnsSheet.getByRole('button', { name: words.all.listing.columnsReset }).click()
  await expect(library.head('statements')).toBeVisible()
  await expect(library.head('source')).toBeHidden()
})
