import { expect, test } from 'vitest'
import { describe as describeArticle } from '../../../main/import/describe.ts'
import { headlineOf } from '../../../main/import/headline.ts'

const long =
  'اجتمع وزراء المياه في العاصمة صباح أمس لبحث خطة توزيع جديدة أعدتها لجنة من الخبراء بعد عام كامل من العمل في القرى والمدن البعيدة عن النهر، على أن تعلن نتائجها لاحقا'

test('a short first line is the title', () => {
  expect(headlineOf('\n  عودة الفريق إلى القرية \n\nقال الوزير')).toEqual({
    value: 'عودة الفريق إلى القرية',
    from: 'first line',
  })
})

test('of a long first line the first sentence is', () => {
  expect(headlineOf(`انتهت الجلسة من غير اتفاق. ${long}`)).toEqual({
    value: 'انتهت الجلسة من غير اتفاق.',
    from: 'first sentence',
  })
  expect(headlineOf(`هل انتهت الجلسة؟ ${long}`)).toEqual({
    value: 'هل انتهت الجلسة؟',
    from: 'first sentence',
  })
})

test('initials and decimal points end no sentence', () => {
  const title = 'قال د. سامي إن النمو بلغ 3.5 في المئة.'
  expect(headlineOf(`${title} ${long}`)?.value).toBe(title)
})

test('a first sentence that is too long is cut between two words, and says so', () => {
  const title = headlineOf(long)?.value ?? ''
  expect(title.length).toBeLessThanOrEqual(120)
  expect(title.endsWith('…')).toBe(true)
  expect(long.startsWith(title.slice(0, -1))).toBe(true)
  expect(long.charAt(title.length - 1)).toMatch(/[\s،]/)
})

test('invisible marks are no part of a title, and a line of signs is none', () => {
  expect(headlineOf('—\n\u200fعودة الفريق\u200e\n\nنص')?.value).toBe('عودة الفريق')
  expect(headlineOf('***\n\n')).toBeUndefined()
})

test('what nothing is known of is unknown, and not empty', () => {
  const fields = describeArticle('— —', {})
  for (const field of Object.values(fields)) expect(field.status).toBe('unknown')
  expect(fields.title.value).toBeNull()
  expect(fields.keywords.value).toEqual([])
})

test('an outlet that is not named goes by the host of the address', () => {
  const { source, url } = describeArticle('نص', {
    url: { value: 'https://www.example.org/a/1', from: 'field url' },
  })
  expect(url).toEqual({ value: 'https://www.example.org/a/1', status: 'stated', from: 'field url' })
  expect(source).toEqual({ value: 'example.org', status: 'inferred', from: 'host of the address' })
})

test('a date that cannot be read is unknown and shows what stood there', () => {
  const { published } = describeArticle('نص', { published: { value: '05/07/2016', from: 'field date' } })
  expect(published).toEqual({ value: null, status: 'unknown', from: 'field date, not read: 05/07/2016' })
})

test.each([
  ['ar', 'ar', 'stated'],
  ['ar-EG', 'ar', 'stated'],
  ['Arabic', 'ar', 'stated'],
  ['en_US', 'ar', 'inferred'],
  ['none of them', 'ar', 'inferred'],
])('a text in Arabic that states %j is in %s, %s', (stated, value, status) => {
  const { language } = describeArticle(long, { language: { value: stated, from: 'field language' } })
  expect(language).toMatchObject({ value, status })
})

test('a stated language stands where the text is too short to say', () => {
  expect(describeArticle('OK', { language: { value: 'ku', from: 'field language' } }).language).toEqual({
    value: 'ku',
    status: 'stated',
    from: 'field language',
  })
})
