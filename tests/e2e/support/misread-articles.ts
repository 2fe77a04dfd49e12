/** Files that were not read as a person would, made up: a page that may be two, what a site writes round each, the wrong encoding. */

/** The page on which a second article may begin. */
export const maybeTwo = {
  first: 'قال المتحدث باسم المجلس إن السد سيبقى مفتوحا أمام الأهالي طوال الموسم، وإن القرار يصدر قريبا.',
  second: 'تصريحات أخرى في العاصمة هذا الأسبوع',
  lead: 'أعلنت لجنة الميناء أن الرصيف الجديد يستقبل السفن من أول الشهر المقبل، بعد أعمال دامت عامين كاملين.',
} as const

/** What the site writes below each of its texts, and nobody knows to be furniture. */
export const followUs = 'كل أسبوع رسالة تصل إلى بريدكم من جريدة النهر'

/** Latin text with a name in it that only shows in which encoding it was written. */
export const latin = {
  title: 'The dam stays open, says the minister',
  quotation: 'no village will lose its water',
  name: 'ليلى',
} as const

/** The files: five of one outlet, of which one may be two articles, and one of bytes that fit several encodings. */
export function misreadFiles(): readonly (readonly [path: string, content: string | Uint8Array])[] {
  const { first, second, lead } = maybeTwo
  const page = ['قرار جديد للمجلس', first, sentences(1), sentences(2)]
  const end = ['المصدر: جريدة النهر', 'الكلمات المفتاحية: السد، النهر']
  const others = [3, 4, 5, 6].map(
    at =>
      [
        `نهر/خبر-${at}.txt`,
        [`خبر ${at} عن السد`, sentences(at), sentences(at + 10), followUs, ...end].join('\n\n'),
      ] as const,
  )
  return [
    ['نهر/خبر-1.txt', [...page, ...end, second, lead, sentences(7), followUs].join('\n\n')],
    ...others,
    ['wire/open.txt', inWindows1256()],
  ]
}

function sentences(at: number): string {
  return `وأضاف المتحدث في اليوم ${at} أن المزارعين على الضفتين ينتظرون النتائج، وأن الموسم رقم ${at} يبدأ بعد الأمطار.`
}

/** The name in the bytes of Windows-1256, which Node can read and not write. */
function inWindows1256(): Uint8Array {
  const text = `${latin.title}\n\nThe minister of water, Layla Haddad (${latin.name}), said on Tuesday that ${latin.quotation}, and that the dam stays open for all farmers of the valley.\n\nTalks go on next week in the capital.\n`
  const decoder = new TextDecoder('windows-1256')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, letter => bytes.get(letter) ?? 0x3f)
}
