import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { documentBytes } from '../../../main/import/document-bytes.ts'
import { documentText } from '../../../main/study/json-document.ts'
import { encodeIn, mangled } from './encode-bytes.ts'
import { readOne } from './scrape-file.ts'

const said = 'سطر أول «بين» "علامتين"\nثم \\ وسطر\tثان 😀\u2028\u001b\u007f\n'

describe('the bytes of a document', () => {
  test.each([
    ['of a text as it stands', 'a.txt', Buffer.from(said)],
    ['with a byte order mark', 'a.txt', Buffer.from(`\ufeff${said}`)],
    ['with line ends of Windows', 'a.txt', Buffer.from(said.replaceAll('\n', '\r\n'))],
    ['with lone carriage returns', 'a.txt', Buffer.from(said.replaceAll('\n', '\r'))],
    ['with a byte spoilt', 'a.txt', Buffer.concat([Buffer.from(said.repeat(9)), Buffer.of(0xd9)])],
    [
      'in Windows-1256',
      'a.txt',
      encodeIn('windows-1256', 'سطر أول وسطر ثان من خبر طويل عن اجتماع المجلس في المدينة'),
    ],
    ['that is mended', 'a.txt', mangled('سطر أول وسطر ثان من خبر طويل', 'windows-1252')],
    ['packed', 'a.txt.gz', gzipSync(said)],
    ['of a page', 'a.html', Buffer.from(`<title>عنوان</title><p>${said}</p>`)],
    ['whose path looks like the field of its text', '\n "text": "".txt', Buffer.from(said)],
  ])('%s are those of its text', (_, path, bytes) => {
    const document = readOne(path, bytes)
    expect(Buffer.from(documentBytes(document, bytes)).toString()).toBe(documentText(document))
  })

  test('with a text that goes on beyond the room that is kept are whole', () => {
    const bytes = Buffer.from(said.repeat(30_000))
    const document = readOne('a.txt', bytes)
    expect(Buffer.from(documentBytes(document, bytes)).toString()).toBe(documentText(document))
  })
})
