/** Articles as a scraper leaves them, made up: two outlets, two years, Arabic. */

const places = ['السد', 'النهر', 'الميناء', 'القرية', 'المصنع', 'السوق'] as const
const deeds = ['يؤجل افتتاح', 'يعلن خطة', 'يرفض بناء', 'يدعم ترميم', 'يناقش مستقبل'] as const
const outlets = ['جريدة النهر', 'صوت الشمال'] as const

/** The articles of the study `river`: one file each, with its title, source and date. */
export function riverArticles(): readonly (readonly [path: string, json: string])[] {
  return Array.from({ length: 130 }, (_, at) => [`${name(at)}.json`, JSON.stringify(record(at))])
}

/** The title of an article of the study `river`. */
export function riverTitle(at: number): string {
  return `خبر ${number(at)}: المجلس ${pick(deeds, at)} ${pick(places, at)}`
}

/** A scraped folder of `count` files that are read, and some that are not. */
export function aFolder(count: number): Map<string, string | Uint8Array> {
  const good = Array.from(
    { length: count },
    (_, at) => [`${pick(['نهر', 'شمال'], at)}/${name(at)}.txt`, `${riverTitle(at)}\n\n${body(at)}`] as const,
  )
  return new Map<string, string | Uint8Array>([...good, ...badFiles])
}

/** What becomes of them in the ledger is what their names say. */
const badFiles: readonly (readonly [string, string | Uint8Array])[] = [
  ['نهر/فارغ.txt', ''],
  ['نهر/مقطوع.json', '{"title": "خبر مقطوع", "text": "بدأ المجلس'],
  ['نهر/بلا نص.json', '{"id": 17, "views": 12}'],
  ['شمال/صورة.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['شمال/ملف.txt', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256)],
]

/** Files of many records each, so that an import of them takes a while: `files` of `records`. */
export function aLongFolder(files: number, records: number): Map<string, string> {
  const lines = (file: number) =>
    Array.from({ length: records }, (_, at) => JSON.stringify(record(file * records + at)))
  return new Map(Array.from({ length: files }, (_, file) => [`${name(file)}.jsonl`, lines(file).join('\n')]))
}

function record(at: number): object {
  const month = String(1 + (at % 12)).padStart(2, '0')
  return {
    title: riverTitle(at),
    source: pick(outlets, at),
    date: `${2023 + (Math.floor(at / 12) % 2)}-${month}-${String(1 + (at % 28)).padStart(2, '0')}`,
    text: body(at),
  }
}

function body(at: number): string {
  const sentence = `قال المتحدث باسم المجلس إن ${pick(places, at)} سيبقى مفتوحا أمام الأهالي، وإن القرار رقم ${at} يصدر قريبا.`
  return Array.from({ length: 3 + (at % 4) }, () => sentence).join('\n\n')
}

function name(at: number): string {
  return `article-${number(at)}`
}

function number(at: number): string {
  return String(at + 1).padStart(4, '0')
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T // the remainder is within it
}
