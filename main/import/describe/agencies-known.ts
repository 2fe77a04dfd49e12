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
  ...['الألمانية', 'سونا', 'إيفي', 'أنسا', 'معا'],
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

/** An agency's name as names are compared: folded, without signs and blanks. */
export function agencyKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '')
}
