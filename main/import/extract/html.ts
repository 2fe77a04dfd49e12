import type { RowDetail } from '../../../core/model/row-detail.ts'
import { decode } from '../decode.ts'
import { told } from '../told.ts'
import { asItIs, type Extraction, type Extractor } from './extractor.ts'
import { articleIn } from './page/article.ts'
import { mostHtmlBytes } from './page/page.ts'
import { embeddedRecord } from './record/embedded-record.ts'
import { refused } from './refused.ts'

/** Web pages: each is a record. */
export const html: Extractor = {
  format: 'html',
  endings: ['.html', '.htm', '.xhtml'],
  *extract(bytes, by = asItIs) {
    if (bytes.length > mostHtmlBytes) {
      return yield noArticle({ kind: 'page-too-large', most: mostHtmlBytes / 1024 / 1024 }, null)
    }
    const decoded = decode(bytes, by.encoding)
    if (decoded.kind !== 'text') return yield refused(decoded)
    const { encoding, mojibake } = decoded
    const article = filledIn(articleIn(decoded.text), decoded.text)
    if ('refusal' in article) return yield noArticle(article.refusal, encoding)
    const { text, findings } = article
    if (text === '') return yield noArticle({ kind: 'page-without-text' }, encoding)
    yield { outcome: 'record', position: null, bytes, encoding, mojibake, text, findings }
    return undefined
  },
}

/** From this length on what a page shows is believed, in UTF-16 units. */
const enough = 1_000

/** An article that a page shows little of, or nothing, by the data that its program would fill it in from. */
function filledIn(article: ReturnType<typeof articleIn>, page: string): ReturnType<typeof articleIn> {
  const shown = 'refusal' in article ? '' : article.text
  if (shown.length >= enough || !page.includes('application/json')) return article
  const held = embeddedRecord(page)
  if (held === undefined || held.text.length < shown.length * 2) return article
  const findings = 'refusal' in article ? held.findings : { ...article.findings, ...held.findings }
  return { text: held.text, findings }
}

function noArticle(why: RowDetail, encoding: string | null): Extraction {
  return { outcome: 'failed', position: null, reason: 'no-article', ...told(why), encoding }
}
