/** Lines that a site or an archive wrote, known by their shape: the way to the page, menus, marks at the end. */
import { writtenDatesIn } from '../../describe/written-dates.ts'
import { counterLine } from './counters.ts'
import { keyOf, type Line } from './lines.ts'
import type { Mark } from './mark.ts'
import { firstWord } from './tables.ts'

const homes = [
  ...[
    'الرئيسية',
    'الصفحة الرئيسية',
    'Home',
    'Homepage',
    'Anasayfa',
    'Ana sayfa',
    'Haberler',
    'Главная',
    'Accueil',
  ],
  ...['خانه', 'صفحه اصلی', 'صفحه نخست'],
].map(keyOf)
const homeWords: ReadonlySet<string> = new Set(homes.map(firstWord))
const step = /\s{2,}|\s*[>»›→|/\\«‹<]\s*|\s[-–—]\s/u
const breadcrumb = new RegExp(`^(?:${homes.join('|')})\\s?(?:[>»›→|/\\\\«‹<]|[-–—]\\s)`, 'u')
/** `Accueil  Économie  Le port est rouvert`: the signs between were pictures. */
const spacedOut = /^[\s\u200e\u200f]*\S+\s{2,}\S+(?: \S+){0,2}\s{2,}\S/u
/** How long the name of a section is at most; the last step of the way may be the headline. */
const longestSection = 40

/** `الرئيسية > أخبار > عربي`: the last step that is short enough is the section. */
function wayHere({ key, text }: Line): Mark | undefined {
  if (!breadcrumb.test(key) && !spacedOut.test(text)) return undefined
  const steps = text.split(step).slice(1)
  // With a dash and no more than one step it may be a headline: `Home - a poem`.
  if (steps.length < 2 && /\s[-–—]\s/u.test(text)) return undefined
  const section = steps
    .map(each => each.trim())
    .findLast(each => each !== '' && each.length <= longestSection)
  return {
    kind: 'furniture',
    detail: null,
    ...(section === undefined ? {} : { states: 'section', value: section }),
  }
}

const archivedAddress = /https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(\S+)/u

/** What the Wayback Machine writes above a page; it names the page's own address. */
function archiveLine({ key, text }: Line): Mark | undefined {
  if (!key.startsWith('the wayback machine')) return undefined
  const address = archivedAddress.exec(text)?.[1]
  return {
    kind: 'furniture',
    detail: null,
    ...(address === undefined ? {} : { states: 'url', value: address }),
  }
}

/** Parts of a menu: few words each, no digits. */
const leastMenu = 4

/** `الصفحة الأولى | محليات | اقتصاد | اتصل بنا`. */
function isMenu({ text, isSentence }: Line): boolean {
  if (isSentence || !text.includes('|') || /[\d()]/.test(text)) return false
  const parts = text.split('|').filter(part => part.trim() !== '')
  return (
    parts.length >= leastMenu &&
    parts.every(part => part.length <= 28 && part.trim().split(/\s+/u).length <= 3)
  )
}

const ago = new RegExp(
  `^(?:${[
    '(?:منذ|قبل) (?:\\d{1,3} )?(?:ثانيه|دقيقه|دقيقتين|دقائق|دقايق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر)',
    '\\d{1,3} ?(?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?) ago',
    '\\d{1,3} (?:dakika|saat|gun|hafta|ay) once',
    '\\d{1,3} (?:минут[ыу]?|час(?:а|ов)?|д(?:ень|ня|ней)) назад',
    'il y a \\d{1,3} (?:minutes?|heures?|jours?|semaines?|mois)',
    '\\d{1,3} (?:دقيقه|ساعت|روز|هفته|ماه) پيش',
  ].join('|')})$`,
  'u',
)
const email = /^[\s\u200e\u200f]*[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}[\s\u200e\u200f]*$/
const phone =
  /^(?:هاتف|تلفون|جوال|موبايل|فاكس|tel|phone|fax|mobile|тел|телефон|факс|tél|telefon|faks|تلفن|فکس)\.?\s?:\s?[+\d\s()-]{5,40}$/iu
/** The clock of a player that does not play, and the age that a page is for. */
const emptyTime = /^\s*(?:0?0:00(?:\s*\/\s*\d{1,2}:\d{2})?|\d{1,2}\+)\s*$/

/** `- مل -`, `-0-`: the initials or the sign that a desk ends its copy with. */
const endMark = /^[\s\u200e\u200f]*([-–—]{1,2})\s?(?:\p{L}{1,4}|0|30)\s?\1[\s\u200e\u200f]*$/u
/** Signs that stood between two things that the scraper took apart. */
const loneSigns = /^[\s\u200e\u200f]*[|•·/–—-]{1,2}[\s\u200e\u200f]*$/u

const zones =
  'توقيت|بتوقيت|غرينتش|جرينتش|مكه|المكرمه|المحلي|محلي|القاهره|بيروت|دمشق|ت|غ|م|ص|صباحا|مساء|gmt|utc|est|edt|bst|cet|msk|мск|tsi|local|time'
/** `11:42 (توقيت مكة المكرمة)`: an hour alone may be one of a day told by the hour, with its zone it is of a header. */
const timeInZone = new RegExp(
  `^\\d{1,2}[:.]\\d{2}(?::\\d{2})?[\\s()|,،-]*((?:${zones})[\\s()|,،.-]*){1,4}$`,
  'u',
)

/** What a picture shows takes some letters at least, and whose it is not many. */
const leastCaption = 12
const longestCredit = 90
const photographed =
  /\.\s(?:PHOTO|FOTO|Ph\.?\s?:)\s?[\p{Lu}][\p{L} .'-]{2,40}$|\(\p{Lu}[^()/]{1,25}\/[^()]{2,30}\)[\s\u200e\u200f]*$|\s©\s?\p{L}(?:[^.:!?\d]|(?<=\s\p{L})\.){2,50}$|\.\s\|\s\p{Lu}[\p{Lu}\s'-]{3,40}$|(?:^|[\s(（.|–—-])(?:تصوير|عدسة|Photograph|Photo|Photos|Picture|Pictures|Image|Credit|Fotoğraf|Foto|Фото|عکس|Crédit)\s?[:/|]\s?[\p{L}«"][^:.!?؟]{1,60}\)?[\s\u200e\u200f]*$/iu

/** `The old bridge. Photograph: A. Verne/North Wire`: what a picture shows, with whose it is. */
function isCreditedCaption({ text, isItem }: Line): boolean {
  if (isItem || text.length < leastCaption) return false
  const start = Math.max(leastCaption, text.length - longestCredit)
  const end = text.slice(start)
  return /[:/|©]|[PF]H?OTO /.test(end) && photographed.test(end)
}

const message =
  /^([^,\n]{2,60}), \[(\d{1,2}[./]\d{1,2}[./]\d{4},? \d{1,2}:\d{2})(?::\d{2})?(?: [AP]M)?\][:\s]*$/u

/** `Name of the channel, [04.03.2024 14:05]`: what a messenger writes above each message that is copied or exported. */
function messageHead({ text }: Line): Mark | undefined {
  const [, sender, moment] = message.exec(text.trim()) ?? []
  if (sender === undefined || moment === undefined) return undefined
  const iso = writtenDatesIn(moment)[0]?.iso
  return { kind: 'furniture', detail: 'dateline', states: 'published', iso, sender }
}

/** The longest line that most of these shapes have, in UTF-16 units: paragraphs are looked at for a few only. */
const longestShort = 64

/** What a line is by one of these shapes; `word` is its first, folded. */
export function siteLine(line: Line, word: string): Mark | undefined {
  const { text } = line
  const way = homeWords.has(word) ? wayHere(line) : word === 'the' ? archiveLine(line) : undefined
  if (way !== undefined) return way
  if (text.includes('|') && isMenu(line)) return { kind: 'furniture', detail: null }
  const short = text.length <= longestShort ? shortLine(line) : undefined
  if (short !== undefined) return short
  return text.endsWith(']')
    ? messageHead(line)
    : isCreditedCaption(line)
      ? { kind: 'furniture', detail: 'caption' }
      : undefined
}

function shortLine(line: Line): Mark | undefined {
  const { key, text } = line
  if (/^[\s\u200e\u200f]*[-–—|•·/]/u.test(text)) {
    if (endMark.test(text)) return { kind: 'furniture', detail: null, isEnd: true }
    if (loneSigns.test(text)) return { kind: 'furniture', detail: null }
  }
  const counter = counterLine(line)
  if (counter !== undefined) return counter
  if (!/[\d@[]/.test(key)) return /^(?:منذ|قبل) /.test(key) && ago.test(key) ? datelineMark() : undefined
  if (/^list (?:\d{1,2} )?of \d{1,2}(?: items)?$/.test(key))
    return { kind: 'furniture', detail: 'related', isHeader: true }
  if (ago.test(key) || timeInZone.test(key)) return datelineMark()
  return email.test(text) || phone.test(key) || emptyTime.test(text)
    ? { kind: 'furniture', detail: null }
    : undefined
}

function datelineMark(): Mark {
  return { kind: 'furniture', detail: 'dateline' }
}
