import { expectAccessible } from './support/axe.ts'
import { name, openFirst } from './support/coding.ts'
import { expect, test } from './support/test.ts'

for (const language of ['en', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${theme}`, () => {
      test.use({ settings: { language, theme, coderName: 'Amal' } })

      test('axe finds nothing in the tag panel', async ({ page, place, workbench }) => {
        const { tags } = workbench
        await openFirst(workbench, page, place.study('sample'))
        await expectAccessible(page, 'nothing is coded')
        await page.keyboard.press('s')
        await name(page, 'a', 'سلمى الحداد')
        await page.keyboard.press('1')
        await name(page, 'd', '2024-09?')
        await expect(tags.card('2024-09?')).toBeVisible()
        await expectAccessible(page, 'a statement')
        await page.keyboard.press('o')
        await page.keyboard.type('سلم')
        await expect(tags.options).toHaveCount(2)
        await expectAccessible(page, 'names that fit')
        await page.keyboard.press('Escape')
        await page.keyboard.press('d')
        await page.keyboard.press('ControlOrMeta+a')
        await page.keyboard.type('2024-02-30')
        await tags.problem.waitFor()
        await expectAccessible(page, 'a date that does not exist')
        await page.keyboard.press('Escape')
        await tags.doubt.click()
        await tags.status.click()
        await page.getByRole('menu').waitFor()
        await expectAccessible(page, 'the status')
        await page.keyboard.press('Escape')
        await tags.panel.locator('.slot-button').click()
        await page.getByRole('dialog').waitFor()
        await expectAccessible(page, 'the calendar')
      })
    })
  }
}
