import type { Category } from '../codebook.ts'
import { categoryUnder as under } from './template.ts'

/** How claims are made: from words to decisions, protest and force. */
export const formsOfClaims: readonly Category[] = [
  under(
    null,
    'decision',
    { en: 'Political decision', ar: 'قرار سياسي' },
    {
      en: 'An act that binds: a law, ruling, sanction, appointment or order.',
      ar: 'فعل مُلزم: قانون أو حكم أو عقوبة أو تعيين أو أمر.',
    },
  ),
  under(
    'decision',
    'law-or-resolution',
    { en: 'Law or resolution', ar: 'قانون أو قرار' },
    {
      en: 'Passed, adopted or vetoed by a parliament, council or assembly.',
      ar: 'أقرّه برلمان أو مجلس أو هيئة، أو نُقض بحق الفيتو.',
    },
  ),
  under(
    'decision',
    'ruling',
    { en: 'Court ruling', ar: 'حكم قضائي' },
    { en: 'Given by a court or tribunal.', ar: 'صادر عن محكمة أو هيئة قضائية.' },
  ),
  under(
    'decision',
    'executive-act',
    { en: 'Executive act', ar: 'إجراء تنفيذي' },
    {
      en: 'By a government or authority: a decree, sanction, arrest, expulsion.',
      ar: 'من حكومة أو سلطة: مرسوم أو عقوبة أو توقيف أو إبعاد.',
    },
  ),
  under(
    null,
    'statement',
    { en: 'Verbal statement', ar: 'تصريح' },
    {
      en: 'Words in public, spoken or written, that bind nobody.',
      ar: 'كلام علني، منطوق أو مكتوب، لا يُلزم أحدًا.',
    },
  ),
  under(
    'statement',
    'speech',
    { en: 'Speech or press conference', ar: 'خطاب أو مؤتمر صحفي' },
    {
      en: 'Said before an audience or the press.',
      ar: 'قيل أمام جمهور أو صحافة.',
    },
  ),
  under(
    'statement',
    'interview',
    { en: 'Interview', ar: 'مقابلة' },
    { en: 'Said to one medium that asked.', ar: 'قيل لوسيلة إعلامية سألت.' },
  ),
  under(
    'statement',
    'written',
    { en: 'Written statement', ar: 'بيان مكتوب' },
    {
      en: 'A release, letter, report or post.',
      ar: 'بيان صحفي أو رسالة أو تقرير أو منشور.',
    },
  ),
  under(
    null,
    'meeting',
    { en: 'Meeting or negotiation', ar: 'لقاء أو تفاوض' },
    {
      en: 'Talks, a visit or a summit, where it is the meeting that makes the claim.',
      ar: 'محادثات أو زيارة أو قمة، إذا كان اللقاء نفسه هو المطالبة.',
    },
  ),
  under(
    null,
    'protest',
    { en: 'Protest', ar: 'احتجاج' },
    {
      en: 'Action by people who press a demand from outside of office.',
      ar: 'فعل يضغط به الناس من خارج السلطة من أجل مطلب.',
    },
  ),
  under(
    'protest',
    'demonstrative',
    { en: 'Demonstrative', ar: 'استعراضي' },
    {
      en: 'Legal and peaceful: a march, vigil, petition or boycott.',
      ar: 'قانوني وسلمي: مسيرة أو وقفة أو عريضة أو مقاطعة.',
    },
  ),
  under(
    'protest',
    'confrontational',
    { en: 'Confrontational', ar: 'صدامي' },
    {
      en: 'Disruptive and without violence: a strike, blockade or occupation.',
      ar: 'معطِّل من دون عنف: إضراب أو إغلاق طريق أو اعتصام داخل منشأة.',
    },
  ),
  under(
    'protest',
    'violent',
    { en: 'Violent', ar: 'عنيف' },
    {
      en: 'With damage to people or property.',
      ar: 'مع إيذاء أشخاص أو إضرار بممتلكات.',
    },
  ),
  under(
    null,
    'force',
    { en: 'Armed force', ar: 'قوة مسلحة' },
    {
      en: 'A military or armed act, or its threat by moving forces.',
      ar: 'عمل عسكري أو مسلح، أو التهديد به بتحريك القوات.',
    },
  ),
]
