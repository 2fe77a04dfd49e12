import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unreachable } from './support/complaints.ts'
import { expect, test } from './support/test.ts'

test('an address that was used says so, and the first tab goes on', async ({
  page,
  context,
  complaints,
  place,
  words,
  workbench,
}) => {
  complaints.expect(/403/)
  const server = await workbench.openStudy(place.study('sample'))
  const second = await context.newPage()
  await second.goto(server.url)
  await expect(second.getByRole('heading', { name: words.all.connection.endedTitle })).toBeVisible()
  await expect(second.getByText(words.all.connection.ended)).toBeVisible()
  await page.keyboard.press('j')
  await expect(workbench.reader.title(/./)).toBeVisible()
})

test('a study that is open elsewhere names who has it, and stays with them', async ({
  context,
  place,
  words,
  workbench,
}) => {
  await workbench.openStudy(place.study('sample'))
  const other = workbench.on(await context.newPage())
  await other.open()
  await other.welcome.recentStudy('sample').click()
  await expect(other.messages.getByText(/The study is open for amal/i)).toBeVisible()
  await expect(other.welcome.heading).toBeVisible()
  await workbench.closeStudy()
  await other.messages.getByRole('button', { name: words.all.toasts.dismiss }).click()
  await other.welcome.recentStudy('sample').click()
  await expect(other.library.row(0)).toBeVisible()
})

test('a port that is taken is said in a sentence, and whoever has it is not disturbed', async ({
  page,
  place,
  workbench,
}) => {
  const server = await workbench.openStudy(place.study('sample'))
  await expect(place.serve('--port', server.port)).rejects.toThrow(
    `port ${server.port} is taken by another program`,
  )
  await page.keyboard.press('j')
  await expect(workbench.reader.title(/./)).toBeVisible()
})

test('a program that ends is missed in the status bar', async ({ complaints, place, words, workbench }) => {
  complaints.expect(unreachable)
  const server = await workbench.openStudy(place.study('sample'))
  await expect(workbench.library.row(0)).toBeVisible()
  await server.stop('SIGKILL')
  await expect(workbench.status.getByRole('alert')).toHaveText(words.all.connection.lost)
  await expect(workbench.library.row(0)).toBeVisible()
})

test('a study whose folder is moved while it is open loses nothing, and says what is wrong', async ({
  page,
  place,
  words,
  workbench,
}) => {
  const { library } = workbench
  const study = place.study('sample')
  await workbench.openStudy(study)
  renameSync(study, join(place.home, 'moved'))
  await library.grid.focus()
  await page.keyboard.press('Space')
  await library.bulk(1).getByRole('button', { name: words.all.listing.setStatus }).click()
  await page.getByRole('menuitem', { name: words.all.articleStatus.done }).click()
  await expect(workbench.messages.getByRole('button', { name: words.all.toasts.dismiss })).toBeVisible()
  await expect(workbench.messages).toContainText(study)
  expect(readdirSync(join(place.home, 'moved'))).toContain('study.json')
  renameSync(join(place.home, 'moved'), study)
  await library.bulk(1).getByRole('button', { name: words.all.listing.setStatus }).click()
  await page.getByRole('menuitem', { name: words.all.articleStatus.done }).click()
  await expect(library.grid.getByRole('img', { name: words.all.articleStatus.done })).toHaveCount(1)
})

test('a study that was moved since is shown as not there', async ({ place, words, workbench }) => {
  const { welcome } = workbench
  const study = place.study('sample')
  await workbench.openStudy(study)
  await workbench.closeStudy()
  renameSync(study, join(place.home, 'elsewhere'))
  await workbench.open()
  await expect(welcome.recentStudy('sample')).toBeDisabled()
  await expect(welcome.recent).toContainText(words.all.welcome.recentGone)
})

for (const [what, harm] of [
  ['missing', (index: string) => rmSync(index)],
  ['damaged', (index: string) => writeFileSync(index, 'this is no database')],
] as const) {
  test(`an index that is ${what} is made again`, async ({ complaints, place, words, workbench }) => {
    complaints.expect(unreachable)
    const { library } = workbench
    const study = place.study('river')
    const first = await workbench.openStudy(study)
    await expect(library.row(0)).toBeVisible()
    await first.stop()
    const indexes = readdirSync(place.cache, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.sqlite'),
    )
    expect(indexes).toHaveLength(1)
    for (const name of indexes) harm(join(place.cache, name))
    await workbench.openStudy(study)
    await expect(library.search).toHaveAttribute(
      'placeholder',
      words.say(words.all.listing.searchCount, { count: 130 }),
    )
    await library.search.fill('الميناء')
    await expect(library.found(22)).toBeVisible()
  })
}

test('an article whose document is damaged says which, and the others are read', async ({
  page,
  place,
  workbench,
}) => {
  const { reader } = workbench
  const study = place.study('sample')
  await workbench.openStudy(study)
  await page.keyboard.press('j')
  await expect(reader.title(/./)).toBeVisible()
  const records = readdirSync(join(study, 'records'), { recursive: true, encoding: 'utf8' })
  for (const name of records.filter(path => path.endsWith('.json')))
    writeFileSync(join(study, 'records', name), '{')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(reader.pane().getByRole('alert')).toContainText('records/')
})
