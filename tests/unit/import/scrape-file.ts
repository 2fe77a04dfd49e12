import { importId } from '../../../core/model/ids.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { readScrape } from '../../../main/import/read-scrape.ts'
import type { ScrapeOutcome } from '../../../main/import/scrape.ts'

const anImport = importId.parse('import:20260101-120000-abc123')

/** What becomes of a file with this name and content. */
export function read(path: string, content: string | Uint8Array): ScrapeOutcome[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return [...readScrape({ path, bytes, import: anImport })]
}

/** The only record of a file that has one. */
export function readOne(path: string, content: string | Uint8Array): RecordDocument {
  const outcomes = read(path, content)
  const [first] = outcomes
  if (outcomes.length !== 1 || first?.outcome !== 'record')
    throw new Error(`Not one record: ${JSON.stringify(outcomes)}`)
  return first.document
}

/** The fields of the article of a record that has one. */
export function fieldsOf(record: RecordDocument) {
  const [article] = Object.values(record.articles)
  if (article === undefined) throw new Error('The record has no article')
  return article.fields
}
