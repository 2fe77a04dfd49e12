import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { titles, toldAgain } from './support/told-again.ts'
import { longTitles, passageStart, passages, toldAtLength } from './support/told-at-length.ts'

/** An article as the command line lists it. */
interface Told {
  readonly id: string
  readonly title: { readonly value: string }
}

test.describe('of texts that are told more than once', () => {
  test.beforeEach(async ({ place, workbench }) => {
    const sources = place.write('told', toldAgain())
    const study = place.write('study', [])
    place.run('init', study, '--coder', 'Amal')
    place.run('import', sources, '--study', study, '--coder', 'Amal')
    const rows = place.run('articles', '--study', study, '--json').trim().split('\n')
    const cut = rows.map(line => JSON.parse(line) as Told).find(({ title }) => title.value === titles.cut)
    const quote = 'تجديد شبكة الإنارة'
    place.code(study, 'Amal', [{ article: cut?.id, stance: 'supports', evidence: [{ quote }] }])
    await workbench.openStudy(study)
    await expect(workbench.library.once).toBeVisible()
  })

  test('one telling of each is listed, the coded one, until the rest is asked for', async ({
    page,
    words,
    workbench,
  }) => {
    const { library, palette } = workbench
    const { listing, family } = words.all
    await library.once.click()
    await expect(library.rowOf(titles.cut)).toBeVisible()
    await expect(library.rowOf(titles.whole)).toHaveCount(0)
    await expect(library.rowOf(titles.lone)).toBeVisible()
    const behind = words.say(family.behind, { count: 2 })
    await expect(library.rowOf(titles.cut).getByRole('button', { name: behind })).toBeVisible()
    await expect(library.hidden(2)).toBeVisible()
    await expectAccessible(page, 'one telling of each text')

    await library.search.fill('source:"صوت الشمال"')
    await expect(library.rowOf(titles.respelt)).toBeVisible()
    await expect(library.hidden(0)).toBeVisible()
    await library.clearFilters.click()
    await expect(library.rowOf(titles.respelt)).toHaveCount(0)

    await library.panel.getByRole('button', { name: listing.showHidden }).click()
    await expect(library.rowOf(titles.whole)).toBeVisible()
    await palette.give(listing.commands.hideTellings)
    await expect(library.rowOf(titles.whole)).toHaveCount(0)
    await expect(library.once).toHaveAttribute('aria-pressed', 'true')
  })

  test('is remembered, and the mark of a row lists the tellings behind it, by keyboard too', async ({
    page,
    words,
    workbench,
  }) => {
    const { library, reader } = workbench
    const { family } = words.all
    await library.once.click()
    await expect(library.rowOf(titles.whole)).toHaveCount(0)
    await page.reload()
    await expect(library.once).toHaveAttribute('aria-pressed', 'true')
    await expect(library.rowOf(titles.whole)).toHaveCount(0)

    const mark = library
      .rowOf(titles.cut)
      .getByRole('button', { name: words.say(family.behind, { count: 2 }) })
    await mark.click()
    const sheet = page.getByRole('dialog', { name: family.label })
    await expect(sheet.getByRole('button')).toHaveCount(2)
    await expectAccessible(page, 'the tellings behind a row')
    await page.keyboard.press('Escape')
    await expect(mark).toBeFocused()
    await page.keyboard.press('Enter')
    await sheet.getByRole('button', { name: titles.whole }).press('Enter')
    await expect(reader.title(titles.whole)).toBeVisible()

    await library.once.click()
    await page.reload()
    await expect(library.rowOf(titles.whole)).toBeVisible()
  })

  test('J walks past what is hidden', async ({ page, workbench }) => {
    const { library, reader } = workbench
    await library.once.click()
    await expect(library.rowOf(titles.whole)).toHaveCount(0)
    await library.rowOf(titles.cut).click()
    await expect(reader.title(titles.cut)).toBeVisible()
    await page.keyboard.press('j')
    await expect(reader.title(titles.lone)).toBeVisible()
  })

  test('the others are coded with the one that is, say so, lead there, and can be coded by themselves after all', async ({
    page,
    words,
    workbench,
  }) => {
    const { library, reader, messages } = workbench
    const { family, articleStatus } = words.all
    await library.rowOf(titles.cut).click()
    await reader
      .pane(1)
      .getByRole('button', { name: words.say(family.outlets, { count: 2 }) })
      .click()
    await page.getByRole('button', { name: family.codeOnce.button }).click()
    await expect(messages.getByText(words.say(family.codeOnce.done, { count: 2 }))).toBeVisible()

    await library.rowOf(titles.whole).click()
    const note = reader.pane(1).getByRole('note', { name: family.codedWith })
    await expect(note).toBeVisible()
    await expect(reader.pane(1).getByText(articleStatus.done, { exact: true })).toBeVisible()
    await expectAccessible(page, 'an article that is coded with another')
    await note.getByRole('button', { name: titles.cut }).click()
    await expect(reader.title(titles.cut, 2)).toBeVisible()
    await note.getByRole('button', { name: family.codeByItself }).click()
    await expect(note).toHaveCount(0)
    await expect(reader.pane(1).getByText(articleStatus['not-started'], { exact: true })).toBeVisible()

    await library.rowOf(titles.respelt).click()
    await expect(note).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(note).toHaveCount(0)
    await expect(library.rowOf(titles.cut)).toBeVisible()
  })

  test('what is coded is chosen in the list, and the rest is left alone where something was done in it', async ({
    page,
    words,
    workbench,
  }) => {
    const { library, messages } = workbench
    const { family, listing, articleStatus } = words.all
    await library.rowOf(titles.whole).getByRole('checkbox').check()
    const setStatus = () => library.bulk(1).getByRole('button', { name: listing.setStatus }).click()
    await setStatus()
    await page.getByRole('menuitem', { name: family.codeOnce.bulk }).click()
    await expect(messages.getByText(family.codeOnce.uncoded)).toBeVisible()
    await setStatus()
    await page.getByRole('menuitem', { name: articleStatus.done }).click()
    await setStatus()
    await page.getByRole('menuitem', { name: family.codeOnce.bulk }).click()
    await expect(
      messages.getByText(words.say(family.codeOnce.doneAndKept, { count: 1, kept: 1 })),
    ).toBeVisible()
  })
})

test('two tellings scroll by passage, whichever one scrolls, until they are let go', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const sources = place.write('told', toldAtLength())
  const study = place.write('study', [])
  place.run('init', study, '--coder', 'Amal')
  place.run('import', sources, '--study', study, '--coder', 'Amal')
  await workbench.openStudy(study)
  const { library, reader } = workbench
  const mark = library.rowOf(longTitles.plain).getByRole('button', {
    name: words.say(words.all.family.tellings, { count: 2 }),
  })
  await expect(mark).toBeVisible() // what is told again is found out after the list is there
  await library.rowOf(longTitles.plain).click()
  await page.keyboard.press('g')
  await expect(reader.title(longTitles.more, 2)).toBeVisible()

  /** How high a passage stands in a pane. */
  const top = async (at: number, pane: number) =>
    (
      await reader
        .paragraph(`${passageStart(at)} بعد أسبوع من زيارة اللجنة رقم ${at + 1}،`, pane)
        .boundingBox()
    )?.y ?? Number.NaN
  /** Scrolls a pane by wheel until a passage stands at a third of its height. */
  const bring = async (at: number, pane: number) => {
    const box = await reader.pane(pane).getByRole('article').boundingBox()
    if (!box) throw new Error('there is no such pane')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    const height = await scrollHeight(pane)
    await page.mouse.wheel(0, (await top(at, pane)) - height)
    await expect.poll(async () => Math.abs((await top(at, pane)) - height)).toBeLessThan(3)
  }
  const scrollHeight = async (pane: number) => {
    const box = await reader.text(pane).boundingBox()
    if (!box) throw new Error('there is no text')
    return box.y + box.height / 3
  }
  const apart = async (at: number) => Math.abs((await top(at, 1)) - (await top(at, 2)))

  for (const [at, pane] of [
    [4, 1],
    [13, 1],
    [10, 2],
    [passages - 8, 2],
  ] as const) {
    await bring(at, pane)
    await expect.poll(() => apart(at)).toBeLessThan(3)
  }

  await page.keyboard.press('Shift+G')
  await bring(6, 1)
  expect(await apart(6)).toBeGreaterThan(100)
  await page.keyboard.press('Shift+G')
  await expect.poll(() => apart(6)).toBeLessThan(3)
})
