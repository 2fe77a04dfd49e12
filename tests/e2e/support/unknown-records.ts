/** What scrapers leave that nobody has seen before, made up: records with fields of their own, and names that say something. */

const places = ['السد', 'النهر', 'الميناء', 'القرية', 'المصنع', 'السوق'] as const

/**
 * `count` records whose text stands in `maqal.matn`, and their title in `ras`; from the number `first` on. What somebody remarked
 * on each is as long, so that nothing but a person can tell which is the text.
 */
export function unknownRecords(first: number, count: number): string {
  return Array.from({ length: count }, (_, nth) => {
    const at = first + nth
    return JSON.stringify({
      raqm: at,
      ras: unknownTitle(at),
      maqal: { matn: body(at), sharh: remark(at) },
      sahifa: { ism: 'جريدة الميناء' },
      yawm: `2024-0${1 + (at % 9)}-1${at % 10}`,
    })
  }).join('\n')
}

/** The title of the record `at`. */
export function unknownTitle(at: number): string {
  return `المجلس يناقش مستقبل ${places[at % places.length]} للمرة ${at}`
}

/** Files whose names say the day, the outlet and a number: `2024-09-11_river-post_1.txt`. */
export function namedFiles(first: number, count: number): Map<string, string> {
  return new Map(
    Array.from({ length: count }, (_, nth) => {
      const at = first + nth
      const outlet = ['nahr', 'shamal'][at % 2]
      return [`2024-09-1${at % 10}_${outlet}_${at}.txt`, `${unknownTitle(at)}\n\n${body(at)}`]
    }),
  )
}

/** A file in Windows-1256 that has too little text for its encoding to be recognised. */
export function inWindows1256(text: string): Uint8Array {
  const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, at) => at))
  return Uint8Array.from([...text].map(letter => letters.indexOf(letter)))
}

function remark(at: number): string {
  const sentence = `لاحظ المراجع أن الخبر ${at} ورد في نشرة المساء أيضا، وأن ${places[at % places.length]} ذكر فيها باسمه القديم، وطلب التثبت من الرقم والتاريخ.`
  return Array.from({ length: 4 }, () => sentence).join('\n\n')
}

function body(at: number): string {
  const sentence = `قال المتحدث باسم المجلس إن ${places[at % places.length]} سيبقى مفتوحا أمام الأهالي، وإن القرار رقم ${at} يصدر قريبا.`
  return Array.from({ length: 4 }, () => sentence).join('\n\n')
}
