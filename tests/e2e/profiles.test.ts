import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { blankProfile } from '../../core/model/profile.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { inWindows1256, namedFiles, unknownRecords, unknownTitle } from './support/unknown-records.ts'

test('records of an unknown shape are mapped once, and known on the next import', async ({
  place,
  words,
  workbench,
}) => {
  const { import: dialog, library, profiles } = workbench
  const { preview: say } = words.all.importing
  place.write('dump', [['a.jsonl', unknownRecords(0, 12)]])
  place.write('later', [['b.jsonl', unknownRecords(40, 7)]])
  await workbench.openStudy(place.study('sample'))
  const preview = await dialog.choose('dump')
  await expect(preview.getByRole('note')).toContainText(words.say(say.unmapped, { count: 12 }))
  await preview.getByRole('button', { name: say.map }).click()

  await profiles.mapping.waitFor()
  await profiles.save.click()
  await expect(profiles.mapping.getByRole('alert').last()).toContainText(words.all.profiles.flaws['no-text'])
  await profiles.map('maqal.matn', 'text')
  await profiles.map('ras', 'title')
  await profiles.map('sahifa.ism', 'source')
  await profiles.map('yawm', 'published')
  await expect(profiles.cards.first()).toContainText('جريدة الميناء')
  await expect(profiles.cards.first()).toContainText(unknownTitle(0))
  await profiles.save.click()

  await expect(preview.getByRole('note')).toBeHidden()
  await expect(
    preview.getByRole('region', { name: say.sampleNames }).getByRole('heading', { level: 4 }).first(),
  ).toHaveText(/^المجلس يناقش مستقبل/)
  await dialog.start(1).click()
  await expect(dialog.done('dump')).toContainText(words.say(words.all.importing.done.imported, { count: 12 }))
  await dialog.close.click()

  const later = await dialog.choose('later')
  await expect(later.getByRole('note')).toBeHidden()
  await expect(later.getByRole('region', { name: say.facts }).getByRole('listitem')).toContainText('1')
  await dialog.start(1).click()
  await expect(dialog.done('later')).toContainText(words.say(words.all.importing.done.imported, { count: 7 }))
  await dialog.close.click()
  await library.search.fill(`"${unknownTitle(41)}"`)
  await expect(library.rowOf(unknownTitle(41))).toContainText('جريدة الميناء')
})

test('a pattern of names is built by clicking, and found by itself on the next import', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog, library, profiles } = workbench
  const { fields, conditions, name: say } = words.all.profiles
  place.write('papers', namedFiles(0, 12))
  place.write('more', namedFiles(30, 3))
  await workbench.openStudy(place.study('sample'))
  const preview = await dialog.choose('papers')
  await preview.getByRole('button', { name: words.all.importing.preview.makeProfile }).click()
  await profiles.nameField.fill('names')
  await profiles.show('name')
  await profiles.mark('2024-09-10', say.forms.ymd)
  await profiles.mark('nahr', fields.source)
  await expect(profiles.pattern).toHaveValue('{published:ymd}_{source}_{*}')
  await expect(profiles.cards).toHaveCount(10)
  await expect(profiles.cards.filter({ hasText: 'shamal' })).not.toHaveCount(0)
  // What does not fit is said, file by file.
  await profiles.mark('0', say.keepLong.split('{')[0] ?? '')
  await expect(profiles.cards.getByText(words.all.profiles.misfits.name)).not.toHaveCount(0)
  await profiles.mark('0', say.anyLong)
  await expect(profiles.cards.getByText(words.all.profiles.misfits.name)).toHaveCount(0)
  await profiles.show('about')
  await profiles.offered(conditions.fileName).click()
  await profiles.save.click()

  await expect(preview.getByRole('button', { name: 'names' })).toBeVisible()
  await dialog.start(12).click()
  await expect(dialog.done('papers')).toBeVisible()
  await dialog.close.click()
  await dialog.choose('more')
  await expect(page.getByRole('button', { name: 'names 3' })).toBeVisible()
  await dialog.start(3).click()
  await expect(dialog.done('more')).toBeVisible()
  await dialog.close.click()
  await library.search.fill(`"${unknownTitle(31)}"`)
  await expect(library.rowOf(unknownTitle(31))).toContainText('shamal')
  await expect(library.rowOf(unknownTitle(31))).toContainText('2024-09-11')
})

test('a profile is chosen for all files of an import, whatever it applies to', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog, library, profiles } = workbench
  const { preview: say } = words.all.importing
  place.write('papers', namedFiles(0, 4))
  await workbench.openStudy(place.study('sample'))
  const preview = await dialog.choose('papers')
  const make = preview.getByRole('button', { name: say.makeProfile })
  await make.click()
  await profiles.nameField.fill('names')
  await profiles.show('name')
  await profiles.mark('nahr', words.all.profiles.fields.source)
  await profiles.save.click()
  // The same folder has its profile now, which is opened instead of another.
  await make.click()
  await profiles.of('names').waitFor()
  const name = words.say(words.all.profiles.conditions.place, { place: '\u2066\u2066papers\u2069\u2069' })
  await profiles
    .of('names')
    .getByRole('button', { name: words.say(words.all.profiles.about.remove, { what: name }) })
    .click()
  await profiles.save.click()
  await expect(preview.getByText(say.noProfile)).toBeVisible()
  await page
    .getByRole('combobox', { name: say.readBy })
    .selectOption({ label: words.say(say.forAll, { name: 'names' }) })
  await expect(preview.getByRole('button', { name: 'names 4' })).toBeVisible()
  await dialog.start(4).click()
  await expect(dialog.done('papers')).toBeVisible()
  await dialog.close.click()
  await library.search.fill(`"${unknownTitle(1)}"`)
  await expect(library.rowOf(unknownTitle(1))).toContainText('shamal')
})

test('names are marked, and everything else reached, by keys alone', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog, profiles } = workbench
  place.write('papers', namedFiles(0, 4))
  await workbench.openStudy(place.study('sample'))
  const preview = await dialog.choose('papers')
  await preview.getByRole('button', { name: words.all.importing.preview.makeProfile }).press('Enter')
  await profiles.cards.first().waitFor()
  await profiles.tab('about').focus()
  await page.keyboard.press('ArrowDown')
  await expect(profiles.tab('encoding')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(profiles.tab('name')).toBeFocused()
  await profiles.partOfName('2024-09-10').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Enter')
  await expect(profiles.pattern).toHaveValue('{published:ymd}_{*}_{*}')
  await expect(profiles.partOfName('2024-09-10')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(profiles.question.getByRole('button', { name: words.all.profiles.editor.goOn })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(profiles.pattern).toHaveValue('{published:ymd}_{*}_{*}')
})

test('an encoding that was recognised wrongly is chosen on the sample, and the preview is read anew', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog } = workbench
  const { preview: say } = words.all.importing
  place.write('old', [['a.txt', inWindows1256('المجلس يرفض البناء\n\nقال المتحدث إن السوق مفتوح.')]])
  await workbench.openStudy(place.study('sample'))
  const preview = await dialog.choose('old')
  const samples = preview.getByRole('region', { name: say.sampleNames })
  await samples.getByRole('button', { name: /windows-1256/ }).click()
  await page.getByRole('combobox', { name: say.encodingChoose }).selectOption('koi8-r')
  await page.getByRole('combobox', { name: say.encodingFor }).selectOption('file')
  await page.getByRole('button', { name: say.encodingConfirm }).click()
  await expect(samples.getByRole('button', { name: /koi8-r/ })).toBeVisible()
  await expect(samples.getByRole('heading', { level: 4 })).toHaveText(/[а-я]/i)
})

test('profiles are kept, copied, written to a file, removed and taken back', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { palette, picker, profiles } = workbench
  const { list } = words.all.profiles
  await workbench.openStudy(place.study('sample'))
  await page.keyboard.press('ControlOrMeta+k')
  await palette.field.fill(words.all.commands.profiles)
  await page.keyboard.press('Enter')
  await expect(profiles.list).toContainText(list.emptyTitle)
  await page.keyboard.press('Enter')
  await profiles.save.click()
  await expect(profiles.new.getByRole('alert').first()).toHaveText(words.all.profiles.flaws['no-name'])
  await profiles.nameField.fill('جريدة النهر')
  await page.keyboard.press('Escape')
  await profiles.question.getByRole('button', { name: words.all.profiles.editor.goOn }).click()
  await profiles.save.click()
  await expect(profiles.row('جريدة النهر')).toBeVisible()

  await profiles.act('جريدة النهر', 'write')
  await picker.make('export-file', 'nahr.json')
  await expect(profiles.list.getByRole('status')).toContainText('nahr.json')
  expect(existsSync(join(place.home, 'nahr.json'))).toBe(true)
  await profiles.act('جريدة النهر', 'remove')
  await expect(profiles.list).toContainText(list.emptyTitle)
  await profiles.list.getByRole('button', { name: words.all.listing.undo }).click()
  await expect(profiles.row('جريدة النهر')).toBeVisible()
  await profiles.act('جريدة النهر', 'duplicate')
  await profiles.save.click()
  await expect(profiles.list.getByRole('listitem')).toHaveCount(2)
})

test('profiles are taken from files: one is refused with its sentence, one gets a number, one is known', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { palette, picker, profiles } = workbench
  const { list } = words.all.profiles
  const river = { format: 'tarmiz-profile', version: 1, ...blankProfile('جريدة النهر') }
  place.write('', [
    ['nahr.json', JSON.stringify(river)],
    ['other.json', JSON.stringify({ ...river, encoding: 'windows-1256' })],
    ['cut.json', '{\n "format": "tarmiz-profile",\n "vers'],
    ['news.json', JSON.stringify({ title: 'خبر', text: 'بدأ المجلس عمله اليوم.' })],
  ])
  await workbench.openStudy(place.study('sample'))
  await page.keyboard.press('ControlOrMeta+k')
  await palette.field.fill(words.all.commands.profiles)
  await page.keyboard.press('Enter')
  await profiles.list.getByText(list.emptyTitle).waitFor()
  const take = async (...names: string[]) => {
    await profiles.list.getByRole('button', { name: list.take }).click()
    await picker.files(names)
  }
  const said = profiles.list.getByRole('status')
  const name = (text: string) => `\u2068${text}\u2069`

  await take('nahr.json')
  await expect(profiles.row('جريدة النهر')).toBeVisible()
  await expect(said).toHaveText(words.say(list.took.taken, { name: name('جريدة النهر') }))
  await take('other.json')
  await expect(said).toHaveText(words.say(list.took.renamed, { name: name('جريدة النهر (2)') }))
  await expect(profiles.list.getByRole('listitem')).toHaveCount(2)
  await expect(profiles.row('جريدة النهر (2)')).toContainText('windows-1256')
  // Several at once: what was taken is said, and of each of the others why it was not.
  await take('cut.json', 'nahr.json', 'news.json')
  await expect(said).toHaveText(words.say(list.took.known, { name: name('جريدة النهر') }))
  const alerts = profiles.list.getByRole('alert')
  await expect(alerts).toHaveCount(2)
  await expect(alerts.nth(0)).toContainText('cut.json')
  await expect(alerts.nth(1)).toContainText('news.json')
  await expect(profiles.list.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page, 'profiles that were refused')
  await profiles.row('جريدة النهر (2)').getByRole('button').first().click()
  await expect(profiles.nameField).toHaveValue('جريدة النهر (2)')
})

test('rows that hold a text nobody named are mapped in the ledger, and read again', async ({
  place,
  words,
  workbench,
}) => {
  const { import: dialog, profiles } = workbench
  const { ledger } = words.all.importing
  place.write('dump', [['a.jsonl', unknownRecords(0, 3)]])
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('dump')
  await dialog.start(1).click()
  await dialog.outcome('failed', 3).waitFor()
  await dialog.ledger.getByRole('button', { name: ledger.map }).click()
  await profiles.map('maqal.matn', 'text')
  await profiles.save.click()
  await dialog.ledger.getByRole('button', { name: words.say(ledger.retryMapped, { count: 3 }) }).click()
  await expect(dialog.outcome('imported', 3)).toBeVisible()
})

test('a row of the ledger gets a profile for its folder, and is read again by it', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog, library, profiles } = workbench
  const { ledger } = words.all.importing
  place.write('old', [['a.txt', inWindows1256('المجلس يرفض البناء\n\nقال المتحدث إن السوق مفتوح.')]])
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('old')
  await dialog.start(1).click()
  await dialog.ledger.getByRole('button', { name: ledger.profileFor }).click()
  await profiles.show('encoding')
  await page.getByRole('combobox', { name: words.all.profiles.encoding.choose }).selectOption('koi8-r')
  await expect(profiles.cards).toContainText(/[а-я]/i)
  await profiles.save.click()
  await dialog.ledger.getByRole('button', { name: ledger.reread }).click()
  const { rereading } = words.all
  const again = page.getByRole('dialog', { name: words.say(rereading.bulkTitle, { count: 1 }) })
  await again.getByRole('button', { name: rereading.confirm, exact: true }).click()
  await expect(again).toContainText(words.say(rereading.changed, { count: 1 }))
  await again.getByRole('button', { name: words.all.listing.undo }).click()
  await dialog.close.click()
  await library.search.fill('يرفض')
  await expect(library.rowOf('المجلس يرفض البناء')).toBeVisible()
})

test('articles that are chosen in the library get a profile', async ({ page, place, words, workbench }) => {
  const { library, profiles } = workbench
  await workbench.openStudy(place.study('sample'))
  await library.grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await library.bulk(2).getByRole('button', { name: words.all.common.more }).click()
  await page.getByRole('menuitem', { name: words.all.listing.profileFor }).click()
  await expect(profiles.cards).toHaveCount(2)
  await expect(profiles.nameField).not.toHaveValue('')
  await profiles.save.click()
  await profiles.list.getByRole('button', { name: words.all.profiles.list.reread }).click()
  const again = page.getByRole('dialog').filter({ hasText: words.all.rereading.profileText })
  await again.getByRole('button', { name: words.all.rereading.confirm, exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: words.all.common.done })).toBeVisible()
})

for (const { language, theme } of [
  { language: 'en', theme: 'light' },
  { language: 'ar', theme: 'dark' },
] as const)
  test.describe(`axe finds nothing, ${language}, ${theme}`, () => {
    test.use({ settings: { language, theme, coderName: 'Amal' } })

    test('in the profiles, their editor and the preview of an import', async ({
      page,
      place,
      words,
      workbench,
    }) => {
      const { import: dialog, profiles } = workbench
      place.write('dump', [...namedFiles(0, 4), ['a.jsonl', unknownRecords(0, 3)]])
      await workbench.openStudy(place.study('sample'))
      const preview = await dialog.choose('dump')
      await preview.getByRole('note').waitFor()
      await expectAccessible(page, 'records whose text nobody has named')
      await preview.getByRole('button', { name: /utf-8/ }).first().click()
      await expectAccessible(page, 'another encoding')
      await page.keyboard.press('Escape')
      await preview.getByRole('button', { name: words.all.importing.preview.map }).click()
      await profiles.map('maqal.matn', 'text')
      await profiles.map('ras', 'text')
      await profiles.cards.first().waitFor()
      await expectAccessible(page, 'a mapping')
      await profiles.show('name')
      await profiles.partOfName('a').click()
      await expectAccessible(page, 'what a part of a name may be')
      await page.keyboard.press('Enter')
      await profiles.show('header')
      await profiles.say(1, 'title')
      await profiles.say(2, 'author')
      await expectAccessible(page, 'first lines')
      for (const part of ['about', 'encoding', 'dates', 'furniture'] as const) {
        await profiles.show(part)
        await expectAccessible(page, part)
      }
      await page.keyboard.press('Escape')
      await expect(
        profiles.question.getByRole('button', { name: words.all.profiles.editor.goOn }),
      ).toBeFocused()
      await expectAccessible(page, 'whether to leave without saving')
      await page.keyboard.press('Escape')
      await profiles.show('about')
      await profiles.nameField.fill('dump')
      await profiles.save.click()
      await preview.getByRole('button', { name: 'dump' }).waitFor()
      await expectAccessible(page, 'the profiles that apply')
    })
  })
