import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { zipOf } from '../unit/import/unpack/zip-of.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { inWindows1256 } from './support/unknown-records.ts'

const title = 'المجلس يناقش موسم النهر'
const news = `${title}\n\nبدأ المجلس عمله اليوم في العاصمة وسط حضور كبير من أهل المدينة.`

/** A file for each way in which one is not read that can be made anywhere, named in Arabic. */
const spoilt: readonly (readonly [string, string | Uint8Array])[] = [
  ['سليم.txt', news],
  ['سليم مكرر.txt', news],
  ['فارغ.txt', ' \n\n'],
  ['تقرير.docx', 'PK'],
  ['بلا لاحقة', news],
  ['.مخفي.txt', news],
  ['وثيقة.txt', '%PDF-1.4 '],
  ['قاعدة.txt', 'SQLite format 3\0'],
  ['بايتات.txt', new Uint8Array(2_000).map((_, at) => at % 32)],
  ['مقطوع.json', '{"العنوان": "خبر", "النص": "بدأ'],
  ['خطأ.json', '{"العنوان" "خبر"}'],
  ['بلا نص.json', '{"رأس": "خبر", "صحيفة": "النهر"}'],
  ['قائمة.json', '[]'],
  ['قيم.json', '[7, null, [1], "خبر", true, {}, {"text": " "}, {"text": "<p></p>"}]'],
  ['جدول.csv', 'title,text\nخبر,"نص لا يُغلق\nخبر,نص,زائد,كثير\n'],
  ['أعمدة.csv', 'أ,ب\n1,2\n'],
  ['عناوين.csv', 'title,text\n'],
  ['مفتوح.xml', '<أخبار><خبر>'],
  ['كلام.xml', 'خبر'],
  ['خلاصة.rss', '<rss><channel></channel></rss>'],
  ['قوائم.html', '<html><body><nav></nav></body></html>'],
  ['تالف.zip', 'PK\x03\x04'],
  ['خال.zip', zipOf([])],
  ['حزمة.zip', zipOf([['داخل.zip', 'x']])],
  ['تالف.txt.gz', new Uint8Array([0x1f, 0x8b, 8, 1, 2, 3])],
]

test.describe('in Arabic', () => {
  test.use({ settings: { language: 'ar', theme: 'light', coderName: 'أمل' } })

  test('whatever the ledger says of spoilt files is Arabic, but for names, values and formats', async ({
    page,
    place,
    workbench,
  }) => {
    const { import: dialog } = workbench
    const folder = place.write('تالف', spoilt)
    symlinkSync('..', join(folder, 'دائرة'))
    symlinkSync('لا شيء', join(folder, 'وصلة.txt'))
    await workbench.openStudy(place.study('sample'))
    const preview = await dialog.choose('تالف')
    await preview.locator('.import-actions .button-primary').click()
    await expect(dialog.done('تالف')).toBeVisible()
    await dialog.ledger.getByRole('radio').first().click()
    await dialog.rows.first().waitFor()
    await dialog.list.focus()
    const total = Number(await dialog.list.getByRole('option').first().getAttribute('aria-setsize'))
    expect(total).toBeGreaterThan(spoilt.length)
    const said = new Set<string>()
    for (let row = 1; row <= total; row += 1) {
      const current = dialog.list.getByRole('option', { selected: true })
      await expect(current).toHaveAttribute('aria-posinset', String(row))
      const [path = ''] = await current.locator('.ledger-path').allInnerTexts()
      await expect(dialog.detail.locator('.ledger-detail-path')).toHaveText(path)
      for (const text of await dialog.detail.locator('p:not(.ledger-detail-path)').allInnerTexts())
        said.add(text)
      for (const text of await dialog.detail.getByRole('button').allInnerTexts()) said.add(text)
      await page.keyboard.press('ArrowDown')
    }
    expect(said.size).toBeGreaterThan(30)
    const known =
      /\b(?:UTF-8|JSONL?|CSV|TSV|XML|ZIP|GZ|PDF|SQLite|gzip|null|rss)\b|\u2066[^\u2069]*\u2069|\u2068[^\u2069]*\u2069/g
    const latin = [...said].filter(text => /[A-Za-z]{2}/.test(text.replace(known, '')))
    expect(latin).toEqual([])
    await expectAccessible(page, 'the ledger of spoilt files')
  })
})

test('a row opens its article by its button, by Enter and by a double click', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog, reader } = workbench
  const { ledger } = words.all.importing
  place.write('papers', [
    ['a.txt', news],
    ['b.txt', news],
  ])
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('papers')
  await dialog.start(2).click()
  await dialog.outcome('imported', 1).click()
  await dialog.detail.getByRole('button', { name: words.say(ledger.open, { count: 1 }) }).click()
  await expect(reader.title(title)).toBeVisible()
  // The ledger is where it was left.
  await page.keyboard.press('ControlOrMeta+i')
  await dialog.outcome('duplicate', 1).click()
  await dialog.rows.first().waitFor()
  await dialog.list.focus()
  await page.keyboard.press('Enter')
  await expect(dialog.ledger).toBeHidden()
  await page.keyboard.press('ControlOrMeta+i')
  await dialog.outcome('imported', 1).click()
  await dialog.rows.first().dblclick()
  await expect(dialog.ledger).toBeHidden()
  await expect(reader.title(title)).toBeVisible()
})

test('a file that was refused is read again by the encoding that a person says', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog, library, profiles } = workbench
  const { ledger } = words.all.importing
  // Control characters among the letters, as some old systems left them, make it look like no text.
  const bytes = Buffer.from(inWindows1256(news.replaceAll(' ', ' ~')))
  place.write('old', [['a.txt', Uint8Array.from(bytes, byte => (byte === 0x7e ? 0x01 : byte))]])
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('old')
  await dialog.start(1).click()
  await expect(dialog.outcome('failed', 1)).toBeChecked()
  await dialog.detail.getByRole('button', { name: ledger.encode }).click()
  await page.getByRole('combobox', { name: words.all.profiles.encoding.choose }).selectOption('windows-1256')
  await expect(profiles.cards).toContainText('المجلس')
  await profiles.save.click()
  await expect(dialog.outcome('imported', 1)).toBeVisible()
  await dialog.close.click()
  await library.search.fill('العاصمة')
  await expect(library.rowOf('المجلس')).toBeVisible()
})

test('the ledger of an import that was undone says so, and offers nothing that would fail', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog } = workbench
  const { done, choose, ledger } = words.all.importing
  place.write('papers', [
    ['a.txt', news],
    ['b.txt', ' '],
  ])
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('papers')
  await dialog.start(2).click()
  await dialog.outcome('imported', 1).waitFor()
  await dialog.close.click()
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+i')
  await dialog.choosing.getByRole('button', { name: choose.undone }).click()
  await expect(dialog.ledger).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText(done.undone)
  await dialog.outcome('imported', 1).click()
  await expect(dialog.detail).toContainText(ledger.undoneText)
  await expect(dialog.detail.getByRole('button')).toHaveCount(0)
  await dialog.outcome('skipped', 1).click()
  await expect(dialog.detail.getByRole('button')).toHaveCount(0)
  await expect(dialog.retry(1)).toHaveCount(0)
})
