import type { RowDetail } from '../../../core/model/row-detail.ts'
import { decode } from '../decode.ts'
import type { Finding, Findings } from '../findings.ts'
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

/**
 * An article by the data that the program of a page would fill it in from: the text where the page shows little of it, or
 * nothing, and else what the page states less well.
 */
function filledIn(article: ReturnType<typeof articleIn>, page: string): ReturnType<typeof articleIn> {
  const shown = 'refusal' in article ? '' : article.text
  const isWhole = shown.length >= enough && !('refusal' in article) && isWellStated(article.findings)
  if (isWhole || !page.includes('application/json')) return article
  const held = embeddedRecord(page)
  if (held === undefined) return article
  if (shown.length < enough && held.text.length >= shown.length * 2) {
    const findings = 'refusal' in article ? held.findings : { ...article.findings, ...held.findings }
    return { text: held.text, findings }
  }
  const isSame = !('refusal' in article) && article.findings.title?.value === held.findings.title?.value
  return isSame ? { text: article.text, findings: betterStated(article.findings, held.findings) } : article
}

const statedBetter = ['author', 'published'] as const

const isStated = (finding: Finding | undefined): boolean =>
  finding !== undefined && finding.isStated !== false

function isWellStated(findings: Findings): boolean {
  return statedBetter.every(field => isStated(findings[field]))
}

/** The findings of a page, of which those that are not stated give way to the data of the same article. */
function betterStated(shown: Findings, held: Findings): Findings {
  const better = statedBetter.flatMap(field =>
    !isStated(shown[field]) && isStated(held[field]) ? [[field, held[field]] as const] : [],
  )
  return { ...shown, ...Object.fromEntries(better) }
}

function noArticle(why: RowDetail, encoding: string | null): Extraction {
  return { outcome: 'failed', position: null, reason: 'no-article', ...told(why), encoding }
}
