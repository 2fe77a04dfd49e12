import { languageFor } from '../../renderer/text/languages.ts'
import { Words } from '../../renderer/text/words.ts'
import { unreachable } from './support/complaints.ts'
import { expect, test } from './support/test.ts'

const arabic = new Words(languageFor('ar'))

test('the interface turns Arabic and right-to-left, and back, without losing the place', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const inArabic = workbench.in(arabic)
  await workbench.openStudy(place.study('sample'))
  await page.keyboard.press('j')
  const title = await workbench.reader.title(/./).innerText()
  await workbench.palette.give(words.say(words.all.commands.language, { language: arabic.language.name }))
  await expect(workbench.document).toHaveAttribute('dir', 'rtl')
  await expect(workbench.document).toHaveAttribute('lang', 'ar')
  await expect(inArabic.reader.title(title)).toBeVisible()
  const [library, reader] = [
    await inArabic.library.panel.boundingBox(),
    await inArabic.reader.main.boundingBox(),
  ]
  expect(library?.x, 'the library stands at the right').toBeGreaterThan(reader?.x ?? Number.NaN)
  await inArabic.palette.give(arabic.say(arabic.all.commands.language, { language: words.language.name }))
  await expect(workbench.document).toHaveAttribute('dir', 'ltr')
  await expect(workbench.reader.title(title)).toBeVisible()
})

test('language and theme are chosen on the first screen, and outlast the program', async ({
  page,
  complaints,
  workbench,
}) => {
  complaints.expect(unreachable)
  const { welcome, settings } = workbench
  const server = await workbench.open()
  await welcome.settings.click()
  await settings.theme('dark').click()
  await expect(workbench.document).toHaveAttribute('data-theme', 'dark')
  await settings.coderName.fill('منى')
  await settings.done.click()
  await welcome.language.click()
  const kept = page.waitForResponse(
    answer => answer.request().postData()?.includes('settings.write') === true,
  )
  await page.getByRole('menuitemcheckbox', { name: arabic.language.name }).click()
  await expect(workbench.document).toHaveAttribute('dir', 'rtl')
  await kept // what is shown at once is kept a moment later
  await server.stop()

  await workbench.open()
  const again = workbench.in(arabic)
  await expect(again.welcome.heading).toBeVisible()
  await expect(workbench.document).toHaveAttribute('dir', 'rtl')
  await expect(workbench.document).toHaveAttribute('data-theme', 'dark')
  await again.welcome.settings.click()
  await expect(again.settings.theme('dark')).toBeChecked()
  await expect(again.settings.coderName).toHaveValue('منى')
})

test('the theme of the system is followed while it is chosen', async ({ page, place, workbench }) => {
  const { settings } = workbench
  const ground = () =>
    workbench.document.evaluate(element => {
      const { getComputedStyle } = globalThis as unknown as {
        getComputedStyle(element: unknown): { readonly colorScheme: string }
      }
      return getComputedStyle(element).colorScheme
    })
  await workbench.openStudy(place.study('sample'))
  await page.keyboard.press('ControlOrMeta+,')
  await settings.theme('system').click()
  await expect(workbench.document).not.toHaveAttribute('data-theme')
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await ground()
  await settings.theme('light').click()
  await expect(workbench.document).toHaveAttribute('data-theme', 'light')
  await expect.poll(ground).not.toBe(dark)
})

test('the library is made wider by keys and by dragging, and stays so', async ({
  page,
  complaints,
  place,
  workbench,
}) => {
  complaints.expect(unreachable)
  const { libraryEdge, library } = workbench
  const study = place.study('sample')
  const server = await workbench.openStudy(study)
  const before = Number(await libraryEdge.getAttribute('aria-valuenow'))
  await libraryEdge.focus()
  await page.keyboard.press('ArrowRight')
  await expect(libraryEdge).toHaveAttribute('aria-valuenow', String(before + 16))
  const box = await libraryEdge.boundingBox()
  if (!box) throw new Error('The edge is out of sight.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y, { steps: 4 })
  await page.mouse.up()
  await expect(libraryEdge).toHaveAttribute('aria-valuenow', String(before + 56))
  await expect.poll(() => place.settings().panels).toMatchObject({ library: before + 56 })
  await server.stop()
  await workbench.openStudy(study)
  await expect(libraryEdge).toHaveAttribute('aria-valuenow', String(before + 56))
  expect((await library.panel.boundingBox())?.width).toBeCloseTo(before + 56, 0)
  await libraryEdge.focus()
  await page.keyboard.press('Enter')
  await expect(libraryEdge).toHaveAttribute('aria-valuenow', String(before))
})

test('in a small window the library gives way to the text', async ({ page, place, workbench }) => {
  await page.setViewportSize({ width: 1100, height: 700 })
  await workbench.openStudy(place.study('sample'))
  await expect(workbench.library.panel).toBeVisible()
  await page.keyboard.press('ControlOrMeta+\\')
  await page.keyboard.press('j')
  await expect(workbench.reader.pane(2)).toBeVisible()
  await expect(workbench.library.panel).toBeHidden()
  await page.keyboard.press('t')
  await expect(workbench.library.panel).toBeVisible()
  await page.setViewportSize({ width: 900, height: 700 })
  await expect(workbench.library.panel).toBeHidden()
  expect((await workbench.reader.pane(1).boundingBox())?.width).toBeGreaterThanOrEqual(340)
})
