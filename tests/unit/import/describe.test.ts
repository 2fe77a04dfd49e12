import { expect, test } from 'vitest'
import type { Place } from '../../../main/import/describe/published-at.ts'
import { describe } from '../../../main/import/describe.ts'
import type { Findings } from '../../../main/import/findings.ts'
import { headlineOf } from '../../../main/import/headline.ts'
import { segment } from '../../../main/import/segment/segment.ts'

const long =
  'اجتمع وزراء المياه في العاصمة صباح أمس لبحث خطة توزيع جديدة أعدتها لجنة من الخبراء بعد عام كامل من العمل في القرى والمدن البعيدة عن النهر، على أن تعلن نتائجها لاحقا'

const noPlace: Place = { path: 'a.txt', modifiedDay: undefined, importDay: undefined }

/** The fields of a text that is one article. */
function describeArticle(text: string, findings: Findings, place: Partial<Place> = {}) {
  const [part] = segment(text, { title: null, isOneByItself: false }).articles
  if (part === undefined) throw new Error('The text has no article')
  return describe(text, part, findings, { ...noPlace, ...place })
}

test('a short first line is the title', () => {
  expect(headlineOf('\n  عودة الفريق إلى القرية \n\nقال الوزير')).toEqual({
    value: 'عودة الفريق إلى القرية',
    from: 'first line',
  })
})

test('a heading of Markdown is the title without its signs, and a hashtag keeps its own', () => {
  expect(headlineOf('## عودة الفريق إلى القرية\n\nقال الوزير')?.value).toBe('عودة الفريق إلى القرية')
  expect(headlineOf('#عودة_الفريق إلى القرية\n\nقال الوزير')?.value).toBe('#عودة_الفريق إلى القرية')
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

const paragraph = `${long}.`
const url = { value: 'https://example.org/2024/10/27/a', from: 'field url' } as const

test.each<[string, string, Findings, Partial<Place>, readonly [string | null, string, string | null]]>([
  [
    'what the file states',
    `عنوان\n3 مارس 2024\n${paragraph}`,
    { url, published: { value: '2024-11-01', from: 'field date' } },
    {},
    ['2024-11-01', 'stated', 'field date'],
  ],
  ['a header line', `عنوان\n3 مارس 2024\n${paragraph}`, {}, {}, ['2024-03-03', 'stated', 'line 2']],
  [
    'a labelled line before one without a label',
    `عنوان\n4 مارس 2024\nتاريخ النشر: 3 مارس 2024\n${paragraph}`,
    {},
    {},
    ['2024-03-03', 'stated', 'line 3'],
  ],
  [
    'the address against a header of another day',
    `عنوان\n3 مارس 2024\n${paragraph}`,
    { url },
    {},
    ['2024-10-27', 'inferred', 'date in the address'],
  ],
  [
    'a header with a time, where the address agrees',
    `عنوان\n27 تشرين الأول (أكتوبر) 2024 - 18:40\n${paragraph}`,
    { url },
    {},
    ['2024-10-27T18:40:00', 'stated', 'line 2'],
  ],
  [
    'the name of the file',
    paragraph,
    {},
    { path: 'x/2024-10-29-a.txt' },
    ['2024-10-29', 'inferred', 'file name'],
  ],
  [
    'the names of folders',
    paragraph,
    {},
    { path: '2024/10/30/a.txt' },
    ['2024-10-30', 'inferred', 'folder name'],
  ],
  [
    'the newest date in the text',
    `${paragraph}\n\nوكان ذلك في 5 أيار 2023 ثم في 7 حزيران 2023 أمام لجنة من الخبراء في العاصمة.`,
    {},
    { modifiedDay: '2025-01-01' },
    ['2023-06-07', 'inferred', 'newest date in the text, line 3'],
  ],
  [
    'no date that is later than the import',
    `${paragraph}\n\nوسيكتمل المشروع في 5 أيار 2031 بحسب ما أعلنته لجنة من الخبراء.`,
    {},
    { importDay: '2025-02-01', modifiedDay: '2025-01-01' },
    ['2025-01-01', 'inferred', 'time of the file'],
  ],
  [
    'not the time of a file that was written on the day of the import',
    paragraph,
    {},
    { importDay: '2025-02-01', modifiedDay: '2025-02-01' },
    [null, 'unknown', null],
  ],
  [
    'the next best, with what was stated and not read',
    paragraph,
    { published: { value: '05/07/2016', from: 'field date' } },
    { path: '20160705.txt' },
    ['2016-07-05', 'inferred', 'file name (field date, not read: 05/07/2016)'],
  ],
  [
    'a day that may be another, as the language writes it',
    paragraph,
    { published: { value: 'نشر في: 05-03-2024', from: 'field date' } },
    { path: '20160705.txt' },
    ['2024-03-05', 'inferred', 'field date, the day before the month'],
  ],
  [
    'no year of another calendar as one of ours',
    paragraph,
    { published: { value: '1445/08/24', from: 'field date' } },
    {},
    ['2024-03-05', 'inferred', 'field date'],
  ],
])('an article appeared by %s', (_, text, findings, place, [value, status, from]) => {
  expect(describeArticle(text, findings, place).published).toEqual({ value, status, from })
})

test.each([
  ['Tue Mar 05 10:15:00 +0000 2024', '2024-03-05T10:15:00Z', 'stated'],
  ['05-Mar-24', '2024-03-05', 'stated'],
  ['2024-03', '2024-03', 'stated'],
  ['24 شعبان 1445 هـ الموافق 5 مارس 2024', '2024-03-05', 'stated'],
  ['24 شعبان 1445 هـ', '2024-03-05', 'inferred'],
])('an article appeared when its field states %s', (written, value, status) => {
  const findings = { published: { value: written, from: 'field date' } } as const
  const { published } = describeArticle(paragraph, findings, {})
  expect(published).toEqual({ value, status, from: 'field date' })
})

test.each([
  ['in Arabic, the day is first', '05/03/2020', '2020-03-05', 'inferred'],
  ['a year of the lunar calendar is no year of ours', '1443/1/12 هـ', '2021-08-20', 'inferred'],
  ['beside its Gregorian day, that is stated', '1443/1/12 هـ الموافق 2021/08/20 م', '2021-08-20', 'stated'],
])('of a date in digits, %s', (_, line, value, status) => {
  expect(describeArticle(`عنوان قصير\n${line}\n${paragraph}`, {}).published).toMatchObject({ value, status })
})

test('in English a date in digits that may be two days is not read', () => {
  const english =
    'The ministers met in the capital and discussed the plan that was drawn up for them by experts.'
  expect(describeArticle(`A headline\n05/03/2020\n${english}`, {}).published.value).toBeNull()
})

test('a date of the Persian calendar is read to the day', () => {
  const persian = 'وزیر نیرو گفت که این طرح در سال آینده با همکاری استان‌ها اجرا می شود و برای آن بودجه است.'
  const { published } = describeArticle(`آب تهران\n۱۵ اسفند ۱۴۰۲ - ۱۰:۳۰\n${persian}`, {})
  expect(published).toMatchObject({ value: '2024-03-05T10:30:00', status: 'stated' })
})

test.each([
  ['المصدر: الشراع + وكالات', 'الشراع', ['وكالات']],
  ['المصدر: خاص "الشراع"', 'الشراع', []],
  ['المصدر: وكالات', 'وكالات', ['وكالات']],
  ['المصدر: أ ف ب', 'أ ف ب', ['أ ف ب']],
  ['المصدر: الشراع - د ب أ - نوفوستي', 'الشراع', ['د ب أ', 'نوفوستي']],
  ['Source: Xinhua, UPI', 'Xinhua, UPI', ['Xinhua', 'UPI']],
])('%s names %s', (line, source, agencies) => {
  const fields = describeArticle(`عنوان قصير\n${paragraph}\n${line}`, {})
  expect([fields.source.value, fields.agencies.value]).toEqual([source, agencies])
})

test.each([
  ['قال مسؤول لرويترز إن الخطة جاهزة وإن العمل يبدأ غدا.', ['رويترز']],
  ['قال مسؤول لمراسل الأناضول إن الخطة جاهزة، وفق بيان الوزارة.', ['الأناضول']],
  ['قال مسؤول لوكالة الأنباء الألمانية (د ب أ) إن الخطة جاهزة غدا.', ['د ب أ']],
  ['قال مسؤول لوكالة الصحافة الفرنسية إن الخطة جاهزة. (أ ف ب)', ['الصحافة الفرنسية']],
  ['An official told Reuters that the plan was ready for the capital.', ['Reuters']],
])('%s is of the agency', (said, agencies) => {
  expect(describeArticle(`عنوان قصير\n${paragraph}\n${said}`, {}).agencies.value).toEqual(agencies)
})

test.each([
  ['الرئيسية > أخبار > عربي', 'عربي'],
  ['الرئيسية/محليات', 'محليات'],
  ['Anasayfa › Gündem', 'Gündem'],
  ['شرق أوسط', 'شرق أوسط'],
])('%s above the headline says the section', (line, section) => {
  const text = `${line}\nعنوان قصير عن المياه\n${paragraph}`
  expect(describeArticle(text, {})).toMatchObject({
    section: { value: section, status: 'stated' },
    title: { value: 'عنوان قصير عن المياه' },
  })
})

test('a date of an update is none of publication', () => {
  expect(describeArticle(`عنوان\nآخر تحديث: 4 مارس 2024\n${paragraph}`, {}).published.from).not.toBe('line 2')
})

test('the agency of a dateline, a credit and a source is one, as it is written first', () => {
  const text = `ميناء الرمل (رويترز) - ${paragraph}\n\n${long}، بحسب وكالة "رويترز" وصحيفة "الشراع".\n\nالمصدر: رويترز`
  const { agencies, source } = describeArticle(text, {})
  expect(agencies).toEqual({ value: ['رويترز'], status: 'derived', from: 'line 1' })
  expect(source).toEqual({ value: 'رويترز', status: 'stated', from: 'line 5' })
})

test('an agency that carried a statement is no agency of the article', () => {
  const text = `${paragraph}\n\nوفي وقت سابق، نقلت وكالة الأنباء الرسمية (سانا) عن الوزير قوله إن الخطة جاهزة.`
  expect(describeArticle(text, {}).agencies.value).toEqual([])
})

test.each([
  ['commas', 'كلمات دلالية: سد النهر، وزير المياه', ['سد النهر', 'وزير المياه'], 'stated'],
  ['tags', 'Tags: #river #North_Dam', ['river', 'North Dam'], 'stated'],
  ['a list', 'Tags:\n- river\n- North Dam', ['river', 'North Dam'], 'stated'],
  [
    'nothing, but by what is a name in the text',
    'كلمات دلالية: روسيا الانتخابات المحلية وزراء المياه إيران والعراق',
    ['روسيا', 'الانتخابات المحلية', 'وزراء المياه', 'إيران والعراق'],
    'inferred',
  ],
])('keywords are set apart by %s', (_, line, value, status) => {
  expect(describeArticle(`عنوان\n\n${paragraph}\n\n${line}`, {}).keywords).toEqual({
    value,
    status,
    from: 'line 5',
  })
})
