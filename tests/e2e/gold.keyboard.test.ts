/**
 * The nine gold statements of a scrape, coded by somebody who has no mouse: every key is counted. The program is killed, opened
 * again, and asked for its table.
 */
import { join } from 'node:path'
import { unreachable } from './support/complaints.ts'
import { type CountedKeys, countedKeys } from './support/counted-keys.ts'
import { copyScrape, type GoldStatement, goldOf, isThere, scrapes, signsOf } from './support/gold.ts'
import { commandLine, exportedRows } from './support/program.ts'
import { expect, test } from './support/test.ts'

/** What `show` prints, as far as it is looked at here. */
interface Shown {
  readonly id: string
  readonly text: string
  readonly title: { readonly value: string }
}

const stanceKeys = { opposes: 'Digit1', neutral: 'Digit2', supports: 'Digit3' } as const

for (const scrape of scrapes) {
  test(`${scrape.name}: nine statements by keyboard, a kill, nine rows`, async ({
    complaints,
    page,
    place,
    workbench,
  }) => {
    test.skip(!isThere(scrape), 'the real scrape is not beside this project')
    test.slow()
    const study = join(place.home, 'study')
    const run = commandLine(place.env)
    run('init', study, '--coder', 'Amal')
    run('import', copyScrape(scrape, place.home), '--study', study, '--coder', 'Amal')
    const articles = run<{ id: string }>('articles', '--study', study).flatMap(({ id }) =>
      run<Shown>('show', id, '--study', study),
    )
    const server = await workbench.openStudy(study)

    const keys = countedKeys(page)
    const counts: number[] = []
    const named = new Set<string>()
    let at = -1
    for (const gold of goldOf(scrape)) {
      const wanted = articles.findIndex(article => article.text.includes(gold.quote))
      for (; at < wanted; at += 1) await page.keyboard.press('KeyJ')
      const article = articles[wanted]
      if (article === undefined) throw new Error(`${gold.quote} stands in no article`)
      await expect(workbench.reader.title(article.title.value)).toBeVisible()
      keys.reset()
      await code(keys, gold, signsOf(article.text, gold.quote), named)
      counts.push(keys.pressed)
      const here = goldOf(scrape)
        .slice(0, counts.length)
        .filter(({ quote }) => article.text.includes(quote))
      await expect(workbench.tags.cards).toHaveCount(here.length)
    }
    console.log(`${scrape.name}: keys per statement beside what was typed: ${counts.join(' ')}`)
    // What the screen shows as saved is on disk, for whoever looks there meanwhile.
    await expect
      .poll(() => run('statements', '--study', study).filter(({ status }) => status === 'complete').length)
      .toBe(9)
    complaints.expect(unreachable)
    await server.stop('SIGKILL')
    await page.close()

    const rows = exportedRows(run, study, place.home)
    expect(rows).toHaveLength(9)
    for (const [index, gold] of goldOf(scrape).entries()) {
      const row = rows[index] ?? {}
      expect(row).toMatchObject({
        coder: 'Amal',
        status: 'complete',
        actor: gold.actor,
        stance: gold.stance,
        issue: gold.issue,
        date: gold.date ?? '',
        reported_by: gold.via ?? '',
        quote: gold.quote,
      })
      const text = articles.find(({ id }) => id === row['article_id'])?.text ?? ''
      expect([...text].slice(Number(row['quote_start']), Number(row['quote_end'])).join('')).toBe(gold.quote)
    }
    expect(
      Math.max(...counts.map((count, index) => count - optionalKeys(goldOf(scrape)[index]))),
    ).toBeLessThanOrEqual(12)
  })
}

/** Selects the passage by its first and last words, and fills in the form. */
async function code(
  keys: CountedKeys,
  gold: GoldStatement,
  { first, last }: { readonly first: string; readonly last: string },
  named: Set<string>,
): Promise<void> {
  await keys.press('KeyF')
  await keys.type(first)
  await keys.press('Enter')
  await keys.press('Shift+KeyF')
  await keys.type(last)
  await keys.press('Enter')
  await keys.press('KeyS')
  await entity(keys, 'KeyA', gold.actor, named)
  await keys.press(stanceKeys[gold.stance])
  await entity(keys, 'KeyI', gold.issue, named)
  if (gold.date !== null) {
    await keys.press('KeyD')
    await keys.type(gold.date)
    await keys.press('Enter')
  }
  if (gold.via !== null) await entity(keys, 'KeyR', gold.via, named)
  await keys.press('Control+Enter')
}

/** Names an entity: one that is known is taken, another is made. */
async function entity(keys: CountedKeys, key: string, name: string, named: Set<string>): Promise<void> {
  await keys.press(key)
  await keys.type(name)
  await keys.press(named.has(name) ? 'Enter' : 'Shift+Enter')
  named.add(name)
}

/** Date and reported by are two keys each beyond actor, stance and issue. */
function optionalKeys(gold: GoldStatement | undefined): number {
  return (gold?.date ? 2 : 0) + (gold?.via ? 2 : 0)
}
