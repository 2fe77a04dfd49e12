/** What the import says of 1,116 articles whose title, outlet, time and address are known. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shared } from '../support/cli.ts'
import { fieldsOf, readOne } from '../unit/import/scrape-file.ts'

const folder = join(shared ?? '', 'corpora/ar_ant_dev')

interface Gold {
  readonly path: string
  readonly title: string
  readonly source: string
  readonly iso: string
  readonly url: string
}

/** How much of them is right, at the least. */
const least = 0.99

test.skipIf(shared === undefined)(
  'title, outlet, time and address of Arabic news in tagged files are right (skipped where they are not there)',
  () => {
    const lines = fs.readFileSync(join(folder, 'gold.jsonl'), 'utf8').trimEnd().split('\n')
    const gold = lines.map(line => JSON.parse(line) as Gold)
    const wrong = {
      title: [] as string[],
      source: [] as string[],
      published: [] as string[],
      url: [] as string[],
    }
    for (const each of gold) {
      const fields = fieldsOf(readOne(each.path, fs.readFileSync(join(folder, 'xml', each.path))))
      if (fields.title.value !== each.title.replace(/\s+/g, ' ').trim()) wrong.title.push(each.path)
      if (fields.source.value?.toLowerCase() !== each.source.toLowerCase()) wrong.source.push(each.path)
      if (Date.parse(fields.published.value ?? '') !== Date.parse(each.iso)) wrong.published.push(each.path)
      if (fields.url.value !== each.url.trim()) wrong.url.push(each.path)
    }
    for (const [field, paths] of Object.entries(wrong))
      expect(paths.length, `${field}: ${paths.slice(0, 3).join(', ')}`).toBeLessThanOrEqual(
        gold.length * (1 - least),
      )
  },
)
