/** What tests of the tag panel do before they look. */
import type { Page } from '@playwright/test'
import type { Workbench } from '../pages/workbench.ts'

/** Opens the first article of a copy of a study. Gives the study's folder. */
export async function openFirst(workbench: Workbench, page: Page, folder: string): Promise<string> {
  await workbench.openStudy(folder)
  await page.keyboard.press('j')
  await workbench.tags.begin.waitFor()
  return folder
}

/** Types a new name into the slot of a key, and takes it. */
export async function name(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key)
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}
