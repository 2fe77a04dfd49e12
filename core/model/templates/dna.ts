import type { CodebookTemplate } from './template.ts'
import { noteVariable, notStatedMember, variablesInForm } from './template.ts'

/** The statement of discourse network analysis: who agrees or disagrees with which concept. */
export const dna: CodebookTemplate = {
  name: { en: 'DNA statement', ar: 'تصريح شبكات الخطاب' },
  template: 'dna',
  variables: variablesInForm([
    {
      id: 'person',
      kind: 'entity',
      multiple: false,
      lists: ['persons'],
      label: { en: 'Person', ar: 'الشخص' },
      definition: {
        en: 'The person who speaks or is cited, by name and not by office alone. Leave it empty where an organisation speaks with no person named; a statement needs at least one of person and organisation.',
        ar: 'الشخص المتكلّم أو المستشهَد به، باسمه لا بمنصبه وحده. يُترك فارغًا إذا تكلّمت منظمة من دون ذكر شخص؛ ولا بد في كل تصريح من شخص أو منظمة على الأقل.',
      },
    },
    {
      id: 'organisation',
      kind: 'entity',
      multiple: false,
      lists: ['organisations'],
      label: { en: 'Organisation', ar: 'المنظمة' },
      definition: {
        en: 'The organisation that the person speaks for at the time of the statement, or that speaks itself: a ministry, party, company, movement or state. Not one that the person merely belonged to before.',
        ar: 'المنظمة التي يتكلّم الشخص باسمها وقت التصريح، أو التي تتكلّم بنفسها: وزارة أو حزب أو شركة أو حركة أو دولة. ولا تُرمَّز منظمة انتمى إليها من قبل فحسب.',
      },
    },
    {
      id: 'concept',
      kind: 'entity',
      multiple: false,
      lists: ['concepts'],
      required: true,
      label: { en: 'Concept', ar: 'المفهوم' },
      definition: {
        en: 'The belief, policy or demand that is spoken of, as one short sentence that can be agreed or disagreed with: “Water should be shared by treaty.” Word it positively, so that agreement carries the direction. Two concepts are two statements.',
        ar: 'الاعتقاد أو السياسة أو المطلب الذي يدور حوله القول، في جملة قصيرة يمكن الاتفاق أو الاختلاف معها: «ينبغي تقاسم المياه بموجب معاهدة». تُصاغ بالإثبات ليحمل الاتفاقُ الاتجاه. والمفهومان تصريحان.',
      },
    },
    {
      id: 'agreement',
      kind: 'scale',
      scale: 'agreement',
      label: { en: 'Agreement', ar: 'الاتفاق' },
      definition: {
        en: 'Whether the speaker agrees with the concept as it is worded. Code what the passage says, not what the speaker is known for. “Ambivalent” is for a speaker who says both; “not stated” for one who names the concept and takes no side.',
        ar: 'هل يتفق المتكلّم مع المفهوم بصياغته؟ يُرمَّز ما يقوله المقطع لا ما يُعرف عن المتكلّم. «متأرجح» لمن يقول الأمرين معًا، و«غير مصرَّح به» لمن يذكر المفهوم ولا ينحاز.',
      },
    },
    {
      id: 'date',
      kind: 'date',
      label: { en: 'Date', ar: 'التاريخ' },
      definition: {
        en: 'When it was said, only as exact as the text allows. Not the date of publication unless the text says that the two are the same.',
        ar: 'وقت قول ذلك، بالدقة التي يسمح بها النص لا أكثر. وليس هو تاريخ النشر إلا إذا دلّ النص على أنهما واحد.',
      },
    },
    noteVariable,
  ]),
  lists: {
    persons: { label: { en: 'Persons', ar: 'الأشخاص' } },
    organisations: { label: { en: 'Organisations', ar: 'المنظمات' } },
    concepts: { label: { en: 'Concepts', ar: 'المفاهيم' } },
  },
  scales: {
    agreement: {
      label: { en: 'Agreement', ar: 'الاتفاق' },
      members: [
        { id: 'disagrees', label: { en: 'disagrees', ar: 'يختلف' }, value: -1 },
        { id: 'ambivalent', label: { en: 'ambivalent', ar: 'متأرجح' }, value: 0 },
        { id: 'agrees', label: { en: 'agrees', ar: 'يتفق' }, value: 1 },
        notStatedMember,
      ],
    },
  },
  categories: {},
}
