/** News agencies, as they are written; a name among them is known for one without the word agency. */
import { fold } from '../../../core/text/fold.ts'

const names: readonly string[] = [
  ...[
    'رويترز',
    'فرانس برس',
    'أ ف ب',
    'أ.ف.ب',
    'ا ف ب',
    'أسوشيتد برس',
    'أسوشييتد برس',
    'الأسوشيتد برس',
    'أ ب',
    'أ.ب',
    'سبوتنيك',
  ],
  ...[
    'تاس',
    'ريا نوفوستي',
    'نوفوستي',
    'إنترفاكس',
    'الأناضول',
    'سانا',
    'واس',
    'وام',
    'قنا',
    'كونا',
    'بنا',
    'بترا',
    'وفا',
    'واج',
    'وات',
  ],
  ...[
    'شينخوا',
    'د ب أ',
    'د.ب.أ',
    'إرنا',
    'فارس',
    'تسنيم',
    'إسنا',
    'مهر',
    'بلومبرغ',
    'بلومبيرغ',
    'أ ش أ',
    'أ.ش.أ',
    'سبأ',
    'واع',
    'يونهاب',
  ],
  ...['الألمانية', 'سونا', 'إيفي', 'أنسا', 'معا', 'وكالات', 'الوكالات', 'وكالات الأنباء'],
  ...['الصحافة الفرنسية', 'وكالة الصحافة الفرنسية', 'الفرنسية', 'وكالة فرانس برس', 'الأنباء الألمانية'],
  ...['الأناضول للأنباء', 'وكالة الأناضول', 'الوطنية للإعلام', 'الوكالة الوطنية للإعلام', 'الأنباء السعودية'],
  ...['الأنباء القطرية', 'الأنباء الكويتية', 'الأنباء العراقية', 'أنباء الإمارات', 'أنباء الشرق الأوسط'],
  ...['نينا', 'شفق نيوز', 'يو بي آي', 'أسوشيتدبرس', 'أسوشييتدبرس', 'رويتر', 'كيودو', 'بي تي آي', 'و م ع'],
  ...[
    'Reuters',
    'AFP',
    'AP',
    'Associated Press',
    'The Associated Press',
    'Agence France-Presse',
    'TASS',
    'RIA Novosti',
    'Interfax',
    'Sputnik',
  ],
  ...[
    'Anadolu Agency',
    'Anadolu',
    'AA',
    'Xinhua',
    'dpa',
    'DPA',
    'UPI',
    'Bloomberg',
    'Kyodo',
    'Yonhap',
    'ANSA',
    'EFE',
    'PTI',
    'IRNA',
    'SANA',
    'WAFA',
    'MENA',
  ],
  ...[
    'KUNA',
    'WAM',

    'QNA',
    'BNA',
    'NNA',

    'APS',

    'PA Media',
  ],
  ...['IANS', 'Belga', 'Ukrinform', 'Tasnim', 'ISNA', 'agencies'],
  ...[
    'Agencies',
    'Anadolu Agency (AA)',
    'Deutsche Presse-Agentur',
    'agences',
    'Agences',
    'ajanslar',
    'Ajanslar',
  ],
  ...['ИТАР-ТАСС', 'РИА', 'АФП', 'Ассошиэйтед Пресс', 'Блумберг', 'ДПА', 'Укринформ', 'ИРНА', 'САНА'],
  ...['شینهوا', 'آناتولی', 'آناتولی ترکیه', 'تاس', 'اینترفاکس', 'فرانس پرس', 'خبرآنلاین', 'باشگاه خبرنگاران'],
  ...['Anadolu Ajansı', 'İHA', 'DHA', 'ANKA', 'İhlas Haber Ajansı', 'Demirören Haber Ajansı'],
  ...['ТАСС', 'РИА Новости', 'Интерфакс', 'Рейтер', 'Reuters', 'АП', 'АФП', 'Спутник', 'Синьхуа', 'Анадолу'],
  ...[
    'ایرنا',
    'ایسنا',
    'فارس',
    'تسنیم',
    'مهر',
    'ایلنا',
    'رویترز',
    'خبرگزاری فرانسه',
    'آسوشیتدپرس',
    'اسپوتنیک',
    'ریانووستی',
    'مهر نیوز',
  ],
]

const known: ReadonlySet<string> = new Set(names.map(agencyKey))

/** Names that mean nothing else, and so are known in a sentence without anything round them. */
export const distinctNames: readonly string[] = [
  ...[
    'رويترز',
    'فرانس برس',
    'أسوشيتد برس',
    'أسوشييتد برس',
    'الأسوشيتد برس',
    'سبوتنيك',
    'ريا نوفوستي',
    'نوفوستي',
    'إنترفاكس',
  ],
  ...['الصحافة الفرنسية', 'الأنباء الألمانية', 'الأنباء الفرنسية'],
  ...['الأناضول', 'شينخوا', 'بلومبرغ', 'بلومبيرغ', 'يونهاب', 'أ ف ب', 'أ.ف.ب', 'د ب أ', 'أ ش أ'],
  ...[
    'Reuters',
    'AFP',
    'Associated Press',
    'Agence France-Presse',
    'TASS',
    'RIA Novosti',
    'Interfax',
    'Sputnik',
    'Xinhua',
    'Bloomberg',
  ],
  ...['Anadolu Agency', 'Anadolu Ajansı', 'dpa', 'ТАСС', 'РИА Новости', 'Интерфакс', 'Рейтер', 'Синьхуа'],
  ...['ایرنا', 'ایسنا', 'تسنیم', 'رویترز', 'آسوشیتدپرس', 'اسپوتنیک'],
]

export function isKnownAgency(name: string): boolean {
  return known.has(agencyKey(name))
}

/** Names of one agency, in other words and scripts. */
const sameAgency: ReadonlyMap<string, string> = new Map(
  [
    ['AFP', 'أ ف ب', 'ا ف ب', 'فرانس برس', 'الصحافة الفرنسية', 'الفرنسية', 'Agence France-Presse', 'АФП'],
    ['Reuters', 'رويترز', 'Рейтер', 'Рейтерс'],
    [
      'AP',
      'أ ب',
      'أسوشيتد برس',
      'أسوشييتد برس',
      'الأسوشيتد برس',
      'Associated Press',
      'The Associated Press',
      'АП',
    ],
    ['dpa', 'د ب أ', 'الألمانية', 'الأنباء الألمانية', 'Deutsche Presse-Agentur'],
    ['RIA Novosti', 'ريا نوفوستي', 'نوفوستي', 'РИА Новости', 'РИА'],
    ['Anadolu', 'الأناضول', 'AA', 'Anadolu Agency', 'Anadolu Ajansı', 'وكالة الأناضول', 'Анадолу'],
    ['TASS', 'تاس', 'ТАСС', 'ИТАР-ТАСС'],
    ['Sputnik', 'سبوتنيك', 'Спутник', 'اسپوتنیک'],
    ['Xinhua', 'شينخوا', 'Синьхуа'],
  ].flatMap(([first = '', ...others]) => others.map(name => [agencyKey(name), agencyKey(first)] as const)),
)

/** What is the same for all names of one agency. */
export function agencyIdentity(name: string): string {
  const key = agencyKey(name)
  return sameAgency.get(key) ?? key
}

/** An agency's name as names are compared: folded, without signs and blanks. */
export function agencyKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '')
}
