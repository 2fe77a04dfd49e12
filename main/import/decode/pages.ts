/**
 * The encodings of one byte a character as tables. Most are TextDecoder's; it lacks Mac OS Arabic and the DOS pages, which
 * stand here after the tables that Unicode publishes: `MAPPINGS/VENDORS/APPLE/ARABIC.TXT` (its right-to-left copies of ASCII
 * signs are read as those signs) and `MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT` and `CP850.TXT`.
 */

const upperHalves: Readonly<Record<string, string>> = {
  'x-mac-arabic': [
    'Ä\u00a0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü',
    ' !"#$٪&\'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟',
    '❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_',
    'ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے',
  ].join(''),
  ibm437: [
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ',
    'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐',
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ].join(''),
  ibm850: [
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ',
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐',
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀',
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ].join(''),
}

/** Names under which files declare what TextDecoder does not know. */
const labels: Readonly<Record<string, string>> = {
  'x-mac-arabic': 'x-mac-arabic',
  macarabic: 'x-mac-arabic',
  'mac-arabic': 'x-mac-arabic',
  mac_arabic: 'x-mac-arabic',
}

/** The lower-case name of the encoding that a label means; `undefined` where it is none that we know. */
export function encodingNamed(label: string): string | undefined {
  const own = labels[label.trim().toLowerCase()]
  if (own !== undefined) return own
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined // TextDecoder's way to say that it does not know the label
    throw error
  }
}

/** The text of bytes in an encoding that TextDecoder or a table here knows. Byte order marks are kept. */
export function textInPage(bytes: Uint8Array, encoding: string): string {
  const upper = upperHalves[encoding]
  if (upper === undefined) return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\xff]/g, sign => upper.charAt(sign.charCodeAt(0) - 0x80))
}

/** Whether an encoding is one of those whose tables stand here, by its lower-case name. */
export function isOwnPage(name: string): boolean {
  return Object.hasOwn(upperHalves, name)
}

const tables = new Map<string, readonly string[]>()

/** The character of each of the 256 bytes of a page of single bytes. */
export function charactersOf(page: string): readonly string[] {
  const known = tables.get(page)
  if (known !== undefined) return known
  const table = Array.from({ length: 256 }, (_, byte) => textInPage(Uint8Array.of(byte), page))
  tables.set(page, table)
  return table
}
