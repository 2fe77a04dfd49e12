import { expect, test } from 'vitest'
import { type Mending, readMending } from '../../../../core/model/mending.ts'
import { decode } from '../../../../main/import/decode.ts'
import { encodeIn, mangled } from '../../import/encode-bytes.ts'

const misread = (encoding: string, readAs: string, lines: { mended: number; all: number } | null = null) =>
  ({ kind: 'misread', encoding, readAs, lines }) as const

test.each<[string, Mending[]]>([
  ['utf-8 read as windows-1256', [misread('utf-8', 'windows-1256')]],
  [
    'utf-8 read as windows-1252, then utf-8 read as windows-1252',
    [misread('utf-8', 'windows-1252'), misread('utf-8', 'windows-1252')],
  ],
  [
    'utf-8 read as windows-1252, mended in 3 of 12 lines',
    [misread('utf-8', 'windows-1252', { mended: 3, all: 12 })],
  ],
  ['lines in windows-1256 among utf-8', [{ kind: 'mixed', encoding: 'windows-1256' }]],
  ['by hand', [{ kind: 'other', words: 'by hand' }]],
])('%s is read', (words, expected) => {
  expect(readMending(words)).toEqual(expected)
})

const news = 'أعلنت الوزارة أن المحادثات حول السد ستُستأنف الأسبوع المقبل في العاصمة. '.repeat(12)

test.each([
  ['a text that was read in a wrong encoding', mangled(news, 'windows-1256'), 'misread'],
  [
    'a text with lines in two encodings',
    Buffer.concat([
      Buffer.from(`${news}\n`.repeat(8)),
      encodeIn('windows-1256', `${news}\n`),
      Buffer.from(`${news}\n`.repeat(8)),
    ]),
    'mixed',
  ],
])('what is mended of %s has a kind', (_, bytes, kind) => {
  const decoded = decode(bytes)
  expect(decoded.kind).toBe('text')
  if (decoded.kind === 'text') expect(readMending(decoded.mojibake ?? '')).toMatchObject([{ kind }])
})
