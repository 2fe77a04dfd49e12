import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../main/import/decode.ts'
import { encodeIn, encodeUtf16, mangled } from './encode-bytes.ts'

const arabic = 'قال وزير الري إن فريقه سيعود إلى القرى الغربية غداً، وإن كل بئر فيها ستفحص قبل الشتاء.'
const persian = 'وزير نيرو گفت که چهار پروژه تا پايان سال آماده مي شود'
const russian = 'Министр сообщил, что завтра комиссия вернётся в западные сёла и проверит каждый колодец.'
const turkish =
  'Bakan, ekibin yarın batıdaki köylere döneceğini ve her kuyunun kıştan önce şöyle bir gözden geçirileceğini söyledi.'
const french =
  'Le ministre a déclaré que l’équipe reviendrait dès demain à l’ouest, où chaque puits a été vérifié.'
const hebrew = 'השר אמר כי הצוות יחזור מחר לכפרים במערב וכי כל באר תיבדק לפני החורף'
const english = 'The minister said that his team would be back tomorrow.'
const mark = '\ufeff'

test.each([
  ['utf-8', 'plain', Buffer.from(arabic), arabic],
  ['utf-8', 'with a mark', Buffer.from(mark + arabic), arabic],
  ['utf-8', 'ASCII', Buffer.from(english), english],
  ['utf-16le', 'with a mark', encodeUtf16(mark + arabic), arabic],
  ['utf-16be', 'with a mark', encodeUtf16(mark + arabic, true), arabic],
  ['utf-16le', 'Arabic without a mark', encodeUtf16(arabic), arabic],
  ['utf-16be', 'Arabic without a mark', encodeUtf16(arabic, true), arabic],
  ['utf-16le', 'English without a mark', encodeUtf16(english), english],
  ['utf-16be', 'Russian without a mark', encodeUtf16(russian, true), russian],
  ['utf-16le', 'one Arabic word without a mark', encodeUtf16('سلام'), 'سلام'],
  [
    'utf-32le',
    'with a mark',
    Uint8Array.of(0xff, 0xfe, 0, 0, 0x28, 6, 0, 0, 0, 0xf6, 1, 0),
    '\u0628\u{1f600}',
  ],
  ['windows-1256', 'Arabic', encodeIn('windows-1256', arabic), arabic],
  ['windows-1256', 'Persian', encodeIn('windows-1256', persian), persian],
  ['windows-1256', 'one Arabic line', encodeIn('windows-1256', 'عودة الفريق'), 'عودة الفريق'],
  ['iso-8859-6', 'Arabic', encodeIn('iso-8859-6', arabic), arabic],
  // The bytes are those that Python's mac_arabic writes, whose table is Unicode's ARABIC.TXT; blanks and quotes are its own.
  [
    'x-mac-arabic',
    'Arabic with its own blanks',
    Buffer.from(
      'e2c7e4a0c7e4e8d2ead1baa0a2d3e6d9e8cfa0dacfc7eba2aca0cbe5a0dac7cfd1a03235a0e2d1eac9ae',
      'hex',
    ),
    'قال الوزير: "سنعود غداً"، ثم غادر 25 قرية.',
  ],
  [
    'iso-8859-15',
    'French with its ligature',
    encodeIn('iso-8859-15', 'Le cœur de l’été, déjà vérifié'.replace('’', "'")),
    "Le cœur de l'été, déjà vérifié",
  ],
  ['windows-1251', 'Russian', encodeIn('windows-1251', russian), russian],
  ['koi8-r', 'Russian', encodeIn('koi8-r', russian), russian],
  ['windows-1254', 'Turkish', encodeIn('windows-1254', turkish), turkish],
  ['windows-1252', 'French', encodeIn('windows-1252', french), french],
  ['windows-1255', 'Hebrew', encodeIn('windows-1255', hebrew), hebrew],
] as const)('%s: %s', (encoding, _, bytes, text) => {
  expect(decode(bytes)).toMatchObject({ kind: 'text', encoding, text, mojibake: null })
})

test('Arabic in little of much markup is still Windows-1256', () => {
  const page = `<html><body class="page wide">${'<div class="cell"><a href="/x/y">'.repeat(80)}${arabic}</body></html>`
  expect(decode(encodeIn('windows-1256', page))).toMatchObject({ encoding: 'windows-1256', text: page })
})

test('a page is read in the single-byte encoding that it declares', () => {
  const page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-6">قف'
  expect(decode(encodeIn('iso-8859-6', page))).toMatchObject({ encoding: 'iso-8859-6', text: page })
})

test('a page that declares what it is not is read as what it is', () => {
  const page = `<meta charset="windows-1256">${arabic}`
  expect(decode(Buffer.from(page))).toMatchObject({ encoding: 'utf-8', text: page })
})

test('guesses are never certain, and UTF-8 is', () => {
  const guess = decode(encodeIn('windows-1256', arabic))
  const sure = decode(Buffer.from(arabic))
  expect(guess.kind === 'text' && guess.certainty).toBeLessThan(1)
  expect(guess.kind === 'text' && guess.certainty).toBeGreaterThan(0.8)
  expect(sure.kind === 'text' && sure.certainty).toBe(1)
})

describe('what is broken', () => {
  test.each([1, 2, 3])(
    'UTF-8 cut %i bytes into an emoji is UTF-8, less certainly, with the loss located',
    kept => {
      const bytes = Buffer.concat([Buffer.from(arabic), Buffer.from('😀').subarray(0, kept)])
      const decoded = decode(bytes)
      expect(decoded).toMatchObject({ encoding: 'utf-8', text: `${arabic}\ufffd`, certainty: 0.9 })
      expect(decoded.kind === 'text' && decoded.lost).toEqual([
        { from: arabic.length, to: arabic.length + 1, kind: 'replacement-character' },
      ])
    },
  )

  test('a last byte beyond ASCII in plain English is no cut UTF-8', () => {
    expect(decode(encodeIn('windows-1252', 'They met in a café'))).toMatchObject({
      text: 'They met in a café',
    })
  })

  test('one spoilt byte in much UTF-8 costs one character', () => {
    const bytes = Buffer.concat([Buffer.from(arabic), Uint8Array.of(0xff), Buffer.from(arabic)])
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', text: `${arabic}\ufffd${arabic}` })
  })

  test.each([
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], /PNG/],
    ['a PDF', [...Buffer.from('%PDF-1.7\n')], /PDF/],
    ['zeros and ones', [0, 1, 2, 3, 0, 1, 2, 3, 255, 254], /no text/],
  ])('%s is binary', (_, bytes, detail) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({
      kind: 'binary',
      detail: expect.stringMatching(detail),
    })
  })

  test('bytes that make sense nowhere are left undecoded', () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 32))
    expect(decode(bytes)).toMatchObject({ kind: 'undecodable' })
  })

  test.each([
    ['nothing', ''],
    ['a mark', mark],
    ['blanks', ' \r\n\t\n'],
  ])('%s is empty', (_, text) => {
    expect(decode(Buffer.from(text)).kind).toBe('empty')
  })
})

describe('mojibake', () => {
  test.each([
    ['Arabic', arabic, 'windows-1252'],
    ['Arabic', arabic, 'windows-1256'],
    ['Turkish', turkish, 'windows-1252'],
    ['French', french, 'windows-1252'],
    ['Russian', russian, 'windows-1251'],
    ['Arabic with an emoji', `${arabic} 😀`, 'windows-1252'],
    ['English with one apostrophe', 'They said it’s over', 'windows-1252'],
  ])('%s is mended (%s, %s)', (_, text, page) => {
    expect(decode(mangled(text, page))).toMatchObject({
      text,
      encoding: 'utf-8',
      mojibake: `utf-8 read as ${page}`,
    })
  })

  test('what was mangled twice is mended twice', () => {
    const twice = mangled(Buffer.from(mangled(arabic, 'windows-1252')).toString(), 'windows-1252')
    expect(decode(twice)).toMatchObject({
      text: arabic,
      mojibake: 'utf-8 read as windows-1252, then utf-8 read as windows-1252',
    })
  })

  test.each([
    ['clean Arabic', arabic],
    ['clean Turkish', turkish],
    ['clean French', french],
    ['clean Russian', russian],
    ['a letter before a sign, which would be valid UTF-8', 'آ؛'],
    ['capitals before an apostrophe, which would be valid UTF-8', 'THE CAFÉ’S OWNER'],
    [
      'mojibake beside a character that no code page has',
      `${Buffer.from(mangled(arabic, 'windows-1252')).toString()} 漢`,
    ],
  ])('%s is left alone', (_, text) => {
    expect(decode(Buffer.from(text))).toMatchObject({ text, mojibake: null })
  })
})

describe('mojibake that is harder to see', () => {
  test.each([
    ['macintosh', arabic],
    ['macintosh', russian],
  ])('UTF-8 read as %s is mended', (page, text) => {
    expect(decode(mangled(text, page))).toMatchObject({ text, mojibake: `utf-8 read as ${page}` })
  })

  test('UTF-8 that a DOS console read is mended', () => {
    // ╪º┘ä is how code page 437 shows the UTF-8 of the article; the rest of the line are its other letters.
    const shown = '┘é╪º┘ä ╪º┘ä┘ê╪▓┘è╪▒'
    expect(decode(Buffer.from(shown))).toMatchObject({ text: 'قال الوزير', mojibake: 'utf-8 read as ibm437' })
  })

  test.each([
    ['windows-1256', arabic],
    ['iso-8859-6', arabic],
    ['windows-1251', russian],
  ])('%s read as a Western page is mended', (page, text) => {
    const read = new TextDecoder('windows-1252').decode(encodeIn(page, text))
    expect(decode(Buffer.from(read))).toMatchObject({ text, mojibake: `${page} read as windows-1252` })
  })

  test('the mangled lines of a text are mended, and its other lines left', () => {
    const line = Buffer.from(mangled(arabic, 'windows-1252')).toString()
    expect(decode(Buffer.from(`عنوان سليم\n${line}\nخاتمة`))).toMatchObject({
      text: `عنوان سليم\n${arabic}\nخاتمة`,
      mojibake: 'utf-8 read as windows-1252, mended in 1 of 3 lines',
    })
  })

  test('what the wrong page had no sign for is shown as lost, and the rest is mended', () => {
    const lossy = Buffer.from(mangled(arabic, 'windows-1252')).toString().replaceAll('\u0081', '\ufffd')
    const decoded = decode(Buffer.from(lossy))
    expect(decoded).toMatchObject({ text: arabic.replaceAll('ف', '\ufffd') })
    expect(decoded.kind === 'text' && decoded.lost).toHaveLength(arabic.split('ف').length - 1)
  })

  test.each([
    ['a dash before an accented letter', 'Il dit —été, hiver— et «État»'],
    ['Portuguese', 'À ação não faltou atenção: às três, já não há ninguém'],
    ['Icelandic', 'Það er ekki rétt, sagði ráðherrann á þingi í gær'],
    ['shouting in French', 'ÉÈÀÊ! À L’ÉTÉ DÉJÀ ÉVOQUÉ'],
  ])('%s is left alone', (_, text) => {
    expect(decode(Buffer.from(text))).toMatchObject({ text, mojibake: null })
  })
})

test('what nobody sees stays where it stood', () => {
  const text = 'قال\u200f \u202aReuters\u202c\u2067إن\u2069 می\u200cشود\u200b و\u00adهكذا'
  expect(decode(Buffer.from(text))).toMatchObject({ text, lost: [] })
})

describe('line ends', () => {
  test('CRLF and CR become LF, and nothing else changes', () => {
    const text = 'عنوان\r\n\r\nسطر\rسطر\u2028سطر\u0085\tنهاية \n'
    expect(decode(Buffer.from(text))).toMatchObject({ text: 'عنوان\n\nسطر\nسطر\u2028سطر\u0085\tنهاية \n' })
  })
})

test('any text of letters survives UTF-8 with or without a mark, and UTF-16 with one', () => {
  const text = fc
    .string({
      unit: fc.constantFrom(...('ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئ،؛؟ .\nabcXYZ0٣😀é'.match(/./gsu) ?? [])),
      minLength: 1,
      maxLength: 80,
    })
    .filter(each => /\S/.test(each))
  fc.assert(
    fc.property(text, fc.boolean(), (each, isMarked) => {
      expect(decode(Buffer.from((isMarked ? mark : '') + each))).toMatchObject({
        text: each,
        encoding: 'utf-8',
      })
      expect(decode(encodeUtf16(mark + each))).toMatchObject({ text: each, encoding: 'utf-16le' })
    }),
  )
})

test('any bytes are answered', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      expect(decode(bytes).kind).toBeTypeOf('string')
    }),
  )
})
