import { expect, it } from 'vitest'
import { arabicArticle } from '../../../../bench/ground/arabic-text.ts'
import { recurringAmong, type SampledRecord, sampled } from '../../../../main/import/recurring/recurrence.ts'
import { readOne } from '../scrape-file.ts'

const masthead = 'صوت الميناء.. نشرة المدينة كل صباح'
const pledge = 'ندعو قراءنا إلى إرسال صورهم من الأحياء، وننشر أجملها في الملحق الأسبوعي'
const background = `${'وكان الميناء أغلق أبوابه في الربيع الماضي بعد خلاف بين الإدارة والنقابة على ساعات العمل، '.repeat(2)}كما يذكر.`

/** A page of a site that writes a masthead, a counter and an invitation round its own text. */
function page(nth: number, more: readonly string[] = []): SampledRecord {
  const text = [masthead, ...arabicArticle(nth).split('\n'), ...more, `كان هنا ${nth * 37} زائرا`, pledge]
  return sampled(readOne('a.txt', text.join('\n\n')), 'folder')
}

const pages = (count: number, more?: (nth: number) => readonly string[]): SampledRecord[] =>
  Array.from({ length: count }, (_, nth) => page(nth + 1, more?.(nth)))

const linesOf = (records: readonly SampledRecord[]): readonly string[] =>
  recurringAmong(records).flatMap(({ lines }) => lines)

it('finds what a site writes round every text, whatever number stands in it, and nothing of the texts', () => {
  const found = linesOf(pages(20))
  expect(found).toHaveLength(3)
  expect(found.some(line => line.includes('0 زا'))).toBe(true)
})

it('says nothing of a few pages', () => {
  expect(linesOf(pages(7))).toEqual([])
})

it('counts the tellings of one text once', () => {
  const told = Array.from({ length: 20 }, () => page(1))
  expect(linesOf([...told, ...pages(6)])).toEqual([])
})

it('counts texts that differ in numbers alone once', () => {
  const reports = Array.from({ length: 20 }, (_, nth) =>
    sampled(readOne('a.txt', `نشرة الطقس\n\nبلغت الحرارة في المدينة ${nth} درجة، والرياح خفيفة.`), 'folder'),
  )
  expect(linesOf(reports)).toEqual([])
})

it('leaves the background that a third of the reports repeat in their texts', () => {
  const found = linesOf(pages(20, nth => (nth % 3 === 0 ? [background] : [])))
  expect(found.some(line => line.length >= 120)).toBe(false)
})

it('takes an outlet by itself where it is known, and a folder where it is not', () => {
  const [ours, others] = [pages(10), pages(10, nth => [`سطر الجريدة الأخرى ${nth}`])]
  const groups = recurringAmong([
    ...ours,
    ...others.map((each): SampledRecord => ({ ...each, source: 'الأفق' })),
  ])
  expect(groups.map(({ of }) => of)).toEqual([{ folder: 'folder' }, { outlet: 'الأفق' }])
  expect(groups[1]?.lines.some(line => line.includes('الأخرى'))).toBe(true)
  expect(groups[0]?.lines.some(line => line.includes('الأخرى'))).toBe(false)
})
