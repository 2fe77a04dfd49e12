import { riverTitle } from './support/articles.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ place, workbench }) => {
  await workbench.openStudy(place.study('river'))
})

test('the palette finds a command by its words, and gives it', async ({ page, words, workbench }) => {
  const { palette, reader } = workbench
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette.field).toBeFocused()
  await palette.field.fill('no such thing')
  await expect(palette.dialog.getByText(words.all.palette.none)).toBeVisible()
  await palette.field.fill(words.all.commands.nextArticle)
  await expect(palette.commands).toHaveCount(1)
  await expect(palette.commands).toContainText('J')
  await page.keyboard.press('Enter')
  await expect(palette.dialog).toBeHidden()
  await expect(reader.title(riverTitle(0))).toBeVisible()
})

test('the palette opens from the status bar, and Escape puts it away', async ({ page, words, workbench }) => {
  const { palette } = workbench
  await workbench.status.getByRole('button', { name: words.all.status.commands }).click()
  await expect(palette.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  await page.keyboard.press('j')
  await expect(workbench.reader.title(riverTitle(0))).toBeVisible()
})

test('what had the focus has it again once the palette is put away', async ({ page, workbench }) => {
  const { library, palette } = workbench
  await page.keyboard.press('/')
  await page.keyboard.type('river')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette.field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(library.search).toBeFocused()
  await page.keyboard.type('s')
  await expect(library.search).toHaveValue('rivers')
})

test('the key map shows every key, by where it acts', async ({ page, words, workbench }) => {
  await page.keyboard.press('Shift+Slash')
  await expect(workbench.keyMap).toBeVisible()
  await expect(workbench.keyMap.getByRole('heading', { name: words.all.keyMap.reading })).toBeVisible()
  await expect(workbench.keyMap).toContainText(words.all.commands.nextArticle)
  await expect(workbench.keyMap).toContainText(words.all.commands.palette)
  await page.keyboard.press('Escape')
  await expect(workbench.keyMap).toBeHidden()
})

test('single keys type while one writes', async ({ page, workbench }) => {
  await page.keyboard.press('/')
  await page.keyboard.type('jk?l')
  await expect(workbench.library.search).toHaveValue('jk?l')
  await expect(workbench.keyMap).toBeHidden()
})

test('two panes show two articles, and the library leads the one that has the focus', async ({
  page,
  words,
  workbench,
}) => {
  const { reader } = workbench
  await page.keyboard.press('j')
  await page.keyboard.press('ControlOrMeta+\\')
  await page.keyboard.press('j')
  await expect(reader.title(riverTitle(0), 1)).toBeVisible()
  await expect(reader.title(riverTitle(1), 2)).toBeVisible()
  await page.keyboard.press('[')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(reader.title(riverTitle(2), 1)).toBeVisible()
  await expect(reader.title(riverTitle(1), 2)).toBeVisible()
  await reader.pane(2).getByRole('button', { name: words.all.reader.closePane }).click()
  await expect(reader.pane(2)).toBeHidden()
})

test('the library folds away for reading, and J goes on', async ({ page, workbench }) => {
  const { library, reader } = workbench
  await page.keyboard.press('l')
  await expect(library.panel).toBeHidden()
  await page.keyboard.press('j')
  await expect(reader.title(riverTitle(0))).toBeVisible()
  await page.reload()
  await expect(reader.main).toBeVisible()
  await expect(library.panel).toBeHidden()
  await page.keyboard.press('l')
  await expect(library.panel).toBeVisible()
})
