/** A long report as two outlets tell it, the second with more before it and in its middle; made up, in Arabic. */

const places = ['سروان', 'الرملة', 'وادي النهر', 'تل القمح', 'البساتين', 'المرسى', 'الجسر', 'السوق القديم']
const works = [
  'شبكة المياه',
  'خطوط الكهرباء',
  'مدرسة الحي',
  'طريق القرية',
  'سوق الخضار',
  'مركز الصحة',
  'حديقة الأطفال',
]

/** How a passage of the report begins, by its number from 0. */
export function passageStart(at: number): string {
  return `في ${places[at % places.length]} بدأ العمل في ${works[at % works.length]}`
}

/** How many passages both tellings have. */
export const passages = 24

function passage(at: number): string {
  return `${passageStart(at)} بعد أسبوع من زيارة اللجنة رقم ${at + 1}، وقال مهندس الموقع إن المرحلة ${at + 1} ستنتهي قبل الشتاء إذا وصلت المواد في موعدها، وإن سكان ${places[(at + 3) % places.length]} سيلاحظون الفرق في ${works[(at + 2) % works.length]} أولاً.`
}

function own(at: number): string {
  return `وأضافت الصحيفة من عندها ملاحظة عن الموضوع ${at}: جال مراسلها في الشوارع، وسأل البائع ${at} عن رأيه، فتمنى السرعة وخشي الغبار والضجيج حول دكانه.`
}

const all = Array.from({ length: passages }, (_, at) => passage(at))

export const longTitles = {
  plain: 'أعمال البلدية تبدأ في كل الأحياء',
  more: 'الأحياء كلها ورشة مفتوحة',
} as const

/** Files to import: one article each. */
export function toldAtLength(): ReadonlyMap<string, string> {
  const article = (title: string, source: string, paragraphs: readonly string[]) =>
    JSON.stringify({ title, source, date: '2024-10-02', text: paragraphs.join('\n\n') })
  const more = [own(1), own(2), own(3), ...all.slice(0, 12), own(4), own(5), own(6), own(7), ...all.slice(12)]
  return new Map([
    ['plain.json', article(longTitles.plain, 'وكالة الساحل', all)],
    ['more.json', article(longTitles.more, 'جريدة النهر', more)],
  ])
}
