/** Lines of an article that are none of it: adverts, read-also lines, credits, and what stands between title and text. */
import { fold } from '../../../../core/text/fold.ts'

/** Whole lines, compared folded and without signs at their ends. */
const wholeLines = new Set(
  [
    'advert advertisement advertisements ads sponsored iklan reklam publicité anzeige реклама إعلان اعلان إعلانات تبلیغات',
    'comments comment share subscribe related popular latest tags follow تعليقات شارك مشاركة التعليقات الوسوم комментарии теги yorumlar paylaş',
  ]
    .join(' ')
    .split(' ')
    .concat([
      ...[
        'loading content',
        'you may also like',
        'related stories',
        'related articles',
        'related news',
        'recent articles',
      ],
      ...[
        'breaking news',
        'continue reading below',
        'article continues below',
        'story continues below',
        'read more',
        'share this',
      ],
      ...[
        'sign up',
        'sign in',
        'log in',
        'leave a comment',
        'about the author',
        'skip to content',
        'most read',
        'recommended',
      ],
      ...[
        'popular this week',
        'story continues below advertisement',
        'media playback is unsupported on your device',
      ],
      ...[
        'this slideshow requires javascript',
        'get the latest updates right in your inbox',
        'photo gallery',
        'more from',
      ],
      ...[
        'اقرأ أيضا',
        'إقرأ أيضا',
        'شاهد أيضا',
        'مواضيع ذات صلة',
        'مواضيع متعلقة',
        'أخبار ذات صلة',
        'اقرأ المزيد',
        'المزيد',
      ],
      ...[
        'قد يهمك أيضا',
        'ذات صلة',
        'الأكثر قراءة',
        'شارك الخبر',
        'شارك المقال',
        'حمل التطبيق',
        'تابعنا على',
        'أضف تعليق',
      ],
      ...[
        'читайте также',
        'смотрите также',
        'по теме',
        'материалы по теме',
        'поделиться',
        'ilgili haberler',
        'bunlar da ilginizi çekebilir',
      ],
      ...['lire aussi', 'à lire aussi', 'sur le même sujet', 'بیشتر بخوانید', 'اخبار مرتبط'],
    ])
    .map(bare),
)

/** How lines begin that lead elsewhere, where they are short and no sentence. */
const leadsElsewhere =
  /^(?:related(?: coverage| stories| articles)?|read (?:more|also|next|this)|see (?:also|more)|also read|more(?: on this)?|don['’]t miss|watch(?: also| now)?|click here|listen|go deeper|اقر[أا]\s?(?:أيض[اً]+|المزيد)|[إأا]قر[أا] (?:أيض[اً]+|ايضا)|شاهد (?:أيض[اً]+|ايضا)|طالع (?:أيض[اً]+|ايضا)|للمزيد|читайте (?:также|ещ[её])|смотрите также|по теме|ilgili haber|lire aussi|à lire|voir aussi|leggi anche|lea también|بیشتر بخوانید)\s*[:：|]/iu

/** Credits and captions that stand in a line of their own. */
const credits =
  /^(?:\(?(?:image|photo|picture|video|foto|الصورة|صورة|фото)\s*(?:credit|source|copyright|by|caption|©|:|[:：])|image \d+ of \d+$|\d+ ?(?:of|\/) ?\d+$|\d{1,2}:\d{2}(?::\d{2})?$|\(?(?:©|ⓒ|copyright\b)|media ?caption|getty images|https?:\/\/\S+$|\/\*$)/iu

/** A line that is a date or a name of who wrote it, before the text. */
const headLines =
  /^(?:(?:published|updated|posted|last (?:updated|modified)|date|نشر(?: في)?|تاريخ النشر|آخر تحديث|опубликовано|обновлено|yayınlanma|güncelleme|publié|mis à jour)\b.{0,80}|by:?(?:\s.{0,60})?|(?:بقلم|كتب|كتبت|автор|yazan|par)\s*[:：].{0,60}|(?:\p{L}{3,12}\.?,?\s+){0,2}\d{1,2}(?:st|nd|rd|th)?[\s.,/-]+(?:\p{L}{3,12}\.?|\d{1,2})[\s.,/-]+\d{4}(?:[\s,|·•–-]+.{0,30})?|\p{L}{3,12}\.?\s+\d{1,2},?\s+\d{4}(?:[\s,|·•–-]+.{0,30})?|tempo de leitura.{0,20}|\d+\s*min(?:ute)?s?\.? read|[\d٠-٩۰-۹.,]{1,7}\s?[km]?|home)$/iu

/** The lines of `wholeLines` below which other stories stand. */
const othersLabels = new Set(
  [...wholeLines].filter(
    line =>
      !/^(?:advert|ads?$|sponsored|iklan|reklam|anzeige|реклама|loading|media|this slide|comment|share)/.test(
        line,
      ),
  ),
)
const othersBegin =
  /^(?:(?:more|latest|recommended|related|popular|trending|most) .{0,30}(?:stories|news|articles|posts|videos)$|(?:more|recommended) (?:from|in|on|for) |read (?:more|next|also)|don['’]t miss|you (?:may|might) (?:also )?like)/iu

const longestLine = 160
/** How many lines may stand between title and text. */
const mostHeadLines = 8

/** `text` without such lines, and without those of its head that are fields as they are `stated`; a text that would be left empty is given back whole. */
export function withoutFurnitureLines(text: string, stated: readonly (string | undefined)[]): string {
  const paragraphs = text.split('\n\n')
  const fields = stated.flatMap(each => (each === undefined ? [] : bare(each)))
  let isHead = true
  const kept = paragraphs.filter((paragraph, at) => {
    if (paragraph.length > longestLine) {
      isHead = false
      return true
    }
    const line = paragraph.trim()
    if (wholeLines.has(bare(line)) || credits.test(line) || isOfSite(line)) return false
    if (leadsElsewhere.test(line) && !/[.!?؟…]["”»'’)]?$/u.test(line)) return false
    isHead &&= at < mostHeadLines
    return !(isHead && (headLines.test(line) || fields.includes(bare(line))))
  })
  return kept.length === 0 ? text : kept.join('\n\n')
}

const siteLines =
  /©|\ball rights reserved|جميع الحقوق محفوظة|حقوق النشر محفوظة|t[üu]m haklar[ıi] sakl[ıi]d[ıi]r|все права защищены|tous droits réservés|(?:حقوق|تمامی حقوق).{0,30}محفوظ است|(?:آراء|رأي) (?:كتابها|كاتبها|أصحابها|صاحبها|الكاتب|الكتاب).{0,40}(?:لا|ولا) ت?ي?عبر|do(?:es)? not necessarily (?:reflect|represent)|ne reflètent pas nécessairement|может не совпадать с (?:позицией|мнением)/iu
const longestSiteLine = 200

/** Whose right it is, and whose opinion it is not. */
function isOfSite(line: string): boolean {
  return line.length <= longestSiteLine && siteLines.test(line)
}

/** The words of a line, folded. */
function bare(line: string): string {
  return fold(line.slice(0, 1_000))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a line is the label of a list of other stories. */
export function isLabelOfOthers(line: string): boolean {
  return othersLabels.has(bare(line)) || (othersBegin.test(line) && !/[.!?؟…,،]["”»'’)]?$/u.test(line))
}
