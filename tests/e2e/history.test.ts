import type { Locator, Page } from '@playwright/test'
import type { Words } from '../../renderer/text/words.ts'
import { riverTitle } from './support/articles.ts'
import { unreachable } from './support/complaints.ts'
import { expect, test } from './support/test.ts'

function panel(page: Page, words: Words): Locator {
  return page.getByRole('dialog', { name: words.all.historyPanel.title })
}

/** Marks the article at a place of the list as done, by the keyboard and the menu. */
async function markDone(page: Page, words: Words, title: string): Promise<void> {
  await page.getByRole('row', { name: title }).getByRole('checkbox').click()
  await page.getByRole('button', { name: words.all.listing.setStatus }).last().click()
  await page.getByRole('menuitem', { name: words.all.articleStatus.done }).click()
  await page.getByRole('row', { name: title }).getByRole('checkbox').click()
}

test('undo and redo say what they are about, in the palette and in a message', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { palette, messages } = workbench
  const { historyPanel, articleStatus } = words.all
  const step = words.say(historyPanel.steps['article-status'], { subject: articleStatus.done })
  await workbench.openStudy(place.study('river'))
  await markDone(page, words, riverTitle(0))
  await palette.give(words.say(historyPanel.undo, { step }))
  await expect(messages).toContainText(words.say(words.all.undo.undone, { what: step }))
  await palette.give(words.say(historyPanel.redo, { step }))
  await expect(messages).toContainText(words.say(words.all.undo.redone, { what: step }))
})

test('the history leads to an article, and back to a moment across articles and a restart', async ({
  page,
  complaints,
  place,
  words,
  workbench,
}) => {
  complaints.expect(unreachable)
  const { historyPanel } = words.all
  const study = place.study('river')
  const server = await workbench.openStudy(study)
  for (const at of [0, 1, 2]) await markDone(page, words, riverTitle(at))
  await server.stop()
  await workbench.openStudy(study)
  await page.keyboard.press('ControlOrMeta+Shift+h')
  const history = panel(page, words)
  const steps = history.getByRole('listitem')
  await expect(steps.filter({ hasText: words.all.articleStatus.done })).toHaveCount(3)
  await steps.first().getByRole('button').first().click()
  await expect(workbench.reader.title(riverTitle(2))).toBeVisible()

  await page.keyboard.press('ControlOrMeta+Shift+h')
  await steps.nth(2).getByRole('button').last().click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText(words.say(historyPanel.confirmTitle, { count: 2 }))
  await question.getByRole('button', { name: historyPanel.confirm }).click()
  await expect(history).toContainText(words.say(historyPanel.done, { count: 2 }))
  await expect(steps.filter({ hasText: historyPanel.undone })).toHaveCount(2)
  await expect(steps.nth(2)).toContainText(historyPanel.now)
  await page.keyboard.press('Escape')
  await expect(history).toBeHidden()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(workbench.messages).toContainText(words.all.articleStatus.done)
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await expect(steps.filter({ hasText: historyPanel.undone })).toHaveCount(1)
})

test('arrow keys walk the steps, and today is what is left of older ones', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { historyPanel } = words.all
  await workbench.openStudy(place.study('river'))
  await markDone(page, words, riverTitle(0))
  await page.keyboard.press('ControlOrMeta+Shift+h')
  const history = panel(page, words)
  const opens = history.getByRole('listitem').first().getByRole('button').first()
  await opens.focus()
  await page.keyboard.press('ArrowDown')
  await expect(history.getByRole('listitem').nth(1).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(opens).toBeFocused()
  await history.getByRole('radio', { name: historyPanel.today }).click()
  await expect(history.getByRole('listitem').first()).toContainText(words.all.articleStatus.done)
})
