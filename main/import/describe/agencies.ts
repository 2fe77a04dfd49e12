/**
 * The news agencies that an article gives credit to: in its dateline (`بيروت (رويترز) -`), after words such as according to,
 * in a credit at its end, in its byline and source line. An agency that is only quoted for a statement is not one of them.
 */
import type { ListField } from '../../../core/model/record.ts'
import { unknownList } from '../../../core/model/record.ts'
import { PhraseSearch } from '../../../core/text/phrase-search.ts'
import type { Marked } from '../segment/line/mark.ts'
import { agencyIdentity, distinctNames, isKnownAgency } from './agencies-known.ts'

/** How much of a paragraph is searched, in UTF-16 units. */
const searched = 4_000

interface Credit {
  readonly name: string
  readonly line: number
}

/** The agencies of an article whose lines are `lines`, as they are written, each once. */
export function agenciesOf(lines: readonly Marked[]): ListField {
  const paragraphs = lines.filter(
    ({ kind, line }) => kind === 'text' && !line.isBlank && line.text.length >= 40,
  )
  const credits: Credit[] = []
  const add = (marked: Marked | undefined, names: readonly string[]): void => {
    for (const name of names)
      if (marked !== undefined) credits.push({ name: bare(name), line: marked.line.number })
  }
  for (const marked of lines) {
    const { detail, line, value } = marked
    if (marked.kind === 'furniture') add(marked, namesInFurniture(detail, value ?? line.text))
  }
  add(paragraphs[0], atBeginning(paragraphs[0]?.line.text ?? ''))
  for (const [index, marked] of paragraphs.entries()) add(marked, inParagraph(marked.line.text, index === 0))
  add(paragraphs.at(-1), atEnd(paragraphs.at(-1)?.line.text ?? ''))
  return listOf(credits)
}

function listOf(credits: readonly Credit[]): ListField {
  const found = new Map<string, Credit>()
  for (const credit of credits.toSorted((left, right) => left.line - right.line)) {
    const key = agencyIdentity(credit.name)
    if (key !== '' && !found.has(key)) found.set(key, credit)
  }
  const named = [...found.values()]
  if (named.length === 0) return unknownList
  const from = [...new Set(named.map(({ line }) => `line ${line}`))].join(', ')
  return { value: named.map(({ name }) => name), status: 'derived', from }
}

function bare(name: string): string {
  return name.replace(/^[\s"'«“”„(/]+|[\s"'»”“)/.،,]+$/gu, '').replace(/\s+/g, ' ')
}

const separators = /\s*[-–—|/,،+;؛:()«»"“”]\s*|\s(?:و|and|et|ve|и|avec|with|с|مع)\s/u

/** Of bylines, credits and source lines, the parts that are agencies. */
function namesInFurniture(detail: Marked['detail'], text: string): string[] {
  if (detail === 'credit') {
    const alone = /^[\s\u200e\u200f]*\(([^()،,]{2,30})\)/u.exec(text)?.[1]
    const several = alone?.replace(/^(?:avec|with|مع)\s/iu, '').split(separators) ?? []
    if (several.some(isKnownAgency)) return several.filter(isKnownAgency)
    if (alone !== undefined) return alone.includes('/') ? [] : [alone]
    const named = /^[^()]{0,24}\(([^()]{2,60})\)/u.exec(text)?.[1] ?? ''
    return named.split(/\s*[,،/]\s*/u).filter(isKnownAgency)
  }
  if (detail !== 'byline' && detail !== 'source' && detail !== 'dateline') return []
  const parts = text
    .slice(0, 160)
    .split(separators)
    .map(part => part.replace(/^\s*(?:avec|with|مع|وكالة)\s/u, ''))
    .filter(isKnownAgency)
  const last = detail === 'dateline' ? /[\s/](\p{L}{2,})[\s/]*$/u.exec(text)?.[1] : undefined
  return last === undefined || !isKnownAgency(last) ? parts : [...parts, last]
}

/** Each with a sign that it has, where it has one: most paragraphs have none, and this is quicker to see. */
const beginnings: readonly { readonly sign: string; readonly shape: RegExp }[] = [
  { sign: ')', shape: /^[\s\u200e\u200f]*\p{L}[^()/.!?؟]{1,70}\(([^()\d]{2,30})\)\s?[-–—:.]/u },
  { sign: '/', shape: /^[\s\u200e\u200f]*\p{Lu}[^()/!?]{1,60}\s?\/([^/\d]{2,24})\//u },
  {
    sign: '',
    shape:
      /^[\s\u200e\u200f]*\p{Lu}{2}[\p{Lu}\s-]{1,30}(?:,[^—–]{1,30})?\s?[—–-]\s?[«"“]?([\p{L}][^».:!?"”]{1,28}?)[»"”]?\s?[.:]\s/u,
  },
  { sign: ')', shape: /^[\s\u200e\u200f]*\(([^()\d]{2,24})\)\s?[-–—:]/u },
]

function atBeginning(paragraph: string): string[] {
  const text = paragraph.slice(0, 200)
  for (const { sign, shape } of beginnings) {
    const name = text.includes(sign) ? shape.exec(text)?.[1] : undefined
    if (name !== undefined) return [name]
  }
  const named = betweenDashes.exec(text)?.[1]
  return named !== undefined && isKnownAgency(named) ? [named] : []
}

/** `Place - agency - …`, where no capitals tell a place. */
const betweenDashes = /^[\s\u200e\u200f]*\p{L}[^-–—.:()]{1,40}\s?[-–—]\s?([^-–—.:()]{2,24}?)\s?[-–—:]/u

const creditAtEnd = /(.)[\s\u200e\u200f]*[([]([^()[\]\d]{2,30})[)\]][\s.\u200e\u200f]*$/u

/** `… الطويل إلى المدينة. (سانا)`, `… said. (Reuters)`. */
function atEnd(paragraph: string): string[] {
  const end = paragraph.slice(-60)
  const match = /[)\]]/.test(end) ? creditAtEnd.exec(end) : null
  if (match === null) return []
  const [, before = '', name = ''] = match
  return isKnownAgency(name) || (/[.!؟?"”»]/.test(before) && name.split(/\s/).length <= 3) ? [name] : []
}

/** Words by which an article gives credit, in front of an outlet or an agency. */
const according = [
  'و?وفق(?:ا|اً|ًا)?(?:\\s+(?:ل?ما|لما)\\s+\\p{L}+)?',
  'و?بحسب(?:\\s+ما\\s+\\p{L}+)?',
  'و?حسب(?:ما)?(?:\\s+ما\\s+\\p{L}+)?',
  'نقل(?:ا|اً|ًا)\\s+عن',
  'استناد(?:ا|اً|ًا)\\s+إلى',
  'according\\s+to',
  'as\\s+reported\\s+by',
  'selon',
  "d['’]après",
  'по\\s+данным',
  'по\\s+сообщению',
  'сообщ(?:ает|ило|или|ил|ила)',
  'со\\s+ссылкой\\s+на',
  'передаёт|передает',
  'به\\s+گزارش',
  'به\\s+نقل\\s+از',
].join('|')

/** What agencies and outlets are, in front of their names. */
const outletNoun =
  "(?:وكالة|صحيفة|موقع|قناة|شبكة|مجلة|إذاعة|خبرگزاری|روزنامه|агентств[оуа]|газет[аеуы]|news\\s+agency|the\\s+agency|agency|l['’]agence|agence|le\\s+quotidien|le\\s+journal)"

const named = `\\s+(?:(?:ال)?أنباء\\s+|(?:le|la|the)\\s+)?[^"«“(\\n.،,]{0,24}?["«“(]([^"»”)\\n]{2,30})["»”)]`
const distinct = [...distinctNames]
  .toSorted((left, right) => right.length - left.length)
  .map(name => name.replace(/[.]/g, '\\.').replace(/ /g, '\\s'))
  .join('|')

const creditedOutlet = new RegExp(
  `(?<![\\p{L}])(?:${according})\\s+(?:[^\\n"«(.،,]{0,18}?\\s)?(?:ل|عن\\s)?${outletNoun}${named}`,
  'giu',
)
const creditedAgency = new RegExp(
  `(?<![\\p{L}])(?:${according})\\s+(?:ل|عن\\s|من\\s)?(?:ل?وكال(?:ة|تي|ات)\\s+|خبرگزاری\\s+|агентств[оуа]\\s+|l['’]agence\\s+|l['’]|the\\s+)?(?:(?:ال)?أنباء\\s+)?["«“(]?(${distinct})(?![\\p{L}])`,
  'giu',
)
/** In the first paragraph, an agency that reports is the one that the report is from. */
const reportingAgency = new RegExp(
  `(?<![\\p{L}])(?:(?:ذكرت|أفادت|أوردت|نقلت|قالت)\\s+(?:وكالة\\s+)?(?:(?:ال)?أنباء\\s+)?["«“(]?(${distinct})(?![\\p{L}]))|(?<![\\p{L}])(${distinct})\\s+(?:reported|reports|said|сообщает|bildirdi|rapporte)(?![\\p{L}])`,
  'giu',
)
/** What stands beside the name of an agency that reports; quicker to look for than the names are. */
const reportingHint = /ذكرت|أفادت|أوردت|نقلت|قالت|reported|reports|said|сообщает|bildirdi|rapporte/iu
const agencyByName =
  /(?<!\p{L})(?:(?:وفقا|وفقاً|وفقًا|بحسب|حسب|نقلا عن|نقلاً عن)\s+(?:ل)?وكالة\s+(?!الأنباء|أنباء|الانباء)|به\s+(?:گزارش|نقل از)\s+خبرگزاری\s+)(\p{L}{3,20})(?:\s+للأنباء)?/gu

/** Names in Arabic letters with the preposition that is written together with them, which turns an article into its second letter. */
const toldInArabic = new Map(
  distinctNames
    .filter(name => /[\u0600-\u06ff]/.test(name))
    .map(name => [name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`, name] as const),
)
const arabicNames = [...toldInArabic.values()].toSorted((left, right) => right.length - left.length).join('|')
/** `told Reuters`, `لرويترز`: what was said to an agency's reporter is from the agency. */
const toldAgency = new RegExp(
  [
    `(?<!\\p{L})(${[...toldInArabic.keys()].toSorted((left, right) => right.length - left.length).join('|')})(?!\\p{L})`,
    `(?<!\\p{L})ل(?:مراسل(?:ة|ي)?|وكالة)\\s(?:أنباء\\s)?["«“(]?(${arabicNames})(?!\\p{L})(?:\\s\\(([^()\\n]{2,16})\\))?`,
    `(?<!\\p{L})told\\s(?:the\\s)?(Reuters|AFP|AP|The Associated Press|Associated Press|TASS|Sputnik|Xinhua|Bloomberg|Anadolu)(?!\\p{L})`,
    `(?<!\\p{L})(AA|Anadolu|İHA|DHA|ANKA|Reuters|AFP)\\smuhabirine(?!\\p{L})`,
    `(?<!\\p{L})(?:сообщили|рассказал[аи]?|заявил[аи]?|сказал[аи]?)\\s(ТАСС|РИА Новости|Интерфаксу?)(?!\\p{L})`,
    `(?<!\\p{L})à\\sl['’](AFP|APS)(?!\\p{L})|(?<!\\p{L})constaté\\sl['’](AFP|APS)(?!\\p{L})`,
  ].join('|'),
  'gu',
)
/** What a paragraph that gives credit holds at least one of: most hold none, and this is quicker to see. */
const signs = new PhraseSearch({
  told: [
    'لوكالة|لمراسل|لرويترز|لفرانس|لسبوت|لشين|لبلوم|للأناضول|للأسوش|لأسوش|لنوفوستي|لريا|لإنتر',
    'لأ ف|لأ.ف|لد ب|لد.ب|لأ ش|لأ.ش|ليونهاب|لایرنا|لایسنا',
    "told|muhabirine|ТАСС|РИА|Интерфакс|l'A|l’A",
  ].flatMap(each => each.split('|')),
  credited: 'وفق|حسب|نقل|استناد|according|reported|selon|après|данным|сообщ|ссылкой|переда|گزارش'.split('|'),
})

function inParagraph(paragraph: string, isFirst: boolean): string[] {
  const text = paragraph.slice(0, searched)
  const { told, credited } = signs.in(text)
  const beginning = isFirst ? text.slice(0, 600) : ''
  const reporting = [
    ...(reportingHint.test(beginning) ? all(reportingAgency, beginning) : []),
    ...(told ? toldIn(text) : []),
  ]
  if (!credited) return reporting
  const outlets = all(creditedOutlet, text)
  const agencies = all(creditedAgency, text)
  return [
    ...reporting,
    ...outlets,
    ...agencies,
    ...(outlets.length + agencies.length > 0 ? [] : all(agencyByName, text)),
  ]
}

/** `لوكالة الأنباء الألمانية (د ب أ)`: the short name is the one that agencies go by. */
function toldIn(text: string): string[] {
  return [...text.matchAll(toldAgency)].flatMap(([, ...names]) => {
    const [name, short] = names.filter(each => each !== undefined)
    if (name === undefined) return []
    return short !== undefined && isKnownAgency(short) ? short : (toldInArabic.get(name) ?? name)
  })
}

function all(shape: RegExp, text: string): string[] {
  if (text.search(shape) < 0) return [] // `matchAll` makes the expression anew, which takes longer than the search
  return [...text.matchAll(shape)].flatMap(match => match[1] ?? match[2] ?? [])
}
