import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { mostLines } from '../../../../main/import/segment/line/lines.ts'
import { segment } from '../../../../main/import/segment/segment.ts'
import { readOne } from '../scrape-file.ts'
import { articleLines, blindPages, goldKinds, goldPages, kindsByLine, pagesByKind } from './gold-pages.ts'
import { expectAsGold, type SampleGold } from './sample-gold.ts'

/** Blind pages that are not read as their gold says, each with what stands in the way of a rule that would be right elsewhere. */
const notRead: Readonly<Record<string, string>> = {
  'ar-chat-bot-summary-and-poll': 'the question and the answers of a poll have no form of their own',
  'ar-column-looks-like': 'a name above the headline may be the site: it is furniture, but of nobody',
  'ar-facebook-copy': 'the name above a post without a headline looks like its headline',
  'ar-mobile-app-text': 'a caption that names its photographer in words is a sentence',
  'ar-subheads-and-quotes': 'a name above the headline may be the site: it is furniture, but of nobody',
  'tr-kose-yazisi': 'a name above the headline may be the site: it is furniture, but of nobody',
}

test.each(blindPages.filter(({ name }) => name in notRead).map(page => [notRead[page.name], page] as const))(
  'where %s, no article is cut and no paragraph lost',
  (_, { bytes, gold }) => {
    const record = readOne('page.txt', bytes)
    expect(articleLines(record)).toEqual(gold.articles.map(({ lines }) => lines))
    const read = kindsByLine(record)
    const paragraphs = goldKinds(gold, record).filter(kind => kind.endsWith(' body'))
    expect(read).toEqual(expect.arrayContaining(paragraphs))
    // A page that comes to be read leaves the list.
    const authors = Object.values(record.articles).map(({ fields }) => fields.author.value)
    const sections = Object.values(record.articles).map(({ fields }) => fields.section.value)
    const isRead =
      isDeepStrictEqual(read, goldKinds(gold, record)) &&
      isDeepStrictEqual(
        authors,
        gold.articles.map(({ author }) => author?.value),
      ) &&
      isDeepStrictEqual(
        sections,
        gold.articles.map(({ section }) => section?.value),
      )
    expect(isRead).toBe(false)
  },
)

describe.each([...goldPages, ...blindPages.filter(({ name }) => !(name in notRead))])(
  '$name',
  ({ bytes, gold }) => {
    const record = readOne('page.txt', bytes)
    const articles = Object.values(record.articles)

    test('is cut into its articles, which joined are the text', () => {
      expect(articleLines(record)).toEqual(gold.articles.map(({ lines }) => lines))
      expect(articles.map(({ from, to }) => record.text.slice(from, to)).join('')).toBe(record.text)
    })

    test('has each line in its region', () => {
      expect(kindsByLine(record)).toEqual(goldKinds(gold, record))
    })

    test('is described as it describes itself', () => {
      expect(
        articles.map(({ fields }, index) => {
          const { author, url, section, language } = gold.articles[index] ?? {}
          return {
            title: valued(fields.title),
            source: valued(fields.source),
            ...(author === undefined ? {} : { author: valued(fields.author) }),
            published: valued(fields.published),
            ...(url === undefined ? {} : { url: valued(fields.url) }),
            ...(section === undefined ? {} : { section: valued(fields.section) }),
            ...(language === undefined ? {} : { language: fields.language.value }),
            agencies: fields.agencies.value,
            keywords: fields.keywords.value,
          }
        }),
      ).toEqual(gold.articles.map(({ lines: _, ...fields }) => fields))
    })
  },
)

function valued({ value, status }: { value: string | null; status: string }) {
  return { value, status }
}

test.each(pagesByKind)(
  'of $name, each line is told from the articles, and those from each other',
  ({ bytes, gold }) => {
    const record = readOne('page.txt', bytes)
    const kinds = (lines: readonly string[]) => lines.map(line => line.split(' ').slice(0, 2).join(' '))
    expect(articleLines(record)).toEqual(gold.articles.map(({ lines }) => lines))
    expect(kinds(kindsByLine(record))).toEqual(kinds(goldKinds(gold, record)))
  },
)

test('a page of two articles, a post and a tag line is read as its gold says', () => {
  const path = new URL('../../../fixtures/coding/two-articles-crlf-emoji', import.meta.url)
  const gold = JSON.parse(readFileSync(new URL(`${path}.gold.json`), 'utf8')) as SampleGold // its own format
  expectAsGold(readOne('page.txt', readFileSync(new URL(`${path}.txt`))), gold)
})

const news =
  'أكدت وزارة النقل أن القطار السريع سيبدأ رحلاته التجريبية في الربيع، بعد تأخير دام عامين بسبب نقص قطع الغيار.'
const next = 'افتتح رئيس البلدية سوق الخضار الجديد بحضور عشرات التجار، وقال إن السوق سيوفر مئة فرصة عمل.'

test('a link in the middle of an article cuts nothing', () => {
  const text = `${news}\n\nإقرأ أيضاً:\n\nمحطة القطار السريع القديمة متحف\n\nوأضافت الوزارة أن القطار السريع سيمر بالمحطة القديمة.\n\nالمصدر: الميزان`
  expect(Object.keys(readOne('a.txt', text).articles)).toHaveLength(1)
})

test('a cut that is not certain is offered, and not made', () => {
  const text = `عنوان أول\n\n${news}\n\n* * *\n\nرئيس البلدية يفتتح سوق الخضار\n\n${next}\n`
  const record = readOne('a.txt', text)
  expect(Object.keys(record.articles)).toHaveLength(1)
  expect(record.doubtfulCuts).toEqual([
    { at: text.indexOf('رئيس البلدية يفتتح'), reasons: ['divider', 'headline-in-text', 'lead'] },
  ])
})

test('documents of a tagged corpus are articles, each with what its own tags state', () => {
  const one = (name: string, day: number) =>
    `<DOC>\n<TITLE>${name}</TITLE>\n<SRC>الميزان</SRC>\n<TIME>Fri, 0${day} Nov 2024 09:30:05 GMT</TIME>\n<TEXT>\n${news}\n</TEXT>\n</DOC>\n`
  const { articles } = readOne('a.txt', one('الأول', 1) + one('الثاني', 2))
  expect(
    Object.values(articles).map(({ fields: { title, source, published } }) => [
      title.value,
      source.value,
      published.value,
    ]),
  ).toEqual([
    ['الأول', 'الميزان', '2024-11-01T09:30:05Z'],
    ['الثاني', 'الميزان', '2024-11-02T09:30:05Z'],
  ])
})

test('a day that is told by the hour keeps its hours beside what the site wrote between them', () => {
  const text = `تغطية لحظة بلحظة: عاصفة\n${news}\n12:40\n${next}\nإقرأ أيضاً:\nكيف تستعد للعاصفة؟\n11:15\nإجلاء ثمانين عائلة\n${news}\n10:02\nإغلاق المطار\nشارك\n09:30\nبدء هطول الأمطار\nتابعنا على فيسبوك\n`
  const { regions, text: read } = readOne('a.txt', text)
  const told = regions
    .flatMap(({ kind, from, to }) => (kind === 'body' ? [read.slice(from, to)] : []))
    .join('')
  for (const hour of ['12:40', '11:15', '10:02', '09:30']) expect(told).toContain(hour)
  expect(told).not.toContain('كيف تستعد')
})

test('a chronicle keeps the days and hours of its parts, which lead nowhere', () => {
  const text = `Хроника осады\n${'Редакция собрала главные события недели и будет дополнять этот текст. '.repeat(2)}\n\nВзрыв на мосту через Истру\n28 марта, 16:05\nОколо четырёх часов дня на мосту прогремел взрыв.\n\nЖители города уходят\n30 марта, 21:40\nПо дороге на юг растянулась колонна машин, власти обещают автобусы.\n`
  expect(readOne('a.txt', text).regions.map(({ kind }) => kind)).toEqual(['title', 'body'])
})

test('verses below the last paragraph stay in the text, whatever the site wrote among them', () => {
  const verses = ['يا نهر لا تعد', 'فالضفة التي تركت', 'لم تعد هنا', 'والجسر صار ظلا']
  const text = `قصيدة\n\n${news}\n\n${verses.join('\n')}\n\nإقرأ أيضاً:\nرحيل الشاعر\n\nيا نهر لا تسأل\nعن الذين غرقوا\nفي السؤال\n\nالمصدر: الميزان\n`
  const { regions, text: read } = readOne('a.txt', text)
  const last = regions.find(({ from, to }) => read.slice(from, to).includes('في السؤال'))
  expect(last?.kind).toBe('body')
})

test('a paragraph that was broken into lines is one, and the headline above it is found', () => {
  const text = `مجلس الجزيرة الوسطى يستجوب مدير الماء بعد تسمم 140 شخصا

عقد مجلس محافظة الجزيرة الوسطى، اليوم الاثنين، جلسة استجواب لمدير دائرة
الماء المهندس عباس الزيادي على خلفية تسمم نحو 140 شخصا في قضاء السنية،
نتيجة تلوث شبكة الإسالة في ثلاثة أحياء.

وأوضح رئيس اللجنة ان المجلس صوت بأغلبية 17 صوتا على عدم القناعة بالأجوبة
مضيفا ان دماء الناس ليست مجالا للمجاملات.
`
  expect(readOne('a.txt', text).regions.map(({ kind }) => kind)).toEqual(['title', 'body'])
})

test('a list with numbers and a part called comments stay in the article', () => {
  const text = `عنوان\n\n${news} ${next}\n\n1- طريق الوادي الأعلى.\n2- جسر النهر.\n\nالتعليقات\n\n${news} ${next}\n`
  expect(new Set(readOne('a.txt', text).regions.map(({ kind }) => kind))).toEqual(new Set(['title', 'body']))
})

test.each([
  '(',
  '— x (@y)\n',
  '• ',
  'Tags:\n',
  'وفقا ل ',
  'عنوان قصير\n',
  '1 ',
  '2024 ',
  '<',
  'Comments\n',
  'إقرأ أيضاً:\n',
])('a text of nothing but %j takes no more than its length does', piece => {
  const timed = (units: number): number => {
    const text = piece.repeat(units / piece.length)
    const started = performance.now()
    segment(text, { title: null, isOneByItself: false })
    return performance.now() - started
  }
  timed(20_000)
  // Were it quadratic, ten times the length would take a hundred times as long: minutes. Machines are busy: seconds are room.
  expect(timed(400_000)).toBeLessThan(10_000)
})

test('of a text of more lines than are looked at, what is beyond them is one line more, and nothing is missing', () => {
  const text = 'خبر قصير\n'.repeat(mostLines + 1_000)
  const { articles, regions } = segment(text, { title: null, isOneByItself: false })
  expect(articles.map(({ lines }) => lines.length)).toEqual([mostLines + 1])
  expect(articles.at(-1)?.to).toBe(text.length)
  expect(regions.at(-1)?.to).toBe(text.length)
})
