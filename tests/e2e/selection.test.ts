import { ask } from './probe/ask.ts'
import { expectAccessible } from './support/axe.ts'
import { coded, talks } from './support/desk-articles.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, place, workbench }) => {
  await workbench.openStudy(place.study('desk'))
  await page.keyboard.press('j')
  await workbench.reader.title(talks.title).waitFor()
})

test.describe('selecting by keyboard', () => {
  test('a quotation takes few keys: found by a part of a word, widened to its clause, and narrowed again', async ({
    page,
    workbench,
  }) => {
    const { reader } = workbench
    await page.keyboard.press('f')
    await expect(reader.find.getByRole('textbox')).toBeFocused()
    await page.keyboard.type('نعتر')
    await expect(reader.findPlace(1, 1)).toBeVisible()
    await page.keyboard.press('Enter')
    expect(await reader.selected()).toBe('ونعترض')
    await page.keyboard.press('e')
    expect(await reader.selected()).toBe(`و${coded.opposes}`)
    await page.keyboard.press('e')
    expect(await reader.selected()).toBe(`لن نقبل بجدول زمني مفتوح، و${coded.opposes}`)
    await page.keyboard.press('Shift+e')
    expect(await reader.selected()).toBe(`و${coded.opposes}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await reader.selected()).toBe('')
  })

  test('from what is found up to what is found next', async ({ page, workbench }) => {
    const { reader } = workbench
    await page.keyboard.press('f')
    await page.keyboard.type('ترحب')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+f')
    await expect(reader.findEnd.getByRole('textbox')).toBeFocused()
    await page.keyboard.type('المفاوضات')
    await page.keyboard.press('Enter')
    expect(await reader.selected()).toBe(coded.supports)
    await expect(reader.findEnd).toBeHidden()
  })

  test('finds whatever the spelling, goes round, and leaves the caret at the hit', async ({
    page,
    workbench,
  }) => {
    const { reader } = workbench
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.type('احمد')
    await expect(reader.findPlace(1, 2)).toBeVisible()
    expect(await reader.painted('find')).toEqual(['أَحْمَدُ', 'أحمد'])
    await expectAccessible(page, 'finding in the article')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(reader.findPlace(2, 2)).toBeVisible()
    expect(await reader.painted('found')).toEqual(['أحمد'])
    await page.keyboard.press('Enter')
    await expect(reader.findPlace(1, 2)).toBeVisible()
    await page.keyboard.press('Shift+Enter')
    expect(await reader.selected()).toBe('أحمد')
    await page.keyboard.press('Escape')
    await expect(reader.find).toBeHidden()
    expect(await reader.painted('find')).toEqual([])
    expect(await reader.selected()).toBe('أحمد')
    expect(await ask(page, 'caret')).not.toBeNull()
  })

  for (const [name, text] of [
    ['a mixed line', talks.mixed],
    ['vowelled text', talks.vowelled],
    ['emoji', talks.emoji],
  ] as const) {
    test(`arrows go as they are seen, and by whole characters, on ${name}`, async ({ page, workbench }) => {
      const { reader } = workbench
      await page.keyboard.press('f')
      await page.keyboard.type(text.split(' ').slice(0, 2).join(' '))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Home')
      const characters = [...new Intl.Segmenter('ar').segment(text)].length
      const first = await ask(page, 'caret')
      let last = first
      for (let step = 0; step < characters; step++) {
        await page.keyboard.press('ArrowLeft')
        const caret = await ask(page, 'caret')
        expect(caret?.y).toBe(first?.y)
        expect(caret?.x, `step ${step}`).toBeLessThan(last?.x ?? 0)
        last = caret
      }
      for (let step = 0; step < characters; step++) await page.keyboard.press('ArrowRight')
      expect((await ask(page, 'caret'))?.x).toBeCloseTo(first?.x ?? 0, 0)
      await page.keyboard.press('Shift+End')
      expect(await reader.selected()).toBe(text)
      await expectCharacters(page, characters, text, () => reader.selected())
    })
  }

  test('by word, clause, sentence, line and paragraph', async ({ page, workbench }) => {
    const { reader } = workbench
    await page.keyboard.press('f')
    await page.keyboard.type('وقالت')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+ArrowUp')
    const pressed = async (keys: string) => {
      await page.keyboard.press(keys)
      return reader.selected()
    }
    expect(await pressed('ControlOrMeta+Shift+ArrowLeft')).toBe('وقالت')
    expect(await pressed('Alt+Shift+ArrowLeft')).toBe('وقالت: "لن نقبل بجدول زمني مفتوح')
    expect(await pressed('ControlOrMeta+Shift+ArrowRight')).toBe('وقالت: "لن نقبل بجدول زمني')
    expect(await pressed('Alt+Shift+ArrowDown')).toBe(talks.quotation)
    expect(await pressed('ControlOrMeta+Shift+ArrowDown')).toBe(`${talks.quotation}\n${talks.mixed}`)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    const line = await ask(page, 'caret')
    await page.keyboard.press('ArrowDown')
    const below = await ask(page, 'caret')
    expect(below?.y).toBeGreaterThan(line?.y ?? 0)
    expect(below?.x).toBeCloseTo(line?.x ?? 0, -1)
  })

  test('stays while a field has the focus, and is copied as it stands in the text', async ({
    page,
    context,
    workbench,
  }) => {
    const { reader, library } = workbench
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.keyboard.press('f')
    await page.keyboard.type('شكرا')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('ControlOrMeta+c')
    await page.keyboard.press('/')
    await expect(library.search).toBeFocused()
    expect(await reader.selected()).toBe(talks.emoji)
    await page.keyboard.press('ControlOrMeta+v')
    await expect(library.search).toHaveValue(talks.emoji)
  })
})

/** Shift and an arrow, over and over: what is selected grows by one character of the text each time, and never by half of one. */
async function expectCharacters(
  page: Parameters<typeof ask>[0],
  count: number,
  text: string,
  selected: () => Promise<string>,
): Promise<void> {
  const edges = new Set([...new Intl.Segmenter('ar').segment(text)].map(({ index }) => index)).add(
    text.length,
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  for (let step = 0; step < count; step++) {
    await page.keyboard.press('Shift+ArrowLeft')
    const now = await selected()
    expect(text.startsWith(now) && edges.has(now.length), now).toBe(true)
  }
}

test.describe('selecting by mouse', () => {
  const drag = async (
    page: Parameters<typeof ask>[0],
    from: string,
    to: string,
    keys: { readonly alt?: boolean } = {},
  ) => {
    const start = await ask(page, 'edgesOf', from)
    const end = await ask(page, 'edgesOf', to)
    await page.mouse.move(start.from.x, start.from.y)
    await page.mouse.down()
    if (keys.alt) await page.keyboard.down('Alt')
    await page.mouse.move((start.from.x + end.to.x) / 2, (start.from.y + end.to.y) / 2)
    await page.mouse.move(end.to.x, end.to.y)
    await page.mouse.up()
    if (keys.alt) await page.keyboard.up('Alt')
  }

  test('takes whole words, letters with Alt, and again where something is selected', async ({
    page,
    workbench,
  }) => {
    const { reader } = workbench
    await drag(page, 'رحب', 'طاولة المفا')
    expect(await reader.selected()).toBe('ترحب بالعودة إلى طاولة المفاوضات')
    await drag(page, 'رحب', 'طاولة المفا', { alt: true })
    expect(await reader.selected()).toBe('رحب بالعودة إلى طاولة المفا')
    await drag(page, 'بالعودة', 'طاولة')
    expect(await reader.selected()).toBe('بالعودة إلى طاولة')
  })

  test('is exact on mixed lines, on vowelled text, and from one paragraph to another', async ({
    page,
    workbench,
  }) => {
    const { reader } = workbench
    await drag(page, 'السفير', 'Dupont')
    expect(await reader.selected()).toBe('السفير Marie Dupont')
    await drag(page, 'أَحْمَدُ', 'الْمَاءَ')
    expect(await reader.selected()).toBe('أَحْمَدُ إِنَّ الْمَاءَ')
    await drag(page, 'ومعه', 'إِنَّ')
    expect(await reader.selected()).toBe('ومعه 3.5 مليون euro.\nقَالَ أَحْمَدُ إِنَّ')
    await drag(page, 'إِنَّ', 'ومعه')
    expect(await reader.selected()).toMatch(/^ومعه|^3\.5/)
  })

  test('takes a word by two clicks, a paragraph by three, and nothing of the next one', async ({
    page,
    workbench,
  }) => {
    const { reader } = workbench
    const { from } = await ask(page, 'edgesOf', 'التوقيع'.slice(2, 5))
    await page.mouse.dblclick(from.x, from.y)
    expect(await reader.selected()).toBe('توقيع')
    const mixed = await ask(page, 'edgesOf', 'السفير')
    await page.mouse.click(mixed.to.x, mixed.to.y, { clickCount: 3 })
    expect(await reader.selected()).toBe(talks.mixed)
    await page.mouse.click(mixed.to.x, mixed.to.y)
    expect(await reader.selected()).toBe('')
  })

  test('offers to copy, and what the tag panel can do', async ({ page, context, words, workbench }) => {
    const { reader, library } = workbench
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await drag(page, 'السفير', 'Dupont')
    await expect(reader.selectionBar).toBeVisible()
    await expectAccessible(page, 'what is selected')
    await reader.selectionBar.getByRole('button', { name: words.all.reader.selectionBar.copy }).click()
    await page.keyboard.press('/')
    await page.keyboard.press('ControlOrMeta+v')
    await expect(library.search).toHaveValue('السفير Marie Dupont')
  })
})

test('what the page selects is selected at the same offsets, in paragraphs of any direction', async ({
  page,
}) => {
  const paragraphs = await ask(page, 'paragraphs')
  const seed = Math.floor(Math.random() * 2 ** 31)
  const random = randomBy(seed)
  const characters = paragraphs.map(({ text }) => [
    ...[...new Intl.Segmenter('ar').segment(text)].map(({ index }) => index),
    text.length,
  ])
  for (let round = 0; round < 60; round++) {
    const place = () => {
      const paragraph = Math.floor(random() * paragraphs.length)
      const edges = characters[paragraph] ?? [0]
      return { paragraph, offset: edges[Math.floor(random() * edges.length)] ?? 0 }
    }
    const [anchor, focus] = [place(), place()]
    const offset = ({ paragraph, offset: at }: typeof anchor) => (paragraphs[paragraph]?.from ?? 0) + at
    const [from, to] = [offset(anchor), offset(focus)].sort((one, other) => one - other)
    if (from === undefined || to === undefined || from === to) continue
    const whole = await trimmedBy(paragraphs, from, to)
    if (whole === null) continue
    expect(await ask(page, 'select', anchor, focus), `seed ${seed}, round ${round}`).toEqual(whole)
  }
})

/** `[from, to)` without the blanks at its ends, by the texts of the paragraphs; null where nothing is left. */
async function trimmedBy(
  paragraphs: readonly { readonly from: number; readonly text: string }[],
  from: number,
  to: number,
): Promise<{ from: number; to: number } | null> {
  const unit = (at: number) => {
    const line = paragraphs.findLast(each => each.from <= at)
    return line?.text[at - line.from] ?? '\n'
  }
  let [start, end] = [from, to]
  while (start < end && /\s/.test(unit(start))) start += 1
  while (end > start && /\s/.test(unit(end - 1))) end -= 1
  return start < end ? { from: start, to: end } : null
}

/** The same numbers for the same seed, between 0 and 1. */
function randomBy(seed: number): () => number {
  let state = seed || 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
