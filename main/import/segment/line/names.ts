/** Lines that name a person, a desk or an agency. */
import { fold } from '../../../../core/text/fold.ts'
import { isKnownAgency } from '../../describe/agencies-known.ts'
import type { Line } from './lines.ts'
import type { Mark } from './mark.ts'

/** Words that names are joined by, and that stand before an outlet. */
const joiners = new Set(
  'and et ve и و de da del van von al el la le bin ibn avec with for in der ten du of для at'.split(' '),
)

/** Whether a text could be the name of a person or of several, with their outlet: few words, as names are written. */
export function isNameLike(text: string): boolean {
  if (text.length < 3 || text.length > 70 || /[.!?؟:]\s*$|[:;]\s/.test(text) || /\d{3}|https?:/.test(text))
    return false
  const words = text.match(/[\p{L}\p{M}'’.-]+/gu) ?? []
  if (words.length === 0 || words.length > 9) return false
  if (/[\u0600-\u06ff]/.test(text)) {
    if (words.length > 6 || /[:؛;]/.test(text)) return false
    return !text.split(/[\s,،|/–—-]+/u).some(word => particles.has(fold(word)))
  }
  return words.every(word => /^\p{Lu}/u.test(word) || joiners.has(word.toLowerCase()))
}

/** Words that sentences are made with, and names in Arabic letters are not, folded. */
const particles = new Set(
  (
    'في من إلى الى على عن مع أن إن لا لم لن ما ماذا لماذا كيف هل هذا هذه ذلك تلك الذي التي الذين قد بعد قبل خلال بين حول منذ حتى ' +
    'عند كل أو ثم كان كانت هو هي هم قال قالت أكد أعلن أحدهم بسبب ضد دون غير أمام تحت فوق به له لها عليه فيه فيها ' +
    'در به از که را با است برای این آن شد کرد می است بود'
  )
    .split(' ')
    .map(fold),
)

const desks =
  /(?:^|[\s\-–—|/,،(])(?:وكالات|متابعات|وكالات الأنباء|خاص|Agencies|Staff|Staff writer|Ajanslar|агентства)(?:$|[\s\-–—|/,،)])/u

/**
 * A line of agencies and places, set apart by dashes, strokes or commas: who wrote it (`وكالات - الميزان`), or from where an
 * agency reports (`دمشق - سانا`). Between a place and an agency stands a name.
 */
export function agencyLineOf({
  text,
  isSentence,
  isItem,
}: Line): Pick<Mark, 'detail' | 'states' | 'value'> | undefined {
  const shown = text.trim()
  if (isSentence || isItem || shown.length > 60) return undefined
  const parts = shown
    .split(/[-–—|/,،+:(]|\s{2,}/)
    .map(part =>
      part
        .trim()
        .replace(/^["'«(]+|["'»)]+$/g, '')
        .trim(),
    )
    .filter(part => part !== '')
  if (parts.length === 0 || parts.length > 4) return undefined
  if (parts.some(part => part.split(/\s+/u).length > 4)) return undefined
  // `رويترز: النفط يهبط` is a headline.
  if (/:./u.test(shown) && (parts.length !== 2 || !isKnownAgency(parts[1] ?? '') || /\s.*:/u.test(shown)))
    return undefined
  if (!parts.some(isKnownAgency))
    return parts.length > 1 && desks.test(shown) ? { detail: 'byline' } : undefined
  const [first = '', second = ''] = parts
  const isFromPlace =
    parts.length > 1 && !isKnownAgency(first) && !desks.test(first) && isKnownAgency(parts.at(-1) ?? '')
  if (parts.length === 2 && isFromPlace) return { detail: 'dateline' }
  if (parts.length === 3 && isFromPlace && !isKnownAgency(second) && isPersonLike(second))
    return { detail: 'byline', states: 'author', value: second }
  return { detail: 'byline' }
}

/** Words that short lines of a site begin with, folded; no name begins with them. */
const noName = new Set(
  (
    'ملخص خاص حصري تقرير تقارير صور فيديو بالصور بالفيديو شاهد تحديث عاجل متابعه متابعات مباشر دقيقه دقائق قراءه نشر كتب خبر اخبار ' +
    'مقال مقالات راي صحيفه جريده موقع قناه شبكه بوابه وكاله مجله اذاعه منصه ترجمه تحرير اعداد حوار تحقيق ملف ملفات استطلاع عرض ' +
    'قائمه بحث تسجيل حجم وقت مده عدد رابط نسخ حفظ طباعه مشاركه تعليق اضف اقرا المزيد مزيد جميع كافه حقوق سياسه شروط اتصل'
  ).split(' '),
)

const outletWords: ReadonlySet<string> = new Set(
  (
    'شبكة صحيفة جريدة موقع قناة بوابة وكالة إذاعة راديو مجلة منصة مراسلنا خاص متابعات وكالات نيوز أونلاين نت برس تايمز ميديا لايف سبورت ' +
    'news online post times press media'
  ).split(' '),
)

/** Whether a word of a text says that it names an outlet. */
export function hasOutletWord(text: string): boolean {
  return text.split(/\s+/u).some(word => outletWords.has(word.toLowerCase()))
}

/** Whether a text has the form of one person's name: two to four words, capitals where there are any. */
export function isPersonLike(text: string): boolean {
  if (!isNameLike(text) || /["«»“”()\d?!؟]/u.test(text)) return false
  const words = text.trim().split(/\s+/u)
  if (words.length < 2 || words.length > 4) return false
  if (!/[\u0600-\u06ff]/.test(text)) return words.every(word => /^\p{Lu}/u.test(word) || joiners.has(word))
  if (/^ال/.test(words[0] ?? '') || noName.has(fold(words[0] ?? ''))) return false
  return words.every(word => word.length > 1 && !/^(?:لل|وال|بال|فال|كال)/.test(word))
}

/** The longest line that says who a writer is, in UTF-16 units. */
const longestRole = 140
const role =
  /^[\s*•–—-]*(?:ال)?(?:كاتب|كاتبة|صحافي|صحافية|صحفي|صحفية|باحث|باحثة|أكاديمي|أكاديمية|محلل|محللة|روائي|روائية|شاعر|شاعرة|خبير|خبيرة|إعلامي|إعلامية|أستاذ|أستاذة|مراسل|مراسلة|محام|محامية|دبلوماسي|ناشط|ناشطة|مدير تحرير|رئيس تحرير)(?:\s|$)|^(?:پژوهشگر|روزنامه‌نگار|خبرنگار|نویسنده|کارشناس|استاد|مدرس)\s|^(?:\p{Lu}[\p{L}’'.-]+\s){1,4}is an? (?:\p{L}+\s){0,3}(?:columnist|journalist|writer|reporter|correspondent|author|novelist|professor|editor|researcher|analyst)(?!\p{L})|^(?:\p{L}+ ){0,3}(?:reporter|correspondent|editor|columnist|staff writer)$|^(?:корреспондент|обозреватель|редактор|колумнист)(?:\s|$)/iu

/** Whether a line says what a writer is. */
export function isRoleLine(text: string): boolean {
  return text.length <= longestRole && role.test(text)
}
