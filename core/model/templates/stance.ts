import type { CodebookTemplate } from './template.ts'

/** Who takes which stance on what, toward whom, when, and on whose word. */
export const stance: CodebookTemplate = {
  name: { en: 'Stance coding', ar: 'ترميز المواقف' },
  template: 'stance',
  variables: {
    actor: {
      id: 'actor',
      kind: 'entity',
      multiple: true,
      lists: ['actors'],
      label: { en: 'Actor', ar: 'الفاعل' },
      definition: {
        en: 'Who takes the stance: the person, state, organisation or group whose words or deeds the text reports. Code the most specific actor that is named, and several only where they take the stance jointly.',
        ar: 'صاحب الموقف: الشخص أو الدولة أو المنظمة أو الجماعة التي ينقل النص قولها أو فعلها. يُرمَّز الفاعل الأكثر تحديدًا مما ورد ذكره، ولا يُرمَّز أكثر من فاعل إلا إذا اتخذوا الموقف معًا.',
      },
      required: true,
      order: 1,
      retired: false,
    },
    stance: {
      id: 'stance',
      kind: 'scale',
      scale: 'stance',
      label: { en: 'Stance', ar: 'الموقف' },
      definition: {
        en: 'Whether the actor opposes or supports the issue, as the text says it and not as the coder knows it from elsewhere. Choose “not stated” where the actor speaks of the issue without taking a side that the text shows.',
        ar: 'معارضة الفاعل للقضية أو تأييده لها كما يصرّح به النص، لا كما يعرفه المرمِّز من مصدر آخر. يُختار «غير مصرَّح به» إذا تحدّث الفاعل عن القضية من دون أن يُظهر النص انحيازه.',
      },
      required: false,
      order: 2,
      retired: false,
    },
    issue: {
      id: 'issue',
      kind: 'entity',
      multiple: false,
      lists: ['issues'],
      label: { en: 'Issue', ar: 'القضية' },
      definition: {
        en: 'What the stance is about: one policy, proposal, event or claim, worded so that it can be supported or opposed. A passage that takes a stance on two issues is two statements.',
        ar: 'موضوع الموقف: سياسة أو مقترح أو حدث أو قول واحد، يُصاغ بحيث يمكن تأييده أو معارضته. والمقطع الذي يتضمّن موقفًا من قضيتين يُرمَّز في عبارتين.',
      },
      required: false,
      order: 3,
      retired: false,
    },
    addressee: {
      id: 'addressee',
      kind: 'entity',
      multiple: true,
      lists: ['actors'],
      label: { en: 'Addressee', ar: 'المخاطَب' },
      definition: {
        en: 'At whom the statement is directed: the actor who is called upon, criticised, praised or answered in it. Leave it empty where nobody is addressed; readers and reporters are no addressees.',
        ar: 'الجهة التي يُوجَّه إليها القول: الفاعل الذي يُطالَب أو يُنتقَد أو يُشاد به أو يُرَدّ عليه. يُترك فارغًا إذا لم يُخاطَب أحد، ولا يُعدّ القرّاء ولا الصحفيون مخاطَبين.',
      },
      required: false,
      order: 4,
      retired: false,
    },
    date: {
      id: 'date',
      kind: 'date',
      label: { en: 'Date', ar: 'التاريخ' },
      definition: {
        en: 'When the stance was taken: the day of the speech, act or announcement, only as exact as the text allows. It is not the date of publication unless the text says that the two are the same.',
        ar: 'وقت اتخاذ الموقف: يوم التصريح أو الفعل أو الإعلان، بالدقة التي يسمح بها النص لا أكثر. وليس هو تاريخ النشر إلا إذا دلّ النص على أنهما واحد.',
      },
      required: false,
      order: 5,
      retired: false,
    },
    reportedBy: {
      id: 'reportedBy',
      kind: 'entity',
      multiple: true,
      lists: ['actors', 'outlets'],
      label: { en: 'Reported by', ar: 'نقلًا عن' },
      definition: {
        en: 'On whose word the text has the statement, where it is not first hand: the outlet, agency, spokesperson or other actor that it cites. The outlet that published the article itself is not coded here.',
        ar: 'الجهة التي ينسب إليها النص نقل القول إذا لم يكن مباشرًا: الوسيلة الإعلامية أو الوكالة أو المتحدث أو أي فاعل آخر يستشهد به. ولا تُرمَّز هنا الوسيلة التي نشرت المقال نفسه.',
      },
      required: false,
      order: 6,
      retired: false,
    },
    note: {
      id: 'note',
      kind: 'text',
      label: { en: 'Note', ar: 'ملاحظة' },
      definition: {
        en: 'What a second coder should know to follow the decision: doubt, irony, a rule that was applied. It is not analysed.',
        ar: 'ما ينبغي أن يعرفه مرمِّز آخر ليفهم القرار: شكّ أو سخرية أو قاعدة طُبِّقت. ولا تدخل الملاحظة في التحليل.',
      },
      required: false,
      order: 7,
      retired: false,
    },
  },
  lists: {
    actors: { label: { en: 'Actors', ar: 'الفاعلون' } },
    issues: { label: { en: 'Issues', ar: 'القضايا' } },
    outlets: { label: { en: 'Outlets', ar: 'وسائل الإعلام' } },
  },
  scales: {
    stance: {
      label: { en: 'Stance', ar: 'الموقف' },
      members: [
        { id: 'opposes', label: { en: 'opposes', ar: 'يعارض' }, value: -1 },
        { id: 'neutral', label: { en: 'neutral or ambivalent', ar: 'محايد أو متأرجح' }, value: 0 },
        { id: 'supports', label: { en: 'supports', ar: 'يؤيد' }, value: 1 },
        { id: 'not-stated', label: { en: 'not stated', ar: 'غير مصرَّح به' }, value: null },
      ],
    },
  },
  categories: {},
}
