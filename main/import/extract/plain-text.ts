import { decode } from '../decode.ts'
import { asItIs, type Extractor } from './extractor.ts'
import { refused } from './refused.ts'
import { taggedFindings } from './tagged-text.ts'

/** Plain text: the file is one record, and its text is what was decoded. Markdown is read as it stands. */
export const plainText: Extractor = {
  format: 'text',
  endings: ['.txt', '.text', '.md'],
  *extract(bytes, by = asItIs) {
    const decoded = decode(bytes, by.encoding)
    if (decoded.kind !== 'text') yield refused(decoded)
    else {
      const { encoding, mojibake, text } = decoded
      yield {
        outcome: 'record',
        position: null,
        bytes,
        encoding,
        mojibake,
        text,
        findings: taggedFindings(text),
      }
    }
  },
}
