import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/test.ts'

for (const locale of ['en-GB', 'ar-EG']) {
  test.describe(`somebody who was never here, on a machine set to ${locale}`, () => {
    test.use({ settings: null, locale })

    test('opens the sample study, is asked for their name once, and reads an article', async ({
      page,
      place,
      words,
      workbench,
    }) => {
      const { welcome, picker, library, reader } = workbench
      await workbench.open()
      await expect(welcome.heading).toBeVisible()
      await expect(welcome.recent).toBeHidden()
      await welcome.sample.click()
      await welcome.nameCoder('Amal')
      await picker.make('new-study', 'Sample')
      await expect(page).toHaveTitle(words.say(words.all.app.title, { study: 'Sample' }))
      await expect(library.row(0)).toBeVisible()
      await library.row(0).click()
      await expect(reader.title(/./)).toBeVisible()
      await expect(workbench.status).toContainText('Amal')
      expect(existsSync(join(place.home, 'Sample', 'study.json'))).toBe(true)

      await workbench.closeStudy()
      await expect(welcome.recentStudy('Sample')).toBeEnabled()
      await welcome.recentStudy('Sample').click()
      await expect(library.row(0)).toBeVisible()
      await expect(welcome.coderQuestion).toBeHidden()
    })

    test('begins a study with nothing in it, and is told what to do next', async ({ words, workbench }) => {
      const { welcome, picker, library } = workbench
      await workbench.open()
      await welcome.create.click()
      await welcome.nameCoder('أمل')
      await welcome.nameStudy('دراسة السد')
      await picker.make('new-study', 'dam')
      await expect(library.panel.getByRole('heading', { name: words.all.library.emptyTitle })).toBeVisible()
      await expect(workbench.status).toContainText('أمل')
      await library.panel.getByRole('button', { name: words.all.library.import }).click()
      await expect(workbench.import.choosing).toBeVisible()
    })

    test('may change their mind at every question', async ({ page, words, workbench }) => {
      const { welcome, picker } = workbench
      await workbench.open()
      await welcome.create.click()
      await page.keyboard.press('Escape')
      await expect(welcome.coderQuestion).toBeHidden()
      await welcome.openFolder.click()
      await welcome.nameCoder('Amal')
      await picker.dialog('open-study').getByRole('button', { name: words.all.common.cancel }).click()
      await expect(picker.dialog('open-study')).toBeHidden()
      await expect(welcome.heading).toBeVisible()
    })
  })
}

test('a study is opened by its folder, and can be taken off the list', async ({ place, workbench }) => {
  const { welcome, picker, library } = workbench
  place.study('sample')
  await workbench.open()
  await welcome.openFolder.click()
  await picker.dialog('open-study').getByRole('option', { name: 'sample' }).click()
  await expect(library.row(0)).toBeVisible()
  await workbench.closeStudy()
  await welcome.forget('sample').click()
  await expect(welcome.recent).toBeHidden()
  expect(existsSync(join(place.home, 'sample', 'study.json'))).toBe(true)
})

test('a folder that is no study is refused in a sentence', async ({ place, words, workbench }) => {
  const { welcome, picker } = workbench
  place.write('papers', [['note.txt', 'not a study']])
  await workbench.open()
  await welcome.openFolder.click()
  await picker.take('open-study', 'papers')
  await expect(workbench.messages.getByText(join(place.home, 'papers'))).toBeVisible()
  await workbench.messages.getByRole('button', { name: words.all.toasts.dismiss }).click()
  await expect(welcome.heading).toBeVisible()
})
