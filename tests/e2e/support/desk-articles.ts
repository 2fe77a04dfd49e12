/** Articles of the study `desk`, made up for reading and coding: mixed directions, vowelled text, emoji, quotations, and long ones. */

/** What the paragraphs of the first article say. */
export const talks = {
  title: 'الوزيرة: الاتفاق يحتاج إلى ضمانات',
  opening:
    'أعلنت وزيرة المياه أمس أن بلادها ترحب بالعودة إلى طاولة المفاوضات، لكنها تشترط ضمانات مكتوبة قبل توقيع أي اتفاق.',
  quotation:
    'وقالت: "لن نقبل بجدول زمني مفتوح، ونعترض على أي ملء للسد قبل انتهاء موسم الأمطار"، وذلك خلال مؤتمر صحافي.',
  mixed: 'وأضاف السفير Marie Dupont أن فريق (UNDP) سيصل يوم 27 ومعه 3.5 مليون euro.',
  vowelled: 'قَالَ أَحْمَدُ إِنَّ الْمَاءَ حَقٌّ لِكُلِّ قَرْيَةٍ، وَلَنْ نَبِيعَهُ.',
  emoji: 'شكرا 👨‍👩‍👧 لكم 🇾🇪 جميعا، قال أحمد 👍🏽 ومضى.',
  english: 'We welcome the ministry’s readiness to resume talks; a fair schedule serves both banks.',
} as const

/** Passages of it that are coded. */
export const coded = {
  supports: 'ترحب بالعودة إلى طاولة المفاوضات',
  opposes: 'نعترض على أي ملء للسد قبل انتهاء موسم الأمطار',
  within: 'ملء للسد',
} as const

/** The articles, by the file that each is in. */
export function deskArticles(): readonly (readonly [path: string, text: string])[] {
  const { title, ...paragraphs } = talks
  return [
    ['a-talks.json', article(title, Object.values(paragraphs).join('\n\n'), '2024-10-27')],
    ['b-second.json', article('اللجنة تدعو إلى المحادثات', second, '2024-10-28')],
    ['c-long.json', article('ملف طويل عن السد', longText(), '2024-10-29')],
    ['d-line.json', article('سطر واحد طويل', oneLine(), '2024-10-30')],
    ['e-signs.json', article('علامات تغيّر الاتجاه', signs, '2024-10-31')],
  ]
}

/** Statements as `tarmiz code` takes them. */
export function deskStatements(articleIn: (path: string) => string): readonly object[] {
  const talked = articleIn('a-talks.json')
  const minister = { article: talked, actor: 'وزيرة المياه', issue: 'السد' }
  return [
    {
      ...minister,
      stance: 'supports',
      evidence: [{ quote: coded.supports }, { quote: 'وزيرة المياه', for: 'actor' }],
    },
    { ...minister, stance: 'opposes', evidence: [{ quote: coded.opposes }] },
    { ...minister, actor: 'السفير', stance: 'neutral', evidence: [{ quote: coded.within }] },
    ...longStatements(articleIn('c-long.json')),
  ]
}

const second =
  'دعت اللجنة إلى استئناف المحادثات حول تشغيل السد، وأكدت أن التأخير يضر بالمزارعين.\n\nوقال أحمد إن الباب مفتوح.'

const sentence = (at: number) =>
  `فقرة رقم ${at}: قال المتحدث باسم اللجنة المشتركة إن الأطراف اتفقت على تبادل البيانات يوميا، وإن القرار رقم ${at} يصدر قريبا.`

/** About 50 kB of text. */
function longText(): string {
  return Array.from({ length: 150 }, (_, at) => `${sentence(at)} ${sentence(at + 1_000)}`).join('\n\n')
}

/** About 500 passages that are coded in it, many of them over each other. */
function longStatements(article: string): readonly object[] {
  return Array.from({ length: 250 }, (_, at) => {
    const said = sentence(at < 150 ? at : at + 850)
    const stance = ['opposes', 'neutral', 'supports'][at % 3]
    const quote = said.slice(0, 60 + (at % 50))
    return {
      article,
      actor: 'اللجنة المشتركة',
      issue: 'تبادل البيانات',
      stance,
      evidence: [{ quote }, { quote: said.slice(0, 20), for: 'actor' }],
    }
  })
}

/** A paragraph of 36,000 characters. */
function oneLine(): string {
  return Array.from({ length: 400 }, (_, at) => sentence(at))
    .join(' ')
    .slice(0, 36_000)
}

const signs = `${'\u202b\u202a'.repeat(100)}abc قال \u2067 عربي \u2069\u200f\u200e نهاية\u202c\n\nفقرة عادية: "قال نعم"، ثم مضى.`

function article(title: string, text: string, date: string): string {
  return JSON.stringify({ title, text, source: 'جريدة النهر', date })
}
