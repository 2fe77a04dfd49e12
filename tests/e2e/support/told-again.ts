/** A report as three outlets tell it, and one that nobody else has; made up, in Arabic. */

const paragraphs = [
  'أعلنت هيئة الموانئ في مدينة سروان أن الرصيف الشرقي سيعود إلى العمل مطلع الشهر المقبل بعد إصلاحات استمرت أربعة أشهر وكلفت تسعة ملايين دينار.',
  'وقال مدير الهيئة في مؤتمر صحفي إن الأعمال شملت تدعيم الأساسات وتجديد شبكة الإنارة وتركيب رافعتين جديدتين لتفريغ سفن الحبوب.',
  'وأوضح أن السفن التي تنتظر في عرض البحر منذ أسابيع ستدخل وفق جدول أعد بالتشاور مع غرفة التجارة ونقابة عمال الميناء.',
  'وحذر رئيس النقابة من أن نقص العمال المدربين قد يؤخر العودة الكاملة إلى العمل، ودعا إلى فتح باب التوظيف قبل نهاية الأسبوع.',
] as const

const lone =
  'تستعد قرى الوادي لموسم قطاف الزيتون وسط توقعات بمحصول أقل من العام الماضي بسبب تأخر الأمطار وارتفاع كلفة اليد العاملة، في حين تعرض التعاونية معاصر متنقلة على المزارعين.'

/** Other letters and some marks, as another keyboard writes it. */
function respelt(text: string): string {
  return text.replaceAll('أ', 'ا').replaceAll('ة', 'ه').replaceAll('إ', 'ا').replaceAll('الميناء', 'المِيناء')
}

/** The title that each outlet gives the report. */
export const titles = {
  whole: 'الرصيف الشرقي في سروان يعود إلى العمل',
  cut: 'سروان: عودة الرصيف مطلع الشهر',
  respelt: 'ميناء سروان يستقبل السفن من جديد',
  lone: 'قرى الوادي تستعد للقطاف',
} as const

/** Files to import: one article each. */
export function toldAgain(): ReadonlyMap<string, string> {
  const article = (title: string, source: string, date: string, text: string) =>
    JSON.stringify({ title, source, date, text })
  return new Map([
    ['whole.json', article(titles.whole, 'وكالة الساحل', '2024-10-02', paragraphs.join('\n\n'))],
    ['cut.json', article(titles.cut, 'جريدة النهر', '2024-10-02', paragraphs.slice(0, 3).join('\n\n'))],
    [
      'respelt.json',
      article(
        titles.respelt,
        'صوت الشمال',
        '2024-10-03',
        `وصلت إلى صوت الشمال نسخة من البيان.\n\n${respelt(paragraphs.join('\n\n'))}`,
      ),
    ],
    ['lone.json', article(titles.lone, 'صوت الشمال', '2024-10-04', lone)],
  ])
}
