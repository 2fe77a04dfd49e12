import { describe, expect, test } from 'vitest'
import { markOf } from '../../../../main/import/segment/line/classify.ts'
import { linesOf } from '../../../../main/import/segment/line/lines.ts'
import type { Rule } from '../../../../main/import/segment/line/rule.ts'
import { tables } from '../../../../main/import/segment/line/tables.ts'
import { arabic } from '../../../../main/import/segment/rules/ar.ts'
import { arabicSite } from '../../../../main/import/segment/rules/ar-site.ts'
import { english } from '../../../../main/import/segment/rules/en.ts'
import { englishSite } from '../../../../main/import/segment/rules/en-site.ts'
import { persian } from '../../../../main/import/segment/rules/fa.ts'
import { persianSite } from '../../../../main/import/segment/rules/fa-site.ts'
import { french } from '../../../../main/import/segment/rules/fr.ts'
import { frenchSite } from '../../../../main/import/segment/rules/fr-site.ts'
import { russian } from '../../../../main/import/segment/rules/ru.ts'
import { russianSite } from '../../../../main/import/segment/rules/ru-site.ts'
import { turkish } from '../../../../main/import/segment/rules/tr.ts'
import { turkishSite } from '../../../../main/import/segment/rules/tr-site.ts'

const byName = {
  ...{ arabic, english, turkish, russian, french, persian },
  ...{ arabicSite, englishSite, turkishSite, russianSite, frenchSite, persianSite },
}

function kindOf(text: string) {
  const [line] = linesOf(text)
  if (line === undefined) throw new Error('No line')
  const { kind, detail } = markOf(line)
  return { kind, detail }
}

/** A line of the rule's form that begins with one of its phrases. */
function lineWith(words: string, { form, states }: Rule): string {
  const value = {
    published: '4 March 2024',
    updated: '5 March 2024',
    author: 'Ida Marlow',
    url: 'https://a.example/1',
  }
  if (form === 'label') return `${words}: ${value[states as keyof typeof value] ?? 'The Lantern'}`
  if (form === 'name') return `${words} ${/[\u0600-\u06ff]/.test(words) ? 'نادر السالمي' : 'Ida Marlow'}`
  if (form === 'call') return `${words} our newsletter`
  if (form === 'end') return `Valim ${words}`
  return words
}

test('every table is asked', () => {
  expect(new Set(tables)).toEqual(new Set(Object.values(byName)))
})

describe.each(Object.entries(byName))('the %s table', (_, rules) => {
  test.each(rules.map(rule => [rule.example, rule] as const))('reads %j', (example, { as }) => {
    expect(kindOf(example)).toEqual({ kind: 'furniture', detail: as })
  })

  test.each(rules.flatMap(rule => rule.words.map(words => [lineWith(words, rule), rule] as const)))(
    'takes %j for furniture',
    (line, { as }) => {
      expect(kindOf(line)).toEqual({ kind: 'furniture', detail: as })
    },
  )
})

test.each([
  'وقال الوزير: "اقرأ أيضاً ما كتبته الصحف عن هذا الاتفاق قبل أن تحكم عليه"، ثم غادر القاعة.',
  'المصدر الذي تحدث إلى الصحيفة رفض كشف اسمه خشية الملاحقة، وفق ما قاله محاميه أمس.',
  'اشترك في المؤتمر أكثر من مئة باحث من عشر دول.',
  'كتب الوزير في رسالة إلى نظيره أن الاتفاق ما زال قائماً.',
  'Source code of the program was published on Monday by the ministry.',
  'By Monday the rain had stopped',
  'Tags were found on two of the birds.',
  'Comments by the minister drew laughter in the hall.',
  'Share prices fell sharply on Monday after the bank cut its forecast for the year.',
  'The company uses cookies in its bakery on the high street, where it has sold them by the dozen since it opened its doors to the public in the spring of 1954, and the queue on a Saturday morning goes round the corner.',
  'Источник в правительстве сообщил, что решение примут в четверг.',
  'Kaynak yapan işçilerin sigortası yenilendi.',
  'Sources concordantes : rien de neuf, dit le ministre, qui répète que les travaux seront achevés avant la fin de l’année et que la ville paiera.',
  'منبع آب شهر پس از باران‌های اخیر پر شده است.',
  'شارك على مدى أسبوعين مئات الأطباء في حملة التلقيح',
  'اشترك الآن في الحرب ثلاثة جيوش',
  'كتب الأطفال',
  'رويترز: النفط يرتفع إلى 90 دولارا',
  'نقلا عن جدتي: من لا وسم له لا ماء له.',
  'تعليق الدراسة في ثلاث محافظات',
  '22:50',
  'ألغت الشركة ملفات تعريف الارتباط في متصفحها الجديد.',
  'حقوق النشر مسألة شائكة في عصر الشبكات.',
  'Copyright law was changed in the spring.',
  'Newsletter editors were fired on Monday',
  'Advertisement revenue fell by half',
  'No comments were made by the minister.',
  'Home - a poem',
  'حمل فيسبوك الحكومة مسؤولية حجب الصفحات.',
  'سجل تطبيق النقل الجديد ألف رحلة في يومه الأول',
  'انضموا إلى المعتصمين في الساحة بعد بيان على تلغرام',
  'شارك المنشور حسابات يتابعها مئات الآلاف، ولم تحذفه حتى نشر هذا التقرير.',
  'حجم النصر لا يقاس بالأرض',
  'المزيد: عشرة جرحى في انفجار السوق',
  'حقوق الملكية الفكرية كانت أول ما نوقش في الجلسة.',
  'Latest: ten hurt in market blast',
  'Share prices of Facebook fell on Monday.',
  'Support our troops, says minister',
  'In reply to a question, he said that nothing had been decided.',
  'Reporting from the front, he wrote of hunger.',
  'Ранее: мост закрыли для грузовиков',
  'Учредитель компании сообщил, что сделка не состоится.',
  'Son dakika: Köprü trafiğe kapatıldı',
  'Soutenez nos soldats, dit le maire',
  'ببینید: پل تاریخی پس از سیل',
  'Partager la rive entre deux communes, c’était l’idée du préfet.',
  'Подписаться под письмом согласились сорок человек.',
  'Поделиться яблоками здесь считается обязанностью.',
])('leaves the sentence %j to the article', sentence => {
  expect(kindOf(sentence).kind).toBe('text')
})
