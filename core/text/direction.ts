/** The way a paragraph runs. */
export type Direction = 'rtl' | 'ltr'

const rtlLanguages = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'pa-arab',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/**
 * The direction of a paragraph: that of the majority of its strong letters, then that of the article's language (a BCP 47
 * tag), then left to right. The first strong letter alone would turn every paragraph round that begins `(CNN)`.
 */
export function directionOf(paragraph: string, language: string | null): Direction {
  let rtl = 0
  let ltr = 0
  for (let at = 0; at < paragraph.length; at += 1) {
    const unit = paragraph.charCodeAt(at)
    if (isRtlLetter(unit)) rtl += 1
    else if (isLtrLetter(unit)) ltr += 1
  }
  return rtl === ltr ? directionOfLanguage(language) : rtl > ltr ? 'rtl' : 'ltr'
}

/** The direction that a language is written in; left to right where the language is unknown. */
export function directionOfLanguage(language: string | null): Direction {
  if (language === null) return 'ltr'
  const tag = language.toLowerCase().replaceAll('_', '-')
  return rtlLanguages.has(tag) || rtlLanguages.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

const rtlBlocks = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const letter = /\p{L}/u

/** Letters of Hebrew, Arabic, Syriac, Thaana, NKo and their presentation forms; marks, digits and signs are not strong. */
function isRtlLetter(unit: number): boolean {
  if (unit >= 0x0621 && unit <= 0x064a) return unit !== 0x0640 // the block that nearly everything falls into
  if (unit < 0x0590 || (unit > 0x08ff && unit < 0xfb1d)) return false
  const text = String.fromCharCode(unit)
  return rtlBlocks.test(text) && letter.test(text)
}

function isLtrLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
  if (unit >= 0x0590 && unit <= 0x08ff) return false
  if (unit >= 0xd800 && unit <= 0xdfff) return false // emoji, nearly always; neutral
  if (unit >= 0x2000 && unit <= 0x20ff) return false
  const text = String.fromCharCode(unit)
  return letter.test(text) && !rtlBlocks.test(text)
}
