/**
 * The months as Arabic writes them. Five sets of Gregorian names, as ICU has them for Egypt, Syria, Morocco, Algeria and
 * Mauritania, with the spellings that people add to them; and the Hijri months. Hamza, alef, yeh and marks fold away.
 */
import { monthSet, monthsOf, type Table } from './sense.ts'

/** One bit for each set. Names that several sets have, such as مارس, are listed once for all of them. */
const egypt = 1
const levant = 2
const morocco = 4
const maghreb = 8
const mauritania = 16
const none = '-'

/** A verb, a father, a woman's name, a car: these need a day, a year, or the word month. */
const words: Readonly<Record<string, 'word'>> = {
  مارس: 'word',
  ماي: 'word',
  جوان: 'word',
  أوت: 'word',
  اوت: 'word',
  آب: 'word',
  نيسان: 'word',
}

export const arabicMonths: Table = [
  ...monthSet(
    egypt,
    'يناير فبراير مارس أبريل|ابرايل مايو يونيو|يونيه يوليو|يوليه أغسطس سبتمبر|سبتمر أكتوبر|اكتوير نوفمبر ديسمبر',
    words,
  ),
  ...monthSet(
    levant,
    'كانون_الثاني|كانون_ثاني|كانون_2|كانون_الثانى شباط آذار نيسان أيار|مايس حزيران تموز آب أيلول تشرين_الأول|تشرين_أول|تشرين_1|تشري_الأول تشرين_الثاني|تشرين_ثاني|تشرين_2|تشرين_الثانى كانون_الأول|كانون_أول|كانون_1',
    words,
  ),
  // ICU's and moment's short forms of the two-word names.
  ...monthSet(levant, `ك_٢ ${`${none} `.repeat(8)} ت_١ ت_٢ ك_١`, { '*': 'short' }),
  ...monthSet(
    morocco,
    'يناير فبراير مارس أبريل ماي يونيو يوليوز|يوليو غشت|أغشت شتنبر أكتوبر نونبر دجنبر',
    words,
  ),
  ...monthSet(
    maghreb,
    'جانفي|جانفيي فيفري|فيفريه مارس أفريل|افريل ماي|ماى جوان جويلية|جوييه أوت|اوت سبتمبر أكتوبر نوفمبر ديسمبر',
    words,
  ),
  ...monthSet(
    mauritania,
    'يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر|نفمبر دجمبر',
    words,
  ),
  ...monthSet(egypt, 'ينا فبر مار أبر ماي يون يول أغس سبت أكت نوف ديس', { '*': 'short' }),
  ...monthSet(maghreb, 'جان|جانف فيف مار أفر ماي جوان جوي أوت سبت أكت نوف ديس', { '*': 'short' }),
  ...monthSet(morocco, 'ينا فبر مار أبر ماي يون يول غشت شتن أكت نون دجن', { '*': 'short' }),
]

/** Men are called Rajab, Sha'ban and Ramadan; صفر is also zero. */
const names = { صفر: 'short', رجب: 'word', شعبان: 'word', شوال: 'word', رمضان: 'word', محرم: 'word' } as const

const hijriNames =
  'محرم|المحرم|محرم_الحرام صفر|صفر_الخير ربيع_الأول|ربيع_أول|ربيع_1 ربيع_الآخر|ربيع_الثاني|ربيع_ثاني|ربيع_2 ' +
  'جمادى_الأولى|جمادى_الأول|جمادي_الاول|جمادى_1 جمادى_الآخرة|جمادى_الثانية|جمادى_الثاني|جمادى_الآخر|جمادى_2 رجب|رجب_الفرد ' +
  'شعبان رمضان|رمضان_المبارك شوال ذو_القعدة|ذي_القعدة|ذوالقعدة|ذيقعدة|ذو_القعده ذو_الحجة|ذي_الحجة|ذوالحجة|ذيحجة'

export const hijriMonths: Table = monthsOf('hijri', 32, hijriNames, names)
