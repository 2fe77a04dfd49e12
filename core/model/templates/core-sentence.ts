import type { CodebookTemplate } from './template.ts'
import { noteVariable, notStatedMember, variablesInForm } from './template.ts'

/** The core sentence: a subject, a direction, an object; one grammatical sentence may hold several. */
export const coreSentence: CodebookTemplate = {
  name: { en: 'Core sentence', ar: 'الجملة النواة' },
  template: 'core-sentence',
  variables: variablesInForm([
    {
      id: 'subject',
      kind: 'entity',
      multiple: false,
      lists: ['actors'],
      required: true,
      label: { en: 'Subject', ar: 'المسنَد إليه' },
      definition: {
        en: 'Who acts or speaks. Turn passive sentences round first: in “the plan was rejected by the council” it is the council. Several subjects are several core sentences.',
        ar: 'من يفعل أو يقول. تُحوَّل الجملة المبنية للمجهول أولًا: في «رُفضت الخطة من قِبل المجلس» هو المجلس. وتعدُّد الفاعلين يعني تعدُّد الجمل النواة.',
      },
    },
    {
      id: 'direction',
      kind: 'scale',
      scale: 'direction',
      label: { en: 'Direction', ar: 'الاتجاه' },
      definition: {
        en: 'What the predicate says of the relation from subject to object: −1 is full rejection or conflict, +1 full support or cooperation. The halves are for what is conditional, intended or partial (“may reject”, “would accept if”); 0 for what is truly balanced.',
        ar: 'ما يقوله الخبر عن علاقة المسنَد إليه بالموضوع: ‎−1‎ رفض أو صراع تام، و‎+1‎ تأييد أو تعاون تام. والنصفان لما كان مشروطًا أو منويًّا أو جزئيًّا («قد يرفض»، «يقبل إذا»)، و0 لما تساوى فيه الجانبان حقًّا.',
      },
    },
    {
      id: 'object',
      kind: 'entity',
      multiple: false,
      lists: ['actors', 'issues'],
      required: true,
      label: { en: 'Object', ar: 'الموضوع' },
      definition: {
        en: 'Toward whom or what: an actor or an issue. Where the sentence has both (“criticises the ministry over the dam”), code one core sentence for each.',
        ar: 'نحو من أو ماذا: فاعل أو قضية. فإذا ورد الاثنان («ينتقد الوزارة بسبب السد») رُمِّزت جملة نواة لكل منهما.',
      },
    },
    {
      id: 'source',
      kind: 'entity',
      multiple: false,
      lists: ['actors'],
      label: { en: 'Said by', ar: 'القائل' },
      definition: {
        en: 'Who says so, where it is neither the subject nor the author of the article: “according to the union, the ministry rejects the plan”.',
        ar: 'من يقول ذلك إذا لم يكن المسنَد إليه ولا كاتب المقال: «بحسب النقابة، ترفض الوزارة الخطة».',
      },
    },
    noteVariable,
  ]),
  lists: {
    actors: { label: { en: 'Actors', ar: 'الفاعلون' } },
    issues: { label: { en: 'Issues', ar: 'القضايا' } },
  },
  scales: {
    direction: {
      label: { en: 'Direction', ar: 'الاتجاه' },
      members: [
        { id: 'against', label: { en: 'against', ar: 'ضد' }, value: -1 },
        { id: 'rather-against', label: { en: 'rather against', ar: 'أقرب إلى الضد' }, value: -0.5 },
        { id: 'balanced', label: { en: 'balanced', ar: 'متساوٍ' }, value: 0 },
        { id: 'rather-for', label: { en: 'rather for', ar: 'أقرب إلى التأييد' }, value: 0.5 },
        { id: 'for', label: { en: 'for', ar: 'مع' }, value: 1 },
        notStatedMember,
      ],
    },
  },
  categories: {},
}
