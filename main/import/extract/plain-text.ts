import { decode } from '../decode.ts'
import { told } from '../told.ts'
import { archivedArticles } from './archive/archive-text.ts'
import { tsv } from './csv.ts'
import { asItIs, type Extractor } from './extractor.ts'
import { isKnownName } from './record/field-names.ts'
import { looseName } from './record/loose-names.ts'
import { refused } from './refused.ts'
import { taggedFindings } from './tagged-text.ts'

/** How many columns with a known name make the first line of a text the header of a table. */
const leastKnown = 3

/** Whether a text is a table that was saved as one, as Excel does under `Unicode Text`: its first line names columns. */
function isTable(text: string): boolean {
  const line = text.slice(0, Math.max(0, text.indexOf('\n')))
  if (!line.includes('\t')) return false
  const known = line.split('\t').filter(name => isKnownName(name) || looseName(name) !== undefined)
  return known.length >= leastKnown
}

/**
 * Plain text: the file is one record, and its text is what was decoded, unless an archive of the press wrote it, each of
 * whose articles is a record. Markdown is read as it stands.
 */
export const plainText: Extractor = {
  format: 'text',
  endings: ['.txt', '.text', '.md'],
  *extract(bytes, by = asItIs) {
    const decoded = decode(bytes, by.encoding)
    if (decoded.kind !== 'text') return yield refused(decoded)
    const { encoding, mojibake, text } = decoded
    if (isTable(text)) return yield* tsv.extract(bytes, by)
    const archived = archivedArticles(text) ?? []
    for (const [index, { from, to, text: own, findings }] of archived.entries()) {
      const position = index + 1
      if (/\S/.test(own)) {
        const ownBytes = Buffer.from(text.slice(from, to))
        yield { outcome: 'record', position, bytes: ownBytes, encoding, mojibake, text: own, findings }
      } else {
        const why = told({ kind: 'article-without-text' })
        yield { outcome: 'failed', position, reason: 'no-text-field', ...why, encoding }
      }
    }
    if (archived.length > 0) return undefined
    const findings = taggedFindings(text)
    return yield { outcome: 'record', position: null, bytes, encoding, mojibake, text, findings }
  },
}
