import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test('what is shown first is what is written', async ({ page, place, words, workbench }) => {
  const { export: dialog, picker } = workbench
  await workbench.openStudy(place.study('river'))
  await page.keyboard.press('ControlOrMeta+e')
  await dialog.table('articles').click()
  await expect(dialog.dialog).toContainText(words.say(words.all.exporting.rows, { count: 130 }))
  await dialog.columns.getByRole('button', { name: words.all.exporting.columnsNone }).click()
  await expect(dialog.preview).toContainText(words.all.exporting.noColumns)
  await expect(dialog.write).toBeDisabled()
  for (const column of ['title', 'source', 'length']) await dialog.column(column).click()
  await dialog.column('source').focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('Alt+ArrowUp')
  await dialog.separator.selectOption(';')
  await expect(dialog.heads).toHaveText(['source', 'title', 'length'])
  await dialog.showText()
  await expect(dialog.text).toContainText('source;title;length')
  const shown = (await dialog.text.textContent()) ?? ''
  await dialog.write.click()
  await picker.make('export-file', 'من الدراسة.csv')
  await expect(workbench.messages).toContainText('130')
  await expect(workbench.messages).toContainText('من الدراسة.csv')
  const written = readFileSync(join(place.home, 'من الدراسة.csv'), 'utf8')
  expect(written.startsWith(`\uFEFF${shown.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')}`)).toBe(true)
  expect(written.trimEnd().split('\r\n')).toHaveLength(131)
})

test('the last choice is there the next time', async ({ page, place, workbench }) => {
  const { export: dialog } = workbench
  await workbench.openStudy(place.study('river'))
  await page.keyboard.press('ControlOrMeta+e')
  await dialog.table('articles').click()
  await dialog.format('csv-plain').click()
  await expect(dialog.bom).not.toBeChecked()
  await dialog.column('path').click()
  await expect(dialog.heads.filter({ hasText: /^path$/ })).toHaveCount(0)
  await page.reload()
  await workbench.library.row(0).waitFor()
  await page.keyboard.press('ControlOrMeta+e')
  await expect(dialog.table('articles')).toBeChecked()
  await expect(dialog.format('csv-plain')).toBeChecked()
  await expect(dialog.column('path')).not.toBeChecked()
  await expect(dialog.column('title')).toBeChecked()
})

test('a study without statements says what is missing, and a column is dragged to its place', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { export: dialog } = workbench
  await workbench.openStudy(place.study('sample'))
  await page.keyboard.press('ControlOrMeta+e')
  await expect(dialog.preview).toContainText(words.all.exporting.empty.statements)
  await expect(dialog.write).toBeDisabled()
  await expectAccessible(page, 'nothing to export')
  await dialog.table('articles').click()
  await expect(dialog.heads.first()).toHaveText('article_id')
  const grip = dialog.columns.getByTitle(words.say(words.all.exporting.columnMove, { column: 'title' }), {
    exact: true,
  })
  const [from, to] = [await grip.boundingBox(), await dialog.column('article_id').boundingBox()]
  if (!from || !to) throw new Error('The columns are out of sight.')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, to.y + 8, { steps: 4 })
  await page.mouse.up()
  await expect(dialog.heads.first()).toHaveText('title')
  await dialog.columns.getByRole('button', { name: words.all.exporting.columnsUsual }).click()
  await expect(dialog.heads.first()).toHaveText('article_id')
})
