/** The codebook by keyboard: variables are made and retired, actors renamed and merged, all of it undone. */
import { expectAccessible } from './support/axe.ts'
import type { Place } from './support/place.ts'
import { expect, test } from './support/test.ts'

/** A study in which two coders have coded three actors, one of them twice under two names. */
function aCodedStudy(place: Place): string {
  const study = place.study('sample')
  place.code(study, 'Amal', [
    { actor: 'سلمى الحداد', stance: 'supports', issue: 'ملء السد' },
    { actor: 'الوزيرة الحداد', stance: 'opposes', issue: 'ملء السد' },
  ])
  place.code(study, 'Basim', [{ actor: ['سلمى الحداد', 'Sarwan'], stance: 'neutral' }])
  return study
}

test.beforeEach(async ({ place, workbench }) => {
  await workbench.openStudy(aCodedStudy(place))
  await workbench.codebook.open()
})

test('a variable is made, ordered, retired and brought back by keyboard, and undone', async ({
  page,
  words,
  workbench,
}) => {
  const { codebook } = workbench
  const all = words.all.codebook
  await expect(codebook.outline).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: all.newParts.variable }).press('Enter')
  const dialog = codebook.dialog(all.newParts.variable)
  await dialog.getByRole('combobox', { name: all.kind }).selectOption('number')
  await dialog.getByRole('textbox', { name: all.label }).fill('Certainty')
  await page.keyboard.press('Enter')
  await expect(codebook.form('Certainty')).toContainText(all.impact.unused)
  await expect(codebook.part('Certainty')).toHaveAttribute('aria-selected', 'true')

  await codebook.outline.focus()
  await page.keyboard.press('Alt+ArrowUp')
  const [above, below] = [
    codebook.outline.getByRole('treeitem').nth(7),
    codebook.outline.getByRole('treeitem').nth(8),
  ]
  await expect(above).toContainText('Certainty')
  await expect(below).toContainText('Note')

  await codebook.form('Certainty').getByRole('button', { name: all.retire, exact: true }).press('Enter')
  await expect(codebook.part('Certainty')).toHaveCount(0)
  const retired = codebook.part(all.groups.retired)
  await expect(retired).toHaveAttribute('aria-expanded', 'false')
  await codebook.form('Certainty').getByRole('button', { name: all.bringBack }).press('Enter')
  await expect(codebook.part('Certainty')).toBeVisible()
  await expect(retired).toHaveCount(0)

  await codebook.outline.focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ControlOrMeta+z')
  await expect(codebook.part('Certainty')).toHaveCount(0)
  await expect(codebook.part('Note')).toBeVisible()
})

test('what is typed into a definition is saved when the field is left, and after a restart', async ({
  page,
  words,
  place,
  workbench,
}) => {
  const { codebook } = workbench
  const definition = words.say(words.all.codebook.inLanguage, {
    what: words.all.codebook.definition,
    language: 'English',
  })
  await codebook.part('Note').click()
  const field = codebook.form('Note').getByRole('textbox', { name: definition })
  await field.fill('Doubts, and who settled them.')
  await page.keyboard.press('Escape')
  await expect(workbench.status).toContainText(/\d\d:\d\d/)
  await page.reload()
  await workbench.open('--study', `${place.home}/sample`, '--coder', 'Basim')
  await workbench.library.row(0).waitFor()
  await codebook.open()
  await codebook.part('Note').click()
  await expect(field).toHaveValue('Doubts, and who settled them.')
})

test('an actor is renamed once its impact has been seen, and keeps the old name as a spelling', async ({
  page,
  words,
  workbench,
}) => {
  const { codebook } = workbench
  const all = words.all.codebook
  await page.keyboard.press('ArrowDown')
  await codebook.search('Actors').fill('سلمي')
  await expect(codebook.items('Actors').getByRole('treeitem')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(codebook.items('Actors')).toBeFocused()
  await page.keyboard.press('Enter')
  const form = codebook.form('سلمى الحداد')
  const name = form.getByRole('textbox', { name: all.name, exact: true })
  await expect(name).toBeFocused()
  await name.fill('د. سلمى الحداد')
  await expect(form.getByRole('status')).toHaveText('Touches 2 statements, 1 article, 2 coders')
  await page.keyboard.press('Enter')
  const renamed = codebook.form('د. سلمى الحداد')
  await expect(renamed.getByRole('listitem')).toHaveText(['سلمى الحداد'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(form).toBeVisible()
  await expect(form.getByRole('listitem')).toHaveCount(0)
})

test('an actor is merged into another once its impact has been seen, and parted again by undo', async ({
  page,
  words,
  workbench,
}) => {
  const { codebook } = workbench
  const all = words.all.codebook
  await page.keyboard.press('ArrowDown')
  await codebook.item('Actors', 'الوزيرة الحداد').click()
  await codebook.form('الوزيرة الحداد').getByRole('button', { name: all.mergeInto }).press('Enter')
  const dialog = codebook.dialog(/./)
  await dialog.getByRole('combobox').fill('سلمي')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('Touches 1 statement, 1 article, 1 coder')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const form = codebook.form('سلمى الحداد')
  await expect(form.getByText(all.mergedHere)).toBeVisible()
  await expect(form.getByText('Used in 3 statements, 1 article, 2 coders')).toBeVisible()
  await expect(codebook.items('Actors').getByRole('treeitem')).toHaveCount(2)
  await codebook.items('Actors').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(codebook.items('Actors').getByRole('treeitem')).toHaveCount(3)
  await expect(form.getByText(all.mergedHere)).toHaveCount(0)
})

test('a member that is used is removed only after its impact, and its value stays in sight', async ({
  page,
  words,
  workbench,
}) => {
  const { codebook } = workbench
  const all = words.all.codebook
  await codebook.part('Stance').first().click()
  await codebook.item('Stance', 'opposes').click()
  await codebook.items('Stance').focus()
  await page.keyboard.press('Delete')
  const question = page.getByRole('alertdialog', { name: words.say(all.removeTitle, { name: 'opposes' }) })
  await expect(question).toContainText('Touches 1 statement, 1 article, 1 coder')
  await question.getByRole('button', { name: all.remove }).press('Enter')
  await expect(codebook.item('Stance', 'opposes')).toContainText(all.noLonger)
  await expect(codebook.item('Stance', 'opposes')).toContainText('1 statement')
})

for (const language of ['en', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`axe finds nothing in the codebook, ${language}, ${theme}`, () => {
      test.use({ settings: { language, theme, coderName: 'Amal' }, colorScheme: theme })

      test('in its forms and dialogs', async ({ page, words, workbench }) => {
        const { codebook } = workbench
        const all = words.all.codebook
        await expectAccessible(page, 'nothing is chosen')
        await page.keyboard.press('ArrowDown')
        await codebook.main.getByRole('treeitem').filter({ hasText: 'Sarwan' }).waitFor()
        await expectAccessible(page, 'a variable')
        await codebook.main.getByRole('treeitem').filter({ hasText: 'Sarwan' }).click()
        const form = codebook.form('Sarwan')
        await form.getByRole('textbox', { name: all.name, exact: true }).fill('Republic of Sarwan')
        await form.getByRole('button', { name: all.addRole }).click()
        await form.getByRole('button', { name: all.addAttribute }).click()
        await form.getByRole('status').waitFor()
        await expectAccessible(page, 'an entity that is being changed')
        await form.getByRole('button', { name: all.mergeInto }).click()
        await page.getByRole('option').first().waitFor()
        await expectAccessible(page, 'what to merge into')
        await page.keyboard.press('Escape')
        await codebook.outline.getByRole('treeitem').nth(2).click()
        await codebook.main.getByRole('treeitem').filter({ hasText: '+1' }).click()
        await expectAccessible(page, 'a member of a scale')
        await codebook.main.getByRole('button', { name: all.newParts.member }).click()
        await page.getByRole('dialog').waitFor()
        await expectAccessible(page, 'a new member')
      })
    })
  }
}

test('a name in the tag panel leads to its entity, by keyboard', async ({ page, words, workbench }) => {
  const { codebook, tags, library } = workbench
  await page.keyboard.press('ControlOrMeta+b')
  await library.row(0).waitFor()
  await page.keyboard.press('KeyJ')
  await tags.card('سلمى الحداد').press('Enter')
  await tags.field('Actor').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(
    page.getByTitle(words.say(words.all.tagging.entity.open, { name: 'سلمى الحداد' })),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(codebook.form('سلمى الحداد')).toBeVisible()
  await expect(codebook.items('Actors')).toBeFocused()
})
