/** What each line is by itself, from the tables of rules and the few shapes that need none. */
import type { DateOrder } from '../../../../core/model/profile.ts'
import { foldWithOrigins } from '../../../../core/text/fold.ts'
import { isKnownAgency } from '../../describe/agencies-known.ts'
import { writtenDatesIn } from '../../describe/written-dates.ts'
import { isDateLine } from './date-line.ts'
import { keyOf, type Line, linesOf } from './lines.ts'
import type { Marked } from './mark.ts'
import { linkedLine } from './markdown.ts'
import { agencyLineOf, isNameLike } from './names.ts'
import { longest, longestKeywords, type Rule } from './rule.ts'
import { siteLine } from './site-lines.ts'
import { hasReaderWord, hasSiteWord, isCallTo } from './site-words.ts'
import {
  callsEnding,
  firstWord,
  type Opening,
  openingOf,
  type Phrase,
  phrasesByWord,
  phrasesEnding,
  phraseWithin,
} from './tables.ts'

/** The longest line that is looked at for a shape. */
const longestShape = 240

/**
 * The mark of a line that nothing stands around.
 * @param order which number comes first in dates that could be read two ways
 */
export function markOf(line: Line, order: DateOrder | null = null): Marked {
  const text: Marked = { line, kind: 'text', detail: null }
  if (line.isBlank) return text
  const opening = openingOf(line)
  if (line.text.length > longestShape) return byPhrase(line, opening.ofLong, order) ?? text
  const linked = line.text.includes('](') ? linkedLine(line) : undefined
  if (linked !== undefined) {
    const { label, mark } = linked
    return { ...((label && byRule(label, openingOf(label), order)) ?? mark), line }
  }
  const site = siteLine(line, opening.word)
  return site === undefined
    ? (byRule(line, opening, order) ?? byShape(line, order) ?? text)
    : { line, ...site }
}

function byPhrase(line: Line, phrases: readonly Phrase[], order: DateOrder | null): Marked | undefined {
  for (const phrase of phrases) {
    const mark = beginsWith(line, phrase, order)
    if (mark !== undefined) return mark
  }
  return undefined
}

function byRule(line: Line, { phrases, isCount }: Opening, order: DateOrder | null): Marked | undefined {
  const first = byPhrase(line, phrases, order)
  if (first !== undefined) return first
  const counter = isCount ? counterOf(line) : undefined
  if (counter !== undefined) return counter
  if (line.text.length > longest.end) return undefined
  const { key } = line
  const last = phraseAtEnd(key)
  if (last !== undefined) return marked(line, last.rule)
  if (line.text.length > longest.within) return undefined
  const within = phraseWithin(key)
  return within === undefined ? undefined : marked(line, within.rule)
}

/** `12 comments`, `340 shares`: a number before what it counts. */
function counterOf(line: Line): Marked | undefined {
  const counted = /^\d{1,6} (.+)$/u.exec(line.key.slice(0, 40))?.[1]
  if (counted === undefined) return undefined
  const rule = phrasesByWord.get(firstWord(counted))?.find(each => each.key === counted)?.rule
  if (rule?.as === 'comment') return marked(line, rule, { isHeader: true })
  return rule?.as === 'share' ? marked(line, rule) : undefined
}

function phraseAtEnd(key: string): Phrase | undefined {
  const whole = phrasesEnding(key).find(each => endsWith(key, each.key))
  if (whole !== undefined || key.length > longest.call) return whole
  const bare = /[.!…:]$/.test(key) ? key.replace(/[.!…:\s]+$/u, '') : key
  return callsEnding(bare).find(each => endsWith(bare, each.key) && hasReaderWord(bare))
}

function endsWith(key: string, phrase: string): boolean {
  if (!key.endsWith(phrase) || key.length === phrase.length) return false
  const before = key.charAt(key.length - phrase.length - 1)
  return !/^[\p{L}\p{N}]/u.test(phrase) || !/[\p{L}\p{N}]/u.test(before)
}

/** How a rule reads a line that begins with one of its phrases; `undefined` where it does not fit. */
function beginsWith(line: Line, { key: phrase, rule }: Phrase, order: DateOrder | null): Marked | undefined {
  const { key, text } = line
  if (!key.startsWith(phrase)) return undefined
  const next = key.charAt(phrase.length)
  if (/[\p{L}\p{N}]$/u.test(phrase) && /[\p{L}\p{N}]/u.test(next) && !isStem(rule, phrase)) return undefined
  const limit = rule.as === 'keywords' ? longestKeywords : longest[rule.form]
  if (text.length > limit) return undefined
  const rest = key.slice(phrase.length)
  switch (rule.form) {
    case 'line':
      return /^[\s.:!…»>–—-]*$/u.test(rest) ? marked(line, rule) : undefined
    case 'start':
      return isStartOfFurniture(line, rule, rest) ? marked(line, rule) : undefined
    case 'call':
      return isCallTo(rest) ? marked(line, rule) : undefined
    case 'name':
      return isNameLike(valueAfter(text, phrase)) && !isOfBooks(valueAfter(text, phrase), rule)
        ? marked(line, rule, { value: valueAfter(text, phrase) })
        : undefined
    case 'header':
      return header(line, rule, phrase, rest)
    case 'label':
      return label(line, { key: phrase, rule }, rest, order)
    default:
      return undefined
  }
}

/** The most words behind a call to share or to follow that does not say where, in a line and in a sentence. */
const mostCallWords = { line: 2, sentence: 1 }
/** A longer sentence, in UTF-16 units, says more of where than that it is of a page. */
const longestCall = 60
const callFor: ReadonlySet<Rule['as']> = new Set(['share', 'advert'])

/**
 * Whether a line that begins as furniture goes on as such. `Share` and `Join` begin sentences of the news too: a line that
 * calls upon its reader in a sentence, or at some length, says what of the site it is about.
 * @param rest what stands behind the phrase
 */
function isStartOfFurniture({ text, isSentence }: Line, { as, isEnd }: Rule, rest: string): boolean {
  if (isSentence && text.length > 120) return as === null && isEnd === true
  if (!callFor.has(as)) return true
  const most = isSentence ? mostCallWords.sentence : mostCallWords.line
  const words = rest.match(/[\p{L}\p{N}@]+/gu) ?? []
  if (words.length <= most) return true
  return isSentence && text.length > longestCall ? hasReaderWord(rest) : hasSiteWord(rest)
}

/** `كتب نادر السالمي` names a writer; with the article, `كتب الأطفال` are books. */
function isOfBooks(name: string, { states }: Rule): boolean {
  return states === 'author' && /^ال(?!دكتور|أستاذ|كاتب|صحفي|صحافي|زميل|مهندس|محامي)/u.test(name)
}

/** Arabic, Turkish and Persian write endings together with the word: a phrase of several words may go on. */
function isStem({ form }: Rule, phrase: string): boolean {
  return form === 'start' && phrase.includes(' ')
}

function header(line: Line, rule: Rule, phrase: string, rest: string): Marked | undefined {
  if (/^[\s:.…\-–—|>»«<()[\]\d!؟?↓⬇#]*$/u.test(rest)) return marked(line, rule, { isHeader: true })
  if (rule.isAlone === true) return undefined
  const isLabelled =
    /^\s?(?::|[-–—|>»]\s|\.\.|…)/u.test(rest) || (rule.as === 'related' && /^\.\s/.test(rest))
  if (!isLabelled || rule.as === 'comment') return undefined
  return marked(line, rule, { value: valueAfter(line.text, phrase) })
}

function label(
  line: Line,
  { key: phrase, rule }: Phrase,
  rest: string,
  order: DateOrder | null,
): Marked | undefined {
  const value = bare(valueAfter(line.text, phrase))
  if (rule.states === 'published' || rule.states === 'updated') {
    const date = writtenDatesIn(rest, order)[0]
    const isTime = rule.states === 'updated' && /^\s?:?\s?(?:at |à )?\d{1,2}[:.h]\d{2}\P{L}*$/u.test(rest)
    if (date === undefined && !isTime && !(/^\s?:/.test(rest) && /\d/.test(rest))) return undefined
    if (date !== undefined && (date.from > 30 || rest.length - date.to > 60)) return undefined
    return marked(line, rule, { value, iso: date?.iso })
  }
  if (!/^\s?(?::|[-–—|]\s)/u.test(rest)) return undefined
  const isColon = /^\s?:/.test(rest)
  if (rule.states === 'author' && initialsAlone.test(value))
    return { line, kind: 'furniture', detail: rule.as }
  if (rule.states === 'author') return isNameLike(value) ? marked(line, rule, { value }) : undefined
  if (rule.states === 'url')
    return /^https?:\/\/\S+$|^www\.\S+$/i.test(value) ? marked(line, rule, { value }) : undefined
  if (rule.states === 'section')
    return isColon && value.length <= 60 ? marked(line, rule, { value }) : undefined
  if (rule.states === 'title') return isColon && value !== '' ? marked(line, rule, { value }) : undefined
  if (value.length > 160 || (line.isSentence && value.length > 80)) return undefined
  return marked(line, rule, { value })
}

/** `['Ida Marlow', 'Tom Hale']` without the signs that a program writes lists with. */
function bare(value: string): string {
  return /^\[\s*['"].*['"]\s*\]$/u.test(value)
    ? value
        .slice(1, -1)
        .replace(/(?<=^|,)\s*['"]|['"]\s*(?=,|$)/gu, match => (match.startsWith(' ') ? ' ' : ''))
    : value
}

/**
 * What a line says behind its label, as it is written: folding drops marks, so the label's letters are counted.
 * @param phrase the label as `keyOf` gives it
 */
export function valueAfter(text: string, phrase: string): string {
  const folded = foldWithOrigins(text.slice(0, phrase.length * 2 + 40))
  let left = phrase.replace(/[^\p{L}\p{N}]+/gu, '').length
  let at = 0
  for (; at < folded.text.length && left > 0; at += 1)
    if (/[\p{L}\p{N}]/u.test(folded.text.charAt(at))) left -= 1
  const rest = text.slice(folded.origins[at])
  return rest.replace(/^[\p{M}\u0640\s\u200e\u200f:：.…\-–—|>»]+/u, '').replace(/[\s\u200e\u200f]+$/u, '')
}

function marked(line: Line, rule: Rule, more: Partial<Marked> = {}): Marked {
  const states = rule.states === undefined ? {} : { states: rule.states }
  const isMenu = rule.as === null && rule.form === 'line' && rule.isEnd !== true
  return {
    line,
    kind: 'furniture',
    detail: rule.as,
    ...states,
    isEnd: rule.isEnd === true,
    ...(isMenu ? { isMenu } : {}),
    ...more,
  }
}

const divider = /^[\s\u200e\u200f]*(?:[-=_*~•·#—–]\s?){3,}[\s\u200e\u200f]*$/u
const address = /^[\s\u200e\u200f]*(?:[A-Z_]{3,20}:\s?)?(?:https?:\/\/|www\.)\S+[\s\u200e\u200f]*$/i
/** `harbour-daily.example`: the site itself. */
const host = /^[\s\u200e\u200f]*(?:[a-z\d-]{2,40}\.){1,3}[a-z]{2,12}[\s\u200e\u200f]*$/i
/** The longest run of buttons without blanks, in UTF-16 units. */
const longestGlued = 80
/** `A- A+`: the letters by which a reader sets the size of the text. */
const fontSizes = /^\s*TT\s*$|^[\s\u200e\u200f+-]*(?:[AАعأا][\s+-]*){1,3}$|^\s*Aa\s*$/u
/** How long a line of them is at most, in UTF-16 units. */
const longestSizes = 40
/** `حجم الحرف: - A +`. */
const labelledSizes =
  /^(?:(?:حجم|مقاس) (?:ال)?(?:خط|حرف|نص)|taille(?: du texte)?|(?:text|font) size|yazi (?:boyutu|tipi)|размер (?:шрифта|текста)|اندازه (?:متن|قلم|فونت))[\s:aаعا+-]*$/u
const readingTime =
  /^(?:lecture |temps de lecture )?\d{1,2}(?: ?[–-] ?\d{1,2})? ?(?:mn|min|mins|minutes|dk|dakika|мин|минуты?|دقيقه|دقايق)(?: read| واحده)?$/u
/** `Page 1 of 2`: of a text that was on paper. */
const issue = /^(?:العدد|عدد رقم|issue no\.?|sayi|№|выпуск №?|شماره) ?:? ?\d{1,6}$/u
const pageNumber = /^(?:صفحه|page|seite|стр\.?|страница|sayfa) ?\d{1,4} ?(?:من|of|de|sur|из|از|\/) ?\d{1,4}$/u
const hashtags =
  /^[\s\u200e\u200f]*#[\p{L}\p{N}_]{2,60}(?:[\s,،|]+#[\p{L}\p{N}_]{2,60}){1,30}[\s\u200e\u200f]*$/u
const deskCredit =
  /^[\s\u200e\u200f]*\(([^()]{2,30})\)[\s\u200e\u200f.]*(?:\p{L}{1,3}[\s./\u200e\u200f]*){0,6}$/u

/** `F. D.-R.`: who wrote, where the names are known. */
const initialsAlone = /^[\s\u200e\u200f]*(?:\p{Lu}\p{Ll}?\.[\s-]*){1,4}$/u

/** `ع.ج/ خ.س (رويترز، د ب أ)`: initials of the desk, and the agencies that its copy is from. */
function initialsCredit(text: string): boolean {
  const agencies = initials.exec(text)?.[1]
  return agencies?.split(/\s*[,،/]\s*/u).some(isKnownAgency) === true
}
const initials =
  /^[\s\u200e\u200f]*\p{L}{1,2}(?:[\s./|،,-]{1,3}\p{L}{1,2}){0,7}[\s.]{0,3}\(([^()]{2,60})\)[\s.\u200e\u200f]*$/u

/** `/قنا/`, `ع ر/ م س`, `1640 جمت`: what agencies of the Gulf end their copy with. */
const agencyEnd =
  /^[\s\u200e\u200f]*[=_]{3,}\s?(?:\p{L}{1,2}[\s./]*){1,5}$|^[\s\u200e\u200f]*(?:\/\s?\p{L}{2,12}\s?\/|(?:\p{L}{1,2}[\s./]{1,3}){2,7}\p{L}{1,2}|\d{3,4}\s(?:جمت|GMT))[\s.]*$/u
/** `انتهى / ح م / 19`, `انتهى - 14`. */
const saidEnd = /^\(?(?:انته[يى]|النهايه)\)?(?:\s?[/.|–-]|\s(?:\p{L}{1,2}[\s./-]*){1,6}$)|^\(النهايه\)/u
/** `المنامة في 5 مارس / بنا /`, `Doha, March 5 (QNA)`: where they report from, on a day without a year. */
const agencyDateline =
  /^[\s\u200e\u200f]*(?:\p{L}[\p{L} ]{1,30} في [\d٠-٩]{1,2} \p{L}{3,12}\s?\/\s?\p{L}{2,12}\s?\/|\p{Lu}[\p{L} ]{1,30}, \p{L}{3,9} \d{1,2} \(\p{Lu}{2,6}\))[\s.:-]*$/u

/** Most lines lack the signs that most shapes have: to look for those first halves what an ordinary headline costs. */
function byShape(line: Line, order: DateOrder | null): Marked | undefined {
  const { key, text } = line
  const hasParenthesis = text.includes('(')
  if (divider.test(text)) return { line, kind: 'furniture', detail: null, isDivider: true }
  if (address.test(text)) return { line, kind: 'furniture', detail: null, states: 'url', value: text.trim() }
  if (
    fontSizes.test(text) ||
    readingTime.test(key) ||
    (text.length <= longestSizes && labelledSizes.test(key)) ||
    host.test(text)
  )
    return { line, kind: 'furniture', detail: null }
  if (hashtags.test(text)) {
    return {
      line,
      kind: 'furniture',
      detail: 'keywords',
      states: 'keywords',
      value: text.trim(),
      isEnd: true,
    }
  }
  if (agencyEnd.test(text) || (text.length <= 40 && saidEnd.test(key)))
    return { line, kind: 'furniture', detail: null, isEnd: true }
  if ((hasParenthesis || text.includes('/')) && agencyDateline.test(text))
    return { line, kind: 'furniture', detail: 'dateline' }
  if (text.length <= 16 && initialsAlone.test(text))
    return { line, kind: 'furniture', detail: 'byline', isEnd: true }
  if (isShareWords(key) || isGluedShare(text)) return { line, kind: 'furniture', detail: 'share' }
  if (hasParenthesis && (deskCredit.test(text) || initialsCredit(text)))
    return { line, kind: 'furniture', detail: 'credit', isEnd: true }
  if (text.length <= longestButtons && /[|·•]/.test(text)) {
    const found = buttonsLine(line, order)
    if (found !== undefined) return found
  }
  if (text.length <= 110) {
    const date = isDateLine(line, order)
    if (date !== undefined)
      return { line, kind: 'furniture', detail: 'dateline', states: 'published', iso: date.iso }
  }
  if (pageNumber.test(key) || issue.test(key)) return { line, kind: 'furniture', detail: null }
  const agencyLine = agencyLineOf(line)
  return agencyLine === undefined ? undefined : { line, kind: 'furniture', ...agencyLine }
}

const shareWords = new Set(
  (
    'facebook twitter whatsapp telegram linkedin pinterest email e-mail mail messenger reddit x print viber instagram youtube tumblr skype copy link ' +
    'فيسبوك فايسبوك تويتر واتساب واتس اب تيلقرام تلقرام بينتيريست بنترست ريديت تمبلر سكايب فايبر ثريدز تيليغرام تلغرام تليجرام تيليجرام لينكدان لينكد إن ماسنجر ايميل البريد الالكتروني طباعه نسخ الرابط اكس انستغرام يوتيوب ' +
    'linki kopyala yazi tipi paylas tweetle flipboard threads bluesky copier lien partager ' +
    'вконтакте телеграм телеграмм одноклассники ватсап фейсбук твиттер почта ссылка ' +
    'مشاركه عبر البريد تلگرام اينستاگرام توييتر واتساپ واتسپ فيس بوک ايميل چاپ و and и et ve'
  )
    .split(' ')
    .map(keyOf),
)

function isShareWords(key: string): boolean {
  if (key.length > 100) return false
  const end = key.search(/[\s|/,،·•-]/)
  if (!shareWords.has(end < 0 ? key : key.slice(0, end))) return false // of most lines the first word is none
  const words = key.split(/[\s|/,،·•-]+/u).filter(word => word !== '')
  return words.length > 0 && words.length <= 14 && words.every(word => shareWords.has(word)) && key.length > 2
}

/** `FacebookTwitterCopy Link`: buttons that a scraper took for one word. */
function isGluedShare(text: string): boolean {
  if (text.length > longestGlued || !/[a-zа-яçğıöşü][A-ZА-ЯÇĞİÖŞÜ]/.test(text)) return false
  const words = keyOf(text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))
    .replaceAll('whats app', 'whatsapp')
    .replaceAll('linked in', 'linkedin')
    .replaceAll('you tube', 'youtube')
    .split(/[\s|/,،·•-]+/u)
  const known = words.filter(word => shareWords.has(word)).length
  return known >= 2 && known * 2 > words.length
}

/** How many parts a line of buttons has, and how long each is at most, in UTF-16 units. */
const longestButtons = 160
const buttons = { least: 2, most: 10, longest: 32 }

/** `طباعة | أرسل إلى صديق | PDF`: what each part is, where each is of the site. */
function buttonsLine(line: Line, order: DateOrder | null): Marked | undefined {
  const parts = line.text.split(/[|·•]/u).filter(part => part.trim() !== '')
  if (parts.length < buttons.least || parts.length > buttons.most) return undefined
  if (parts.some(part => part.trim().length > buttons.longest)) return undefined
  const details = parts.map(part => {
    const [only] = linesOf(part.trim())
    const mark = only && byRule(only, openingOf(only), order)
    return mark?.kind === 'furniture' && mark.states === undefined ? mark.detail : undefined
  })
  const [first] = details
  return details.includes(undefined) || first === undefined
    ? undefined
    : { line, kind: 'furniture', detail: first }
}
