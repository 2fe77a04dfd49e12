/** Axe on every screen, dialog and state, in each language and each theme. */
import { aFolder, aLongFolder } from './support/articles.ts'
import { expectAccessible } from './support/axe.ts'
import { unreachable } from './support/complaints.ts'
import { expect, test } from './support/test.ts'

const looks = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ar', theme: 'light' },
  { language: 'ar', theme: 'dark' },
] as const

for (const { language, theme } of looks) {
  test.describe(`axe finds nothing, ${language}, ${theme}`, () => {
    test.use({ settings: { language, theme, coderName: 'Amal' } })
    // The interface of somebody who was never here is in the language of the machine, and in the theme of the system.
    test.use({ locale: language === 'ar' ? 'ar-EG' : 'en-GB', colorScheme: theme })

    test.describe('before anybody has said who they are', () => {
      test.use({ settings: null })

      test('on the first screen and in its questions', async ({ page, workbench }) => {
        const { welcome, picker, settings } = workbench
        await workbench.open()
        await welcome.heading.waitFor()
        await expect(workbench.document).toHaveAttribute('lang', language)
        await expectAccessible(page, 'the first screen')
        await welcome.settings.click()
        await settings.dialog.waitFor()
        await expectAccessible(page, 'the settings')
        await settings.done.click()
        await welcome.language.click()
        await page.getByRole('menu').waitFor()
        await expectAccessible(page, 'the menu of languages')
        await page.keyboard.press('Escape')
        await welcome.create.click()
        await welcome.coderQuestion.waitFor()
        await expectAccessible(page, 'who is coding')
        await welcome.nameCoder('Amal')
        await welcome.studyQuestion.waitFor()
        await expectAccessible(page, 'the name of a study')
        await welcome.nameStudy('Dam')
        await picker.dialog('new-study').waitFor()
        await expectAccessible(page, 'where the study should be')
        await picker.make('new-study', 'dam')
        await workbench.reader.main.waitFor()
        await expect(workbench.library.panel.getByRole('heading')).toBeVisible()
        await expectAccessible(page, 'a study with nothing in it')
        await workbench.closeStudy()
        await welcome.recentStudy('Dam').waitFor()
        await expectAccessible(page, 'recent studies')
      })
    })

    test('in the library and the reader', async ({ page, place, words, workbench }) => {
      const { library, reader } = workbench
      await workbench.openStudy(place.study('sample'))
      await expectAccessible(page, 'nothing is read yet')
      await page.keyboard.press('j')
      await reader.title(/./).waitFor()
      await expectAccessible(page, 'an article')
      await page.keyboard.press('ControlOrMeta+\\')
      await page.keyboard.press('j')
      await reader.title(/./, 2).waitFor()
      await expectAccessible(page, 'two panes')
      await library.searchHelp.click()
      await expectAccessible(page, 'what can be typed')
      await page.keyboard.press('Escape')
      await library.columnsButton.click()
      await library.columnBox('source').click()
      await library.columnBox('language').click()
      await expectAccessible(page, 'columns')
      await page.keyboard.press('Escape')
      await library.facet('source').click()
      const sheet = library.facetSheet('source')
      await sheet.getByRole('checkbox').first().click()
      await expect(library.clearFilters).toBeVisible()
      await expectAccessible(page, 'a facet')
      await page.keyboard.press('Escape')
      await library.search.fill('xyzzy')
      await library.panel.getByRole('heading', { name: words.all.listing.noneTitle }).waitFor()
      await expectAccessible(page, 'nothing was found')
      await library.clearFilters.click()
      await library.row(0).waitFor()
    })

    test('where articles are chosen and changed', async ({ page, place, words, workbench }) => {
      const { library } = workbench
      const { listing } = words.all
      await workbench.openStudy(place.study('sample'))
      await library.grid.focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Shift+ArrowDown')
      await library.bulk(2).waitFor()
      await expectAccessible(page, 'some are chosen')
      await library.bulk(2).getByRole('button', { name: listing.setStatus }).click()
      await page.getByRole('menu').waitFor()
      await expectAccessible(page, 'the menu of the status')
      await page.getByRole('menuitem', { name: words.all.articleStatus.done }).click()
      await workbench.messages.getByRole('button', { name: listing.undo, exact: true }).waitFor()
      await expectAccessible(page, 'a message')
      await library.bulk(2).getByRole('button', { name: listing.exclude }).click()
      await library.excludeDialog.waitFor()
      await expectAccessible(page, 'excluding')
      await page.keyboard.press('Enter')
      await expect(library.excludeDialog).toBeHidden()
      await library.bulk(2).getByRole('button', { name: listing.correct }).click()
      await library.correctDialog.getByRole('radio', { name: listing.columns.published }).click()
      await library.correctDialog.getByRole('textbox').fill('?')
      await library.correctDialog.getByRole('alert').waitFor()
      await expectAccessible(page, 'correcting, and a wrong date')
      await page.keyboard.press('Escape')
      await expectAccessible(page, 'excluded articles')
    })

    test('in the palette, the key map, the settings and the menu', async ({
      page,
      place,
      words,
      workbench,
    }) => {
      const { palette, settings, keyMap, places } = workbench
      await workbench.openStudy(place.study('sample'))
      await page.keyboard.press('ControlOrMeta+k')
      await palette.commands.first().waitFor()
      await expectAccessible(page, 'the palette')
      await palette.field.fill('xyzzy')
      await expect(palette.commands).toHaveCount(0)
      await expectAccessible(page, 'the palette without a command')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+Slash')
      await keyMap.waitFor()
      await expectAccessible(page, 'the key map')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+,')
      await settings.dialog.waitFor()
      await expectAccessible(page, 'the settings')
      await page.keyboard.press('Escape')
      await places.getByRole('button', { name: words.all.rail.study, exact: true }).click()
      await page.getByRole('menu').waitFor()
      await expectAccessible(page, 'the menu of the study')
    })

    test('in the export dialog and the history', async ({ page, place, words, workbench }) => {
      const { export: dialog } = workbench
      await workbench.openStudy(place.study('sample'))
      await page.keyboard.press('ControlOrMeta+e')
      await dialog.table('articles').click()
      await dialog.heads.first().waitFor()
      await expectAccessible(page, 'the first rows')
      await dialog.showText()
      await dialog.text.waitFor()
      await expectAccessible(page, 'the text of a file')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+Shift+h')
      const history = page.getByRole('dialog', { name: words.all.historyPanel.title })
      await history.getByRole('listitem').first().waitFor()
      await expectAccessible(page, 'the history')
      await history.getByRole('listitem').last().getByRole('button').click()
      await page.getByRole('alertdialog').waitFor()
      await expectAccessible(page, 'whether to go back')
    })

    test('in the import dialog and its ledger', async ({ page, place, words, workbench }) => {
      const { import: dialog, picker } = workbench
      place.write('papers', aFolder(12))
      place.write('archive', aLongFolder(20, 1_000))
      await workbench.openStudy(place.study('sample'))
      await page.keyboard.press('ControlOrMeta+i')
      await dialog.choosing.getByRole('list').getByRole('button').first().waitFor()
      await expectAccessible(page, 'choosing')
      await dialog.choosing.getByRole('button', { name: words.all.importing.choose.folder }).click()
      await picker.dialog('import-folder').getByRole('option').first().waitFor()
      await expectAccessible(page, 'the folder picker')
      await picker.take('import-folder', 'papers')
      await dialog.preview('papers').waitFor()
      await expectAccessible(page, 'the preview')
      await dialog.start(17).click()
      await dialog.outcome('failed', 3).waitFor()
      await expectAccessible(page, 'the ledger, and what failed')
      await dialog.outcome('all', 17).click()
      await expect(dialog.rows.nth(16)).toBeAttached()
      await expectAccessible(page, 'the whole ledger')
      await dialog.find.fill('xyzzy')
      await expect(dialog.rows).toHaveText([words.all.importing.ledger.none])
      await expectAccessible(page, 'a ledger of which nothing fits')
      await dialog.close.click()
      await dialog.choose('archive')
      await dialog.start(20).click()
      await dialog.progress.waitFor()
      await expectAccessible(page, 'an import under way')
      await dialog.cancel.click()
      await dialog.question.waitFor()
      await expectAccessible(page, 'whether to cancel')
      await dialog.confirmCancel.click()
      await dialog.cancelled.waitFor()
      await expectAccessible(page, 'a cancelled import')
    })

    test('where something is wrong', async ({ page, context, complaints, place, words, workbench }) => {
      complaints.expect(unreachable, /403/)
      const study = place.study('sample')
      const server = await workbench.openStudy(study)
      const used = await context.newPage()
      await used.goto(server.url)
      await used.getByRole('heading', { name: words.all.connection.endedTitle }).waitFor()
      await expectAccessible(used, 'an address that was used')
      const other = workbench.on(await context.newPage())
      await other.open()
      await other.welcome.recentStudy('sample').click()
      await other.messages.getByRole('button', { name: words.all.toasts.dismiss }).waitFor()
      await expectAccessible(other.page, 'a failure in a message')
      await page.bringToFront()
      await server.stop('SIGKILL')
      await workbench.status.getByRole('alert').waitFor()
      await expectAccessible(page, 'the connection is lost')
    })
  })
}
