import { describe, expect, test } from 'vitest'
import { otherLanguages } from '../../../../core/text/other-languages.ts'

const arabic = 'اجتمع وزراء المياه في العاصمة أمس، وبحثوا مع الخبراء خطة التوزيع التي أعدتها اللجنة.'
const english = 'The ministers met in the capital yesterday and discussed the plan.'
const french =
  'Les ministres se sont réunis dans la capitale et ont discuté du plan qui est en cours pour les régions.'
const russian = 'Министры встретились вчера в столице и обсудили план, который был подготовлен комиссией.'

function told(text: string, language: string | null): string[] {
  return otherLanguages(text, language).map(({ from, to, language }) => `${language} ${text.slice(from, to)}`)
}

describe('stretches in another language than their text', () => {
  test('are whole lines, those that follow one another as one', () => {
    const text = `${arabic}\n\n${english}\n\n${english}\n${arabic}\n${russian}`
    expect(told(text, 'ar')).toEqual([`en ${english}\n\n${english}`, `ru ${russian}`])
  })

  test('are told with emoji before them, in UTF-16', () => {
    expect(otherLanguages(`👍\n${english}`, 'ar')).toEqual([
      { from: 3, to: 3 + english.length, language: 'en' },
    ])
  })

  test.each([
    ['the language of the text itself', arabic, 'ar'],
    ['that language of a country', english, 'en-GB'],
    ['a line too short to tell', 'Yes, the plan was for this.', 'ar'],
    [
      'a language that is not told apart',
      `${'Die Minister trafen sich gestern und sprachen über den Plan. '.repeat(3)}`,
      'ar',
    ],
    ['one line in the letters of the text, of a few words', english, 'fr'],
    ['no text', '', 'ar'],
  ])('are none for %s', (_, text, language) => {
    expect(otherLanguages(text, language)).toEqual([])
  })

  test('are told in the same letters where a line is long', () => {
    expect(told(`${english}\n${french}`, 'en')).toEqual([`fr ${french}`])
  })

  test('are each clear line of a text whose language is not known', () => {
    expect(told(`${arabic}\n— …\n${english}`, null)).toEqual([`ar ${arabic}`, `en ${english}`])
  })
})
