import { ask } from './probe/ask.ts'
import { expectAccessible } from './support/axe.ts'
import { coded, talks } from './support/desk-articles.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, place, workbench }) => {
  await workbench.openStudy(place.study('desk'))
  await page.keyboard.press('j')
  await workbench.reader.title(talks.title).waitFor()
})

test.describe('highlights', () => {
  test('are painted by stance, and the text stays one node for each line', async ({ page, workbench }) => {
    const { reader } = workbench
    await expect.poll(() => reader.painted('supports')).toEqual([coded.supports])
    expect(await reader.painted('opposes')).toEqual([coded.opposes])
    expect(await reader.painted('neutral')).toEqual([coded.within])
    expect(await reader.painted('slot')).toEqual(['وزيرة المياه'])
    expect(await reader.paragraph(coded.opposes).innerHTML()).toBe(talks.quotation)
    await expectAccessible(page, 'an article with highlights')
  })

  test('are made active by a click, the shortest first, and the next with each click', async ({
    page,
    workbench,
  }) => {
    const { reader } = workbench
    await expect.poll(() => reader.painted('neutral')).toEqual([coded.within])
    const { x, y } = await ask(page, 'middleOf', 1, 'neutral')
    await page.mouse.click(x, y)
    await expect.poll(() => reader.painted('active-neutral')).toEqual([coded.within])
    await page.mouse.click(x, y)
    await expect.poll(() => reader.painted('active-opposes')).toEqual([coded.opposes])
    expect(await reader.painted('active-neutral')).toEqual([])
    await page.mouse.click(x, y)
    await expect.poll(() => reader.painted('active-neutral')).toEqual([coded.within])
  })

  test('are walked by keys in the order of the text', async ({ page, workbench }) => {
    const { reader } = workbench
    await expect.poll(() => reader.painted('supports')).toEqual([coded.supports])
    await page.keyboard.press('.')
    await expect.poll(() => reader.painted('active-supports')).toEqual([coded.supports])
    expect(await reader.painted('active-slot')).toEqual(['وزيرة المياه'])
    await page.keyboard.press('.')
    await expect.poll(() => reader.painted('active-opposes')).toEqual([coded.opposes])
    await page.keyboard.press(',')
    await expect.poll(() => reader.painted('active-supports')).toEqual([coded.supports])
  })

  test('of the words that the library looks for are there as well', async ({ page, workbench }) => {
    const { library, reader } = workbench
    await page.keyboard.press('/')
    await page.keyboard.type('احمد')
    await library.found(2).waitFor()
    await expect.poll(() => reader.painted('search')).toEqual(['أَحْمَدُ', 'أحمد'])
    await library.search.fill('')
    await expect.poll(() => reader.painted('search')).toEqual([])
  })
})

test.describe('two panes', () => {
  test('a pinned one stays while the other walks the list', async ({ page, words, workbench }) => {
    const { reader } = workbench
    await page.keyboard.press('p')
    await page.keyboard.press('j')
    await reader.title(/اللجنة تدعو/, 2).waitFor()
    await expect(reader.title(talks.title)).toBeVisible()
    await expect(reader.pin(1)).toHaveAttribute('aria-pressed', 'true')
    await expect(workbench.status).toContainText(
      words.say(words.all.status.article, { position: 2, total: 5 }),
    )
    await reader.paragraph('أعلنت').click()
    await page.keyboard.press('j')
    await reader.title(/ملف طويل/, 2).waitFor()
    await expect(reader.title(talks.title)).toBeVisible()
    await expectAccessible(page, 'a pinned pane')
    await reader.pin(1).click()
    await page.keyboard.press('j')
    await reader.title(/اللجنة تدعو/, 1).waitFor()
  })

  test('the same article in both has paint and selection of its own in each', async ({ page, workbench }) => {
    const { reader } = workbench
    await page.keyboard.press('ControlOrMeta+\\')
    await expect.poll(() => reader.painted('supports', 2)).toEqual([coded.supports])
    expect(await reader.painted('supports', 1)).toEqual([coded.supports])
    await page.keyboard.press('f')
    await page.keyboard.type('ترحب')
    await page.keyboard.press('Enter')
    expect(await reader.selected(2)).toBe('ترحب')
    expect(await reader.selected(1)).toBe('')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+\\')
    await expect.poll(() => reader.painted('supports', 2)).toEqual([])
    expect(await reader.painted('supports', 1)).toEqual([coded.supports])
  })
})

test.describe('corrections in place', () => {
  test('of the title, the source and the date are kept, and undone', async ({ page, workbench }) => {
    const { reader, library } = workbench
    await reader.title(talks.title).dblclick()
    await expect(reader.correction('title')).toBeFocused()
    await page.keyboard.type('عنوان صحيح')
    await page.keyboard.press('Enter')
    await expect(reader.title('عنوان صحيح')).toBeVisible()
    await expect(library.rowOf('عنوان صحيح')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(reader.title(talks.title)).toBeVisible()
    await reader.value('source').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('صوت الشمال')
    await page.keyboard.press('Enter')
    await expect(reader.value('source')).toHaveText('صوت الشمال')
    await expect(reader.value('source')).toBeFocused()
  })

  test('say in place what is no date, and Escape leaves what was there', async ({
    page,
    words,
    workbench,
  }) => {
    const { reader } = workbench
    await reader.value('published').dblclick()
    await page.keyboard.type('غدا')
    await page.keyboard.press('Enter')
    await expect(reader.pane().getByRole('alert')).toHaveText(words.all.listing.correctDateWrong)
    await expectAccessible(page, 'a date that is none')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('2024-10?')
    await page.keyboard.press('Enter')
    await expect(reader.value('published')).toHaveText('2024-10?')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2023')
    await page.keyboard.press('Escape')
    await expect(reader.value('published')).toHaveText('2024-10?')
  })
})

test.describe('large and odd articles', () => {
  const openAt = async (
    page: Parameters<typeof ask>[0],
    workbench: { readonly library: { row(at: number): { click(): Promise<void> } } },
    at: number,
  ) => {
    await workbench.library.row(at).click()
    await page.keyboard.press('Escape')
  }

  test('500 highlights in 50 kB are there with the text, and gone with it', async ({ page, workbench }) => {
    const { reader } = workbench
    await openAt(page, workbench, 2)
    await reader.title(/ملف طويل/).waitFor()
    await expect.poll(async () => (await reader.painted('slot')).length).toBeGreaterThan(200)
    await page.keyboard.press('k')
    await reader.title(/اللجنة تدعو/).waitFor()
    expect(await reader.painted('slot')).toEqual([])
  })

  test('a line of 36,000 characters is walked and selected like any other', async ({ page, workbench }) => {
    const { reader } = workbench
    await openAt(page, workbench, 3)
    await reader.title(/سطر واحد/).waitFor()
    await page.keyboard.press('f')
    await page.keyboard.type('القرار رقم 150')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+End')
    expect(await reader.selected()).toMatch(/^القرار رقم 150 يصدر قريبا\. فقرة رقم 151/)
    const caret = await ask(page, 'caret')
    await page.keyboard.press('ArrowUp')
    expect((await ask(page, 'caret'))?.y).toBeLessThan(caret?.y ?? 0)
  })

  test('signs that turn the direction round are passed over', async ({ page, workbench }) => {
    const { reader } = workbench
    await openAt(page, workbench, 4)
    await reader.title(/علامات/).waitFor()
    await page.keyboard.press('v')
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowLeft')
    expect(await ask(page, 'caret')).not.toBeNull()
    await page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
    await page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
    expect(await reader.selected()).toContain('فقرة عادية: "قال نعم"، ثم مضى.')
  })
})

test('size and leading of the text follow the keys, and come back', async ({ page, workbench }) => {
  const size = () =>
    workbench.reader
      .paragraph('أعلنت')
      .evaluate(
        element =>
          (
            globalThis as unknown as { getComputedStyle(of: unknown): { readonly fontSize: string } }
          ).getComputedStyle(element).fontSize,
      )
  expect(await size()).toBe('19px')
  await page.keyboard.press('ControlOrMeta+Equal')
  await expect.poll(size).toBe('20px')
  await page.keyboard.press('ControlOrMeta+Minus')
  await page.keyboard.press('ControlOrMeta+Minus')
  await expect.poll(size).toBe('18px')
  await page.keyboard.press('ControlOrMeta+0')
  await expect.poll(size).toBe('19px')
})
