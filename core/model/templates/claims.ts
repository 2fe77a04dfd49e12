import { formsOfClaims } from './forms-of-claims.ts'
import type { CodebookTemplate } from './template.ts'
import { noteVariable, notStatedMember, variablesInForm } from './template.ts'

/**
 * Political claims analysis: a claim is one act of saying or doing in public, in seven elements: location, claimant, form,
 * addressee, issue with position, object actor with evaluation, and justification.
 */
export const claims: CodebookTemplate = {
  name: { en: 'Political claims', ar: 'المطالبات السياسية' },
  template: 'claims',
  variables: variablesInForm([
    {
      id: 'date',
      kind: 'date',
      label: { en: 'Date', ar: 'التاريخ' },
      definition: {
        en: 'Location in time: the day on which the claim was made, only as exact as the text allows. “Yesterday” is counted from the date of publication.',
        ar: 'الموضع في الزمان: اليوم الذي صدرت فيه المطالبة، بالدقة التي يسمح بها النص لا أكثر. ويُحسب «أمس» من تاريخ النشر.',
      },
    },
    {
      id: 'place',
      kind: 'entity',
      multiple: true,
      lists: ['places'],
      label: { en: 'Place', ar: 'المكان' },
      definition: {
        en: 'Location in space: where the claim was made, the city where it is named, else the country. Not the place that the claim is about.',
        ar: 'الموضع في المكان: حيث صدرت المطالبة، المدينة إن ذُكرت وإلا فالبلد. وليس المكان الذي تدور حوله المطالبة.',
      },
    },
    {
      id: 'claimant',
      kind: 'entity',
      multiple: true,
      lists: ['actors'],
      required: true,
      label: { en: 'Claimant', ar: 'صاحب المطالبة' },
      definition: {
        en: 'Who makes the claim: the person with the office, or the organisation, state or group. Several only where they make it together. Where one actor reports what another said, the claimant is the one who said it.',
        ar: 'من صدرت عنه المطالبة: الشخص بصفته، أو المنظمة أو الدولة أو الجماعة. ولا يُرمَّز أكثر من واحد إلا إذا صدرت عنهم معًا. وإذا نقل فاعل قول غيره فصاحب المطالبة هو القائل.',
      },
    },
    {
      id: 'form',
      kind: 'category',
      multiple: false,
      categories: 'forms',
      label: { en: 'Form', ar: 'الشكل' },
      definition: {
        en: 'How the claim is made: the act itself, not how the article tells of it. Choose the most specific form; where two fit, the one that goes further (a march at which a speech is held is a march).',
        ar: 'كيف صدرت المطالبة: الفعل نفسه لا طريقة المقال في روايته. يُختار الشكل الأكثر تحديدًا، وإن صلح شكلان فأبعدهما أثرًا (المسيرة التي يُلقى فيها خطاب هي مسيرة).',
      },
    },
    {
      id: 'addressee',
      kind: 'entity',
      multiple: true,
      lists: ['actors'],
      label: { en: 'Addressee', ar: 'المخاطَب' },
      definition: {
        en: 'At whom the claim is directed: who is called upon to act, or is criticised or praised for acting. Leave it empty where nobody is; readers and reporters are no addressees.',
        ar: 'من تُوجَّه إليه المطالبة: من يُدعى إلى فعل، أو يُنتقد أو يُشاد به على فعل. يُترك فارغًا إذا لم يُخاطَب أحد، ولا يُعدّ القرّاء ولا الصحفيون مخاطَبين.',
      },
    },
    {
      id: 'addresseeEvaluation',
      kind: 'scale',
      scale: 'evaluation',
      label: { en: 'Evaluation of the addressee', ar: 'تقييم المخاطَب' },
      definition: {
        en: 'How the claimant judges the addressee in this claim: criticism or blame is negative, praise or support positive, a mere call to act neutral.',
        ar: 'كيف يحكم صاحب المطالبة على المخاطَب فيها: النقد أو اللوم سلبي، والثناء أو التأييد إيجابي، والدعوة المجردة إلى الفعل محايدة.',
      },
    },
    {
      id: 'issue',
      kind: 'entity',
      multiple: false,
      lists: ['issues'],
      label: { en: 'Issue', ar: 'القضية' },
      definition: {
        en: 'What is demanded, decided or spoken of: one policy or question, worded so that it can be supported or opposed. A passage on two issues is two claims.',
        ar: 'ما يُطالَب به أو يُقرَّر أو يُتحدَّث عنه: سياسة أو مسألة واحدة، تُصاغ بحيث يمكن تأييدها أو معارضتها. والمقطع الذي يتناول قضيتين مطالبتان.',
      },
    },
    {
      id: 'position',
      kind: 'scale',
      scale: 'position',
      label: { en: 'Position', ar: 'الموقف من القضية' },
      definition: {
        en: 'Whether the claimant is for or against the issue as it is worded, by the words or deeds of this claim alone. “Neutral or ambivalent” is a position; “not stated” is for a claim that shows none.',
        ar: 'هل صاحب المطالبة مع القضية بصياغتها أم ضدها، بحسب ما قيل أو فُعل في هذه المطالبة وحدها. «محايد أو متأرجح» موقف، و«غير مصرَّح به» لما لا يظهر فيه موقف.',
      },
    },
    {
      id: 'objectActor',
      kind: 'entity',
      multiple: true,
      lists: ['actors'],
      label: { en: 'Object actor', ar: 'الفاعل المعنيّ' },
      definition: {
        en: 'Whose interests are at stake: for or against whom the claim is made, as a rule somebody who neither makes nor receives it. In “the union calls on the ministry to pay the farmers” they are the farmers.',
        ar: 'من تمسّ المطالبة مصالحه، له أو عليه، وهو في العادة غير صاحبها وغير مخاطَبها. ففي «تدعو النقابة الوزارة إلى الدفع للمزارعين» هم المزارعون.',
      },
    },
    {
      id: 'objectEvaluation',
      kind: 'scale',
      scale: 'evaluation',
      label: { en: 'Evaluation of the object actor', ar: 'تقييم الفاعل المعنيّ' },
      definition: {
        en: 'What the claim, were it fulfilled, would mean for the object actor: positive where it serves their interests or rights, negative where it harms them, neutral where both or neither.',
        ar: 'ما تعنيه المطالبة للفاعل المعنيّ لو تحققت: إيجابي إن خدمت مصالحه أو حقوقه، وسلبي إن أضرّت بها، ومحايد إن جمعت الأمرين أو خلت منهما.',
      },
    },
    {
      id: 'frame',
      kind: 'entity',
      multiple: true,
      lists: ['frames'],
      label: { en: 'Justification', ar: 'التعليل' },
      definition: {
        en: 'Why: the reason or frame that the claimant gives (security, law, cost, identity). Only what is said in the claim; leave it empty where no reason is given. The passage that gives the reason belongs to this field as its evidence.',
        ar: 'لماذا: السبب أو الإطار الذي يسوقه صاحب المطالبة (الأمن، القانون، الكلفة، الهوية). يُرمَّز ما قيل في المطالبة فقط، ويُترك فارغًا إذا لم يُذكر سبب. والمقطع الذي يذكر السبب شاهدٌ لهذا الحقل.',
      },
    },
    {
      id: 'reportedBy',
      kind: 'entity',
      multiple: true,
      lists: ['actors', 'outlets'],
      label: { en: 'Reported by', ar: 'نقلًا عن' },
      definition: {
        en: 'On whose word the text has the claim, where it is not first hand: the outlet, agency or spokesperson that it cites. The outlet that published the article itself is not coded here.',
        ar: 'من ينسب إليه النص نقل المطالبة إذا لم يكن مباشرًا: الوسيلة أو الوكالة أو المتحدث الذي يستشهد به. ولا تُرمَّز هنا الوسيلة التي نشرت المقال نفسه.',
      },
    },
    noteVariable,
  ]),
  lists: {
    actors: { label: { en: 'Actors', ar: 'الفاعلون' } },
    issues: { label: { en: 'Issues', ar: 'القضايا' } },
    places: { label: { en: 'Places', ar: 'الأماكن' } },
    frames: { label: { en: 'Frames', ar: 'الأطر' } },
    outlets: { label: { en: 'Outlets', ar: 'وسائل الإعلام' } },
  },
  scales: {
    position: {
      label: { en: 'Position', ar: 'الموقف من القضية' },
      members: [
        { id: 'against', label: { en: 'against', ar: 'ضد' }, value: -1 },
        { id: 'neutral', label: { en: 'neutral or ambivalent', ar: 'محايد أو متأرجح' }, value: 0 },
        { id: 'for', label: { en: 'for', ar: 'مع' }, value: 1 },
        notStatedMember,
      ],
    },
    evaluation: {
      label: { en: 'Evaluation', ar: 'التقييم' },
      members: [
        { id: 'negative', label: { en: 'negative', ar: 'سلبي' }, value: -1 },
        { id: 'neutral', label: { en: 'neutral or ambivalent', ar: 'محايد أو متأرجح' }, value: 0 },
        { id: 'positive', label: { en: 'positive', ar: 'إيجابي' }, value: 1 },
        notStatedMember,
      ],
    },
  },
  categories: { forms: [...formsOfClaims] },
}
