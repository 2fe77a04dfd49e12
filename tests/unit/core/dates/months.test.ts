/** Every month of every set in every set of digits, written down here once more and by hand. */
import { describe, expect, test } from 'vitest'
import { findDates } from '../../../../core/dates/find-dates.ts'

const sets: Readonly<Record<string, string>> = {
  'Egypt, Saudi Arabia, Libya': 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'Syria, Lebanon, Iraq, Jordan, Palestine':
    'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
  Morocco: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
  'Algeria and Tunisia': 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
  Mauritania: 'يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر',
  'without hamza, with Persian yeh':
    'کانون_الثانی شباط اذار نیسان ايار حزیران تموز اب ايلول تشرین_الاول تشرین_الثانی کانون_الاول',
  'with marks': 'كانونُ_الثاني شباطُ آذارُ نيسانُ أيّار حزيران تمّوز آبُ أيلولُ تشرين_الأوّل تشرين_الثاني كانون_الأوّل',
  'with numbers': 'كانون_2 شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_1 تشرين_2 كانون_1',
  'without the article':
    'كانون_ثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_أول تشرين_ثاني كانون_أول',
}

const digitSets: Readonly<Record<string, string>> = {
  Latin: '0123456789',
  'Arabic-Indic': '٠١٢٣٤٥٦٧٨٩',
  Persian: '۰۱۲۳۴۵۶۷۸۹',
}

const cases = Object.entries(sets).flatMap(([set, names]) =>
  Object.entries(digitSets).map(([digits, characters]) => ({
    set,
    names: names.split(' '),
    digits,
    characters,
  })),
)

function inDigits(text: string, characters: string): string {
  return text.replace(/\d/g, digit => characters[Number(digit)] ?? '')
}

describe.each(cases)('$set in $digits digits', ({ names, characters }) => {
  test('has twelve months', () => {
    expect(names).toHaveLength(12)
  })

  test.each(names.map((name, index) => [name.replace('_', ' '), String(index + 1).padStart(2, '0')]))(
    '%s is %s',
    (name, month) => {
      const read = (text: string) =>
        findDates(inDigits(text, characters), { reference: null, language: 'ar' }).map(({ edtf }) => edtf)
      expect(read(`في 17 ${name} 2019`)).toEqual([`2019-${month}-17`])
      expect(read(`وفي ${name} 2019`)).toEqual([`2019-${month}`])
      expect(read(`${name} 17، 2019`)).toEqual([`2019-${month}-17`])
    },
  )
})

const [levantine, egyptian] = [1, 0].map(index => Object.values(sets)[index]?.split(' ') ?? [])

test('each Levantine name agrees with its Egyptian one in either order, and with no other', () => {
  for (const [index, first] of (levantine ?? []).entries()) {
    for (const [other, second] of (egyptian ?? []).entries()) {
      for (const names of [`${first}/${second}`, `${second} (${first})`, `${first}\u00a0${second}`]) {
        const [found] = findDates(`17 ${names.replaceAll('_', ' ')} 2019`, {
          reference: null,
          language: 'ar',
        })
        expect([names, found?.conflict?.kind ?? null]).toEqual([names, index === other ? null : 'months'])
      }
    }
  }
})

describe('the Hijri months', () => {
  const hijri =
    'محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة'.split(
      ' ',
    )
  test.each(hijri.map((name, index) => [name.replace('_', ' '), index + 1]))('%s is %i', (name, month) => {
    const found = findDates(`في 10 ${name} 1445`, { reference: null, language: 'ar' })
    expect(found).toMatchObject([{ reasons: [{ calendar: 'hijri', year: 1445, month, day: 10 }] }])
  })
})
