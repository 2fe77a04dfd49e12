/**
 * Names of fields that are known ones with something before or behind: `itemTitle`, `news_body`, `card__link href`, and in Arabic
 * `رابط_العنوان`, `تفاصيل المادة`. They count where a record has no field of a known name for the same.
 */
import { canonical, isKnownName } from './field-names.ts'

/** What people and programs write before the name of a field, or behind it. */
const about = new Set(
  (
    'item items news article articles post story doc document entry card press record records tbl data media feed wp node list headline link ' +
    'content main field col column td text txt tg web page website single body html value src module block el element the full original haber seo tam'
  ).split(' '),
)
/** Words that make it the name of something else. */
const other =
  /^(?:image|images|img|photo|picture|thumb\w*|video|audio|logo|icon|avatar|user|update\w*|modif\w*|crawl\w*|warc|captur\w*|harvest\w*|fetch\w*|download\w*|retriev\w*|access\w*|collect\w*|import\w*|export\w*|insert\w*|process\w*|scrap\w*|ingest\w*|index\w*|edit\w*|comments?|reply|replies|alt|caption|sub|short|related|prev|previous|next|parent|share|social|ad|ads|cookie|event|start|end|expir\w*|count|type|id|score|status|bio)$/

const longestName = 100
/** The most words of a name. */
const mostWords = 5

/** What an Arabic name begins with, by what such a field holds. */
const arabicHeads: readonly (readonly [RegExp, string])[] = [
  [/^(?:ال)?(?:رابط|لينك)$/u, 'url'],
  [/^(?:ال)?(?:تاريخ|وقت)$/u, 'date'],
  [/^(?:ال)?عنوان$/u, 'title'],
  [/^(?:ال)?(?:نص|متن|محتوى|تفاصيل)$/u, 'text'],
  [/^(?:ال)?(?:كاتب|محرر|مراسل|صحفي|صحافي)$/u, 'author'],
  [/^(?:ال)?(?:مصدر|صحيفة|جريدة|موقع|وسيلة|قناة)$/u, 'source'],
]
const arabicOther = /^(?:ال)?(?:صورة|صور|فيديو|تحديث|تعديل|سحب|جمع|إدخال|ادخال|اطلاع)$/u

/** How many names are kept with what they go back to: all records of a file have the same. */
const mostKept = 4_096
const kept = new Map<string, string | undefined>()

/** The known name that a name goes back to, as names are compared; `undefined` where it goes back to none, or is one. */
export function looseName(name: string): string | undefined {
  if (kept.has(name)) return kept.get(name)
  if (kept.size >= mostKept) kept.clear()
  const found = looked(name)
  kept.set(name, found)
  return found
}

/** Whether a name says that its field is of something else: of a picture, of when the record was fetched, of readers. */
export function isOfOther(name: string): boolean {
  return wordsOf(name.slice(0, longestName)).some(word => other.test(word) || arabicOther.test(word))
}

function looked(name: string): string | undefined {
  if (name.length > 60 || isKnownName(name)) return undefined
  const words = wordsOf(name)
  if (words.length < 2 || words.length > mostWords || words.some(word => other.test(word))) return undefined
  if (/[\u0600-\u06ff]/.test(name)) return arabicName(words)
  const isOfStyle = /__|-/.test(name) // a class of a style sheet, by which tools without code name their columns
  for (let from = 1; from < words.length; from += 1) {
    const rest = words.slice(from).join('')
    if (isKnownName(rest) && (isOfStyle || words.slice(0, from).every(word => about.has(word)))) return rest
  }
  return undefined
}

function arabicName(words: readonly string[]): string | undefined {
  if (words.some(word => arabicOther.test(word))) return undefined
  const [first = '', second = ''] = words
  const head = /^(?:ال)?اسم$/u.test(first) ? second : first
  return arabicHeads.find(([form]) => form.test(head))?.[1]
}

function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(canonical)
    .filter(word => word !== '' && !/^\d+$/.test(word))
}
