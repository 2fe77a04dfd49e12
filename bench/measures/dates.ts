import { findDates } from '../../core/dates/find-dates.ts'
import type { Bench } from '../bench.ts'
import { arabicArticle } from '../ground/arabic-text.ts'
import { scanPlainly } from '../limits.ts'
import { measurement, median } from '../measurement.ts'

const articles = 500
const rounds = 4
const articleBytes = 5_000

/** What news says of time, put between its sentences: about as often as in life, ten times an article. */
const dateLines = [
  'وأعلن ذلك يوم الثلاثاء 27 أيلول (سبتمبر) 2022.',
  'وكان الوفد قد وصل أمس الأول قبل ثلاثة أيام من الموعد.',
  'ومنذ مطلع العام الماضي ارتفع العدد إلى 2016 مشاركا بين عامي 2011 و2013.',
  'وقال في 15 رمضان 1445 الموافق 25 مارس 2024 إن القرار رقم 12/2015 باق.',
]

/** All dates of an article of five kilobytes, held against a bare look at each of its characters. */
export const dates: Bench = {
  names: ['dates'],
  async measure({ say }) {
    say(`dates: ${articles} articles of 5 kB, ${rounds} times each`)
    const texts = Array.from({ length: articles }, (_, seed) => articleWithDates(seed + 1))
    const samples: number[] = []
    const limits: number[] = []
    let found = 0
    for (let round = -1; round < rounds; round += 1) {
      for (const text of texts) {
        const started = performance.now()
        found += findDates(text, { reference: '2024-11-01', language: 'ar' }).length
        const between = performance.now()
        found += scanPlainly(text)
        const ended = performance.now()
        if (round < 0) continue // the first round is for the compiler
        samples.push(between - started)
        limits.push(ended - between)
      }
    }
    if (found === 0) throw new Error('no date was found')
    return [measurement({ name: 'dates', unit: 'ms', samples, limit: median(limits) })]
  },
}

function articleWithDates(seed: number): string {
  const lines = arabicArticle(seed).split('\n\n')
  const dated = lines.map((line, index) => `${line} ${dateLines[(seed + index) % dateLines.length]}`)
  return cutAt(dated.join('\n\n').repeat(2), articleBytes)
}

/** As much of a text as fits into so many bytes of UTF-8. */
function cutAt(text: string, bytes: number): string {
  const cut = new TextEncoder().encode(text).subarray(0, bytes)
  return new TextDecoder().decode(cut)
}
