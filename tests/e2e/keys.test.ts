import type { Locator } from '@playwright/test'
import { riverTitle } from './support/articles.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test('a command is given other keys, which are shown wherever keys are, and kept', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { keyMap, palette, reader } = workbench
  const line = (name: string): Locator => keyMap.getByRole('button', { name: new RegExp(`^${name}`) })
  await workbench.openStudy(place.study('river'))
  await page.keyboard.press('Shift+Slash')
  await line(words.all.commands.nextArticle).focus()
  await page.keyboard.press('Enter')
  await expect(keyMap).toContainText(words.all.keyMap.press)
  await page.keyboard.press('Control+w')
  await expect(keyMap).toContainText(
    words.say(words.all.keyMap.refused.browser, { keys: '\u2066Ctrl+W\u2069' }),
  )
  await expectAccessible(page, 'keys that cannot be given')
  await page.keyboard.press('g')
  await expect(line(words.all.commands.nextArticle)).toContainText('G')
  await expect(line(words.all.commands.nextArticle)).toBeFocused()
  await page.reload() // at once: what was changed just before must not be lost
  await expect(reader.main).toBeVisible()
  await workbench.library.row(0).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('g')
  await expect(reader.title(riverTitle(0))).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await palette.field.fill(words.all.commands.nextArticle)
  await expect(palette.commands.first()).toContainText('G')
})

test('keys of another command are taken from it only when that is chosen, and all go back', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { keyMap, palette } = workbench
  const { commands } = words.all
  const line = (name: string): Locator => keyMap.getByRole('button', { name: new RegExp(`^${name}`) })
  await workbench.openStudy(place.study('river'))
  await page.keyboard.press('Shift+Slash')
  await line(commands.settings).click()
  await page.keyboard.press('Control+k')
  await expect(keyMap.getByRole('alert')).toContainText(commands.palette)
  await expectAccessible(page, 'keys that are taken')
  await keyMap.getByRole('button', { name: words.all.keyMap.keep }).click()
  await expect(line(commands.palette)).toContainText('K')
  await line(commands.settings).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Enter')
  await expect(line(commands.palette)).toContainText(words.all.keyMap.none)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(workbench.settings.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Slash')
  await keyMap.getByRole('button', { name: words.all.keyMap.resetAll }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(palette.field).toBeFocused()
})

test('Escape leaves the keys as they are, and the map open', async ({ page, place, words, workbench }) => {
  const { keyMap } = workbench
  await workbench.openStudy(place.study('river'))
  await page.keyboard.press('Shift+Slash')
  await keyMap.getByRole('button', { name: new RegExp(`^${words.all.commands.nextArticle}`) }).click()
  await page.keyboard.press('Escape')
  await expect(keyMap).toBeVisible()
  await expect(keyMap).not.toContainText(words.all.keyMap.press)
})
