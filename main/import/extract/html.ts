import { decode } from '../decode.ts'
import { asItIs, type Extraction, type Extractor } from './extractor.ts'
import { articleIn } from './page/article.ts'
import { mostHtmlBytes } from './page/page.ts'
import { refused } from './refused.ts'

/** Web pages: each is a record. */
export const html: Extractor = {
  format: 'html',
  endings: ['.html', '.htm', '.xhtml'],
  *extract(bytes, by = asItIs) {
    if (bytes.length > mostHtmlBytes) {
      const detail = `The page is larger than ${mostHtmlBytes / 1024 / 1024} MB.`
      return yield { outcome: 'failed', position: null, reason: 'no-article', detail, encoding: null }
    }
    const decoded = decode(bytes, by.encoding)
    if (decoded.kind !== 'text') return yield refused(decoded)
    const { encoding, mojibake } = decoded
    const article = articleIn(decoded.text)
    if ('refusal' in article) return yield noArticle(article.refusal, encoding)
    const { text, findings } = article
    if (text === '') return yield noArticle('No article was found in the page: it has no text.', encoding)
    yield { outcome: 'record', position: null, bytes, encoding, mojibake, text, findings }
    return undefined
  },
}

function noArticle(detail: string, encoding: string): Extraction {
  return { outcome: 'failed', position: null, reason: 'no-article', detail, encoding }
}
