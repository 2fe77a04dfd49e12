import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aFolder, aLongFolder, riverTitle } from './support/articles.ts'
import { unreachable } from './support/complaints.ts'
import { expect, test } from './support/test.ts'

const samples = fileURLToPath(new URL('../../../shared/samples', import.meta.url))

/** Good files of the folder, and all of them. */
const good = 300
const all = good + 5

test('a folder is looked into, imported and accounted for, file by file', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog, library, reader } = workbench
  place.write('صحف', aFolder(good))
  await workbench.openStudy(place.study('sample'))

  const preview = await dialog.choose('صحف')
  const { preview: say, reasons } = words.all.importing
  const facts = (name: string) => preview.getByRole('region', { name, exact: true })
  await expect(facts(say.formats).getByRole('row', { name: `.txt ${good + 2}` })).toBeVisible()
  await expect(facts(say.encodings).getByRole('row').first()).toBeVisible()
  await expect(facts(say.skipped)).toContainText(reasons['not-text-format'])
  await expect(facts(say.sampleNames).getByRole('heading', { level: 4 }).first()).toHaveText(/خبر/)

  await dialog.start(all).click()
  await expect(dialog.done('صحف')).toContainText(
    words.say(words.all.importing.done.imported, { count: good }),
  )
  await expect(dialog.outcome('failed', 3)).toBeChecked()
  await expect(dialog.rows).toHaveCount(3)
  await dialog.close.click()
  await expect(library.search).toHaveAttribute(
    'placeholder',
    words.say(words.all.listing.searchCount, { count: good + 17 }),
  )
  await page.keyboard.press('/')
  await library.search.fill(`"${riverTitle(299)}"`)
  await library.rowOf(riverTitle(299)).click()
  await expect(reader.title(riverTitle(299))).toBeVisible()
})

test('the ledger is filtered, walked by keys, and read again where files were mended', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { import: dialog } = workbench
  const folder = place.write('papers', aFolder(20))
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('papers')
  await dialog.start(25).click()
  await expect(dialog.done('papers')).toBeVisible()

  await dialog.outcome('all', 25).click()
  await dialog.list.focus()
  await page.keyboard.press('End')
  await expect(dialog.list.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '25')
  await dialog.find.fill('مقطوع')
  await expect(dialog.rows).toHaveCount(1)
  await expect(dialog.ledger).toContainText(words.all.importing.advice['broken-json'])
  await dialog.find.fill('nowhere')
  await expect(dialog.rows).toHaveText([words.all.importing.ledger.none])
  await dialog.find.fill('')
  const broken = words.all.importing.reasons['broken-json']
  await dialog.reason.selectOption({
    label: words.say(words.all.importing.ledger.option, { name: broken, count: 1 }),
  })
  await expect(dialog.rows).toHaveCount(1)

  writeFileSync(
    join(folder, 'نهر/مقطوع.json'),
    JSON.stringify({ title: 'خبر', text: 'بدأ المجلس عمله اليوم.' }),
  )
  await dialog.outcome('failed', 3).click()
  await dialog.retry(3).click()
  await expect(dialog.outcome('imported', 1)).toBeVisible()
  await expect(dialog.outcome('failed', 2)).toBeChecked()
})

test('the ledger is saved as a table', async ({ place, words, workbench }) => {
  const { import: dialog, picker } = workbench
  place.write('papers', aFolder(5))
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('papers')
  await dialog.start(10).click()
  await dialog.saveLedger.click()
  await picker.make('export-file', 'papers.csv')
  await expect(
    dialog.done('papers').getByText(words.say(words.all.importing.ledger.saved, { name: 'papers.csv' })),
  ).toBeVisible()
  const lines = readFileSync(join(place.home, 'papers.csv'), 'utf8').trim().split('\r\n')
  expect(lines).toHaveLength(1 + 10)
})

test('an import that is cancelled leaves the study as it was', async ({ place, words, workbench }) => {
  const { import: dialog, library } = workbench
  place.write('archive', aLongFolder(40, 1_000))
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('archive')
  await dialog.start(40).click()
  // Some are stored by then, so that there is something to take out.
  await expect(dialog.running('archive')).toContainText(/\b[1-9]\d* of 40 files/)
  await dialog.cancel.click()
  await dialog.confirmCancel.click()
  await expect(dialog.cancelled).toContainText(words.all.importing.cancelled.clean)
  await dialog.close.click()
  await expect(library.search).toHaveAttribute(
    'placeholder',
    words.say(words.all.listing.searchCount, { count: 17 }),
  )
})

test('an import goes on while its dialog is closed, and the status bar leads back to it', async ({
  place,
  words,
  workbench,
}) => {
  const { import: dialog } = workbench
  place.write('archive', aLongFolder(20, 300))
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('archive')
  await dialog.start(20).click()
  await dialog.running('archive').waitFor()
  await dialog.close.click()
  await workbench.status.getByRole('button', { name: words.all.status.importing }).click()
  await expect(dialog.running('archive')).toBeVisible()
  await dialog.close.click()
  await expect(
    workbench.messages.getByText(words.say(words.all.importing.done.toast, { count: 6_000 })),
  ).toBeVisible({ timeout: 60_000 })
  await workbench.messages.getByRole('button', { name: words.all.importing.done.show }).click()
  await expect(dialog.done('archive')).toBeVisible()
})

test('an import that was torn off goes on where it stopped', async ({
  page,
  complaints,
  place,
  words,
  workbench,
}) => {
  complaints.expect(unreachable)
  place.expect(/ended without closing the study/)
  const { import: dialog } = workbench
  const study = place.study('sample')
  place.write('archive', aLongFolder(12, 300))
  const server = await workbench.openStudy(study)
  await dialog.choose('archive')
  await dialog.start(12).click()
  await expect(dialog.running('archive')).toContainText(/\b[1-9]\d* of 12 files/)
  await server.stop('SIGKILL')
  await expect(dialog.failed).toContainText(words.all.failures['connection-lost'])

  await workbench.openStudy(study)
  const preview = await dialog.choose('archive')
  await expect(preview.getByRole('note')).toHaveText(words.all.importing.preview.unfinished)
  await dialog.resume.click()
  await expect(dialog.done('archive')).toContainText(
    words.say(words.all.importing.done.imported, { count: 3_600 }),
  )
  await dialog.close.click()
  await page.keyboard.press('ControlOrMeta+i')
  await expect(dialog.choosing.getByRole('list').getByRole('button')).toHaveCount(2)
})

test('a folder that goes away says so, and can be chosen again', async ({ place, words, workbench }) => {
  const { import: dialog } = workbench
  const folder = place.write('disk', aFolder(3))
  await workbench.openStudy(place.study('sample'))
  await dialog.choose('disk')
  rmSync(folder, { recursive: true })
  await dialog.start(8).click()
  await expect(dialog.failed.getByRole('alert')).toBeVisible()
  await dialog.failed.getByRole('button', { name: words.all.importing.preview.again }).click()
  await expect(dialog.choosing).toBeVisible()
})

test('real articles come in as they are', async ({ place, words, workbench }) => {
  test.skip(!existsSync(samples), 'the folder of shared samples is not beside the project')
  const { import: dialog } = workbench
  symlinkSync(samples, join(place.home, 'samples'))
  await workbench.openStudy(place.study('sample'))
  const preview = await dialog.choose('samples')
  await expect(
    preview
      .getByRole('region', { name: words.all.importing.preview.sampleNames })
      .getByRole('article')
      .first(),
  ).toBeVisible()
  await preview.getByRole('button', { name: /\d/ }).last().click()
  await expect(dialog.done('samples')).toBeVisible()
})
