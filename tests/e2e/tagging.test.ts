import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodingDocument } from '../../core/model/coding.ts'
import { temporaryOf } from '../../main/study/disk.ts'
import { name, openFirst } from './support/coding.ts'
import { expect, test } from './support/test.ts'

/** Where the documents of what Amal has coded are. */
function codingPaths(study: string): readonly string[] {
  const folder = join(study, 'coding', 'amal')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.json'))
    .map(path => join(folder, path))
}

function statementsIn(study: string) {
  return codingPaths(study).flatMap(path => {
    const { statements } = JSON.parse(readFileSync(path, 'utf8')) as CodingDocument // the program wrote it
    return Object.values(statements)
  })
}

test('a statement is coded by keyboard with nothing prepared, and the next begins', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await expect(tags.form(1)).toContainText(words.all.tagging.notBegun)
  await name(page, 'a', 'سلمى الحداد')
  await page.keyboard.press('3')
  await name(page, 'i', 'resuming the talks')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(tags.form(2)).toContainText(words.all.tagging.notBegun)
  await expect(tags.card('سلمى الحداد')).toContainText('supports')
  await expect(tags.card('سلمى الحداد')).toContainText('resuming the talks')
  await expect.poll(() => statementsIn(study)).toMatchObject([{ status: 'complete' }])
  await page.reload()
  await workbench.library.row(0).waitFor()
  await page.keyboard.press('j')
  await expect(tags.card('سلمى الحداد')).toContainText('resuming the talks')
  await expect
    .poll(() => statementsIn(study))
    .toMatchObject([
      { status: 'complete', values: { stance: { kind: 'member', id: 'supports' } }, evidence: [] },
    ])
})

test('keys go by their place, so that an Arabic keyboard codes as well', async ({
  page,
  place,
  workbench,
}) => {
  const { tags } = workbench
  await openFirst(workbench, page, place.study('sample'))
  const press = (key: string, code: string) => page.locator('body').dispatchEvent('keydown', { key, code })
  await press('س', 'KeyS')
  await expect(tags.form(1)).toBeVisible()
  await press('ش', 'KeyA')
  await expect(tags.field('Actor')).toBeFocused()
  await page.keyboard.press('Escape')
  await press('١', 'Digit1')
  await expect(tags.member('opposes')).toHaveAttribute('aria-pressed', 'true')
})

test('a name is found in another spelling, and one that is there is not made twice', async ({
  page,
  place,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await name(page, 'a', 'أحمد الحدّاد')
  await page.keyboard.press('o')
  await page.keyboard.type('حداد')
  await expect(tags.options.first()).toContainText('أحمد الحدّاد')
  await page.keyboard.press('Enter')
  await expect(tags.chip('أحمد الحدّاد')).toHaveCount(2)
  await name(page, 'a', 'احمد الحداد')
  await expect(tags.field('Actor')).not.toBeFocused()
  await expect(tags.chip('أحمد الحدّاد')).toHaveCount(2)
  await expect.poll(() => entitiesIn(study)).toHaveLength(1)
})

test('a new name that begins another one is made by one key more', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await name(page, 'a', 'Salma Haddad')
  await page.keyboard.press('a')
  await page.keyboard.type('Salma')
  await expect(tags.options).toHaveCount(2)
  await page.keyboard.press('ArrowUp')
  const create = words.say(words.all.tagging.entity.create, { name: '\u2068Salma\u2069' })
  await expect(tags.options.last()).toContainText(create)
  await page.keyboard.press('Enter')
  await expect(tags.chip('Salma')).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('Backspace')
  await expect(tags.chip('Salma')).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(tags.chip('Salma Haddad')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(tags.chip('Salma Haddad')).toHaveCount(0)
})

test('a new entity and the statement that names it are one step of undo', async ({
  page,
  place,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await name(page, 'a', 'Salma')
  await expect(tags.card('Salma')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(tags.chip('Salma')).toHaveCount(0)
  await expect(tags.member('opposes')).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => entitiesIn(study)).toEqual([])
})

test('a date that no calendar has is said in place, and nothing is saved', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await page.keyboard.press('2')
  await page.keyboard.press('d')
  await page.keyboard.type('2024-02-30')
  await expect(tags.problem).toHaveText(words.all.tagging.date.noSuchDay)
  await page.keyboard.press('Enter')
  await expect(tags.field('Date')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2024-02?')
  await expect(tags.form(1)).toContainText(/2024-02-01\u2069 – \u20662024-02-29/)
  await page.keyboard.press('Enter')
  await expect(tags.problem).toHaveCount(0)
  await expect(tags.card('2024-02?')).toBeVisible()
  await expect
    .poll(() => statementsIn(study))
    .toMatchObject([{ values: { date: { date: { edtf: '2024-02?', written: null } } } }])
})

test('a day is picked by keyboard', async ({ page, place, words, workbench }) => {
  const { tags } = workbench
  const { date } = words.all.tagging
  await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await page.keyboard.press('d')
  await page.keyboard.type('2024-10-31')
  await page.keyboard.press('Enter')
  await tags.panel.getByRole('button', { name: words.say(date.pick, { variable: 'Date' }) }).press('Enter')
  await expect(page.getByRole('dialog', { name: date.calendar })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(tags.field('Date')).toHaveValue('2024-11-08')
  await expect(tags.card('2024-11-08')).toBeVisible()
})

test('what is required is asked for, and the statement stays a draft', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(tags.field('Actor')).toBeFocused()
  await expect(tags.problem).toHaveText(words.all.tagging.missingField)
  await expect(workbench.messages).toContainText('Actor')
  await expect.poll(() => statementsIn(study)).toMatchObject([{ status: 'draft' }])
  await page.keyboard.type('Salma')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(tags.form(2)).toBeVisible()
  await expect.poll(() => statementsIn(study)).toMatchObject([{ status: 'complete' }])
})

test('a note is saved when the hand rests, in one step of undo, and when the page is left before that', async ({
  page,
  place,
  workbench,
}) => {
  const { tags } = workbench
  const study = await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await page.keyboard.press('w')
  await page.keyboard.type('irony')
  await expect.poll(() => noteIn(study)).toBe('irony')
  await page.keyboard.type(', perhaps')
  await page.reload()
  await expect.poll(() => noteIn(study)).toBe('irony, perhaps')
  await workbench.library.row(0).waitFor()
  await page.keyboard.press('j')
  await tags.cards.first().getByRole('button').first().click()
  await expect(tags.field('Note')).toHaveValue('irony, perhaps')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(tags.field('Note')).toHaveValue('')
})

test('what is typed goes with its own article when another is opened', async ({ page, place, workbench }) => {
  const { tags } = workbench
  const study = await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await page.keyboard.press('w')
  await page.keyboard.type('of the first article')
  await workbench.library.row(4).click()
  await expect(tags.cards).toHaveCount(0)
  await expect.poll(() => noteIn(study)).toBe('of the first article')
  await expect.poll(() => statementsIn(study)).toHaveLength(1)
})

test('a disk that refuses is said, the old value comes back, and what was typed stays', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  const study = place.study('sample')
  const server = await workbench.openStudy(study)
  await page.keyboard.press('j')
  await expect(tags.begin).toBeVisible()
  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await expect.poll(() => statementsIn(study).length).toBe(1)
  const [path = ''] = codingPaths(study)
  const obstacle = temporaryOf(path).replace(/\d+$/, String(server.pid))
  mkdirSync(obstacle)
  await page.keyboard.press('3')
  await expect(
    workbench.messages.getByRole('button', { name: words.all.toasts.dismiss }).first(),
  ).toBeVisible()
  await expect(tags.member('opposes')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('w')
  await page.keyboard.type('not to be lost')
  await expect(tags.problem).toHaveText(words.all.tagging.text.failed)
  await expect(tags.field('Note')).toHaveValue('not to be lost')
  rmSync(obstacle, { recursive: true, force: true })
  await page.keyboard.press('Escape')
  await expect.poll(() => noteIn(study)).toBe('not to be lost')
  await expect(tags.problem).toHaveCount(0)
})

test('cards are walked, taken, cloned and deleted by keyboard, and a deleted one comes back', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  await openFirst(workbench, page, place.study('sample'))
  for (const who of ['Salma', 'Basim']) {
    await page.keyboard.press('s')
    await name(page, 'a', who)
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(tags.card(who)).toBeVisible()
  }
  await tags.card('Salma').focus()
  await page.keyboard.press('ArrowDown')
  await expect(tags.card('Basim')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tags.form(2)).toBeVisible()
  await expect(tags.card('Basim')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ControlOrMeta+d')
  await expect(tags.cards).toHaveCount(3)
  await expect(tags.form(3)).toContainText(words.all.tagging.states.draft)
  await tags.card('Salma').focus()
  await page.keyboard.press('Delete')
  await expect(tags.cards).toHaveCount(2)
  await expect(tags.card('Basim').first()).toBeFocused()
  await workbench.messages.getByRole('button', { name: words.all.tagging.undo, exact: true }).click()
  await expect(tags.cards).toHaveCount(3)
})

test('a statement of two actors becomes two once that is confirmed', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags } = workbench
  await openFirst(workbench, page, place.study('sample'))
  await page.keyboard.press('s')
  await name(page, 'a', 'Salma')
  await name(page, 'a', 'Basim')
  await expect(tags.chip('Basim')).toBeVisible()
  await workbench.palette.give(words.all.tagging.commands.split)
  const question = page.getByRole('alertdialog', { name: words.all.tagging.split.title })
  await expect(question).toContainText('2 statements')
  await question.getByRole('button', { name: words.all.tagging.split.confirm }).click()
  await expect(tags.cards).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(tags.cards).toHaveCount(1)
})

test('an article is done and the next one opens; another is in doubt, and excluded for a reason', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { tags, library, reader } = workbench
  await openFirst(workbench, page, place.study('sample'))
  const first = await reader.title(/./).textContent()
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(library.grid.getByRole('img', { name: words.all.articleStatus.done })).toHaveCount(1)
  await expect(reader.title(/./)).not.toHaveText(first ?? '')
  await tags.doubt.click()
  await tags.doubtNote.fill('Is this the first telling?')
  await page.keyboard.press('Escape')
  await tags.status.click()
  await page.getByRole('menuitemcheckbox', { name: words.all.tagging.article.exclude }).click()
  await page.keyboard.type('not news')
  await page.keyboard.press('Enter')
  await expect(tags.panel).toContainText('not news')
  await page.keyboard.press('k')
  await expect(tags.doubtNote).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(tags.doubtNote).toHaveValue('Is this the first telling?')
  await expect(tags.status).toHaveText(words.all.articleStatus.excluded)
})

test('a study that nobody codes shows the panel and lets nothing be changed', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const study = place.study('sample')
  const document = join(study, 'study.json')
  writeFileSync(document, JSON.stringify({ ...JSON.parse(readFileSync(document, 'utf8')), coders: {} }))
  await workbench.open('--study', study)
  await workbench.library.row(0).waitFor()
  await page.keyboard.press('j')
  await expect(workbench.tags.panel).toContainText(words.all.tagging.reading)
  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await expect(workbench.tags.form(1)).toHaveCount(0)
  await expect(workbench.tags.status).toBeDisabled()
})

function noteIn(study: string): string | undefined {
  const [statement] = statementsIn(study)
  const note = statement?.values['note']
  return note?.kind === 'text' ? note.text : undefined
}

function entitiesIn(study: string): readonly string[] {
  const names = readdirSync(join(study, 'entities'), { recursive: true, encoding: 'utf8' })
  return names.filter(name => name.endsWith('.json'))
}
