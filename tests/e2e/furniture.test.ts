import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './probe/ask.ts'
import { expectAccessible } from './support/axe.ts'
import { talks } from './support/desk-articles.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, place, workbench }) => {
  const study = place.study('desk')
  foldAway(study, talks.emoji)
  await workbench.openStudy(study)
  await page.keyboard.press('j')
  await workbench.reader.title(talks.title).waitFor()
})

test('what is folded away is passed over by the caret, and unfolded by what is found in it', async ({
  page,
  words,
  workbench,
}) => {
  const { reader } = workbench
  const folded = reader.pane().getByRole('group')
  await expect(folded).toContainText(words.say(words.all.reader.furniture.related, { count: 1 }))
  await expect(reader.paragraph(talks.emoji)).toBeHidden()
  await expectAccessible(page, 'furniture')
  await page.keyboard.press('f')
  await page.keyboard.type('نبيعه')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
  expect(await reader.selected()).toBe(talks.english)
  await page.keyboard.press('f')
  await page.keyboard.type('شكرا')
  await expect(reader.paragraph(talks.emoji)).toBeVisible()
  await page.keyboard.press('Enter')
  expect(await reader.selected()).toBe('شكرا')
  expect(await ask(page, 'caret')).not.toBeNull()
})

/** Says of a line of the study's texts that the site has put it there. */
function foldAway(study: string, line: string): void {
  const records = join(study, 'records')
  for (const name of readdirSync(records, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue
    const record = JSON.parse(readFileSync(join(records, name), 'utf8'))
    const at = String(record.text).indexOf(line)
    if (at === -1) continue
    const end = at + line.length + 1
    const cut = record.regions.find(({ from, to }: { from: number; to: number }) => from < at && at < to)
    const regions = record.regions.flatMap((region: typeof cut) =>
      region === cut
        ? [
            { ...region, to: at },
            { kind: 'furniture', detail: 'related', from: at, to: end },
            { ...region, from: end },
          ]
        : [region],
    )
    // As a commit writes it: what is as the import left it is looked after by the import.
    writeFileSync(join(records, name), JSON.stringify({ ...record, rev: record.rev + 1, regions }))
  }
}
