/**
 * Dates that nobody here wrote: pairs of texts and days from the tests of other libraries, month names, publication times.
 * What is scored is Arabic, has one answer, a day or longer, and is right about where it stands.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dayMonthOrderOf } from '../../core/dates/day-month-order.ts'
import { findDates } from '../../core/dates/find-dates.ts'
import { readDate } from '../../core/dates/read-date.ts'
import { readMoment } from '../../core/dates/read-moment.ts'
import { shared } from '../support/cli.ts'

const corpora = shared === undefined ? '' : join(shared, 'corpora')
const dates = join(corpora, 'dates_ar', 'give')
const articles = join(corpora, 'ar_ant_dev')

interface Row {
  readonly text: string
  readonly reference_date: string | null
  readonly source: string
  readonly not_supported?: string
  readonly entities?: readonly { readonly offset_ok: boolean; readonly kind: string }[]
  readonly expected: Expected | null
}

interface Expected {
  readonly type: string
  readonly grain?: string
  readonly value?: string
  readonly future?: string
  readonly past?: string
  readonly month?: number
  readonly locale?: string
  readonly lang?: string
  readonly ago?: Readonly<Record<string, number>>
}

function rowsOf(name: string): readonly Row[] {
  return linesOf(join(dates, name)).map(line => JSON.parse(line) as Row) // as SOURCE.md of the corpus has it
}

function linesOf(path: string): string[] {
  return fs.readFileSync(path, 'utf8').trim().split('\n')
}

/** The one day that a text is said to mean; undefined where it is not scored. */
function answerOf({ expected, entities = [], not_supported }: Row): string | undefined {
  if (expected?.type !== 'instant' || expected.grain !== 'day' || expected.lang === 'fa') return undefined
  if (not_supported !== undefined || entities.some(({ offset_ok }) => !offset_ok)) return undefined
  if (expected.future !== expected.past) return undefined
  return (expected.future ?? expected.value)?.slice(0, 10)
}

function isRight({ text, reference_date }: Row, answer: string): boolean {
  const found = findDates(text, { reference: reference_date?.slice(0, 10) ?? null, language: 'ar' })
  return found.length === 1 && found[0]?.edtf?.replace(/[?~%]/g, '') === answer
}

describe.skipIf(!fs.existsSync(dates))('dates_ar (skipped where it is not there)', () => {
  test('has at least 95 of 100 pairs read exactly', () => {
    const scored = rowsOf('date_pairs.jsonl').flatMap(row => {
      const answer = answerOf(row)
      return answer === undefined ? [] : [{ row, answer }]
    })
    const missed = scored.filter(({ row, answer }) => !isRight(row, answer))
    const told = missed.map(({ row, answer }) => `${row.source}: ${row.text} is ${answer}`)
    console.info(
      `${scored.length - missed.length} of ${scored.length} pairs exact; missed:\n${told.join('\n')}`,
    )
    expect(scored.length).toBeGreaterThan(250)
    expect(1 - missed.length / scored.length).toBeGreaterThanOrEqual(0.95)
  })

  test('has nothing that is no date read as one', () => {
    const read = rowsOf('negatives.jsonl').filter(
      ({ text }) => findDates(text, { reference: '2016-11-07', language: 'ar' }).length > 0,
    )
    expect(read).toEqual([])
  })

  test('has every month name read', () => {
    const named = rowsOf('month_weekday_names.jsonl').flatMap(({ text, expected, source }) =>
      expected?.type === 'month_names' &&
      !/^(الأحد|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت) /.test(text)
        ? [{ name: namesIn(text, source), month: expected.month ?? 0 }]
        : [],
    )
    expect(named.length).toBeGreaterThan(100)
    const missed = named.flatMap(({ name, month }) => {
      const edtf = `2019-${String(month).padStart(2, '0')}`
      return name.filter(each => edtfOf(`${each} 2019`) !== edtf).map(each => `${each} is ${edtf}`)
    })
    expect(missed).toEqual([])
  })

  test('has no length of time taken for a date', () => {
    const lengths = rowsOf('relative_and_durations.jsonl').filter(
      ({ expected }) => expected?.type === 'duration',
    )
    expect(lengths.length).toBeGreaterThan(150)
    expect(
      lengths.filter(({ text }) => findDates(text, { reference: '2016-11-07', language: 'ar' }).length > 0),
    ).toEqual([])
  })

  test('has what is so many days or weeks ago read', () => {
    const ago = rowsOf('relative_and_durations.jsonl').filter(
      ({ expected }) =>
        expected?.ago !== undefined && Object.keys(expected.ago).every(unit => /^(days|weeks)$/.test(unit)),
    )
    const missed = ago.filter(({ text, expected }) => {
      const days = (expected?.ago?.['days'] ?? 0) + 7 * (expected?.ago?.['weeks'] ?? 0)
      const day = new Date(Date.UTC(2016, 10, 7 - days)).toISOString().slice(0, 10)
      return findDates(text, { reference: '2016-11-07', language: 'ar' })[0]?.edtf !== day
    })
    expect(ago.length).toBeGreaterThan(5)
    expect(missed).toEqual([])
  })
})

/** moment's rows have the long and the short name of a month, each of one word or two. */
function namesIn(text: string, source: string): string[] {
  const words = text.split(' ')
  if (source !== 'moment-months') return [text]
  return words.length === 3
    ? [words.slice(0, 2).join(' '), words[2] ?? '']
    : words.length === 2
      ? words
      : [text]
}

function edtfOf(typed: string): string | null {
  const read = readDate(typed, { reference: '2019-06-01', language: 'ar' })
  return read.kind === 'reading' ? read.reading.edtf : null
}

describe.skipIf(!fs.existsSync(articles))('ar_ant_dev (skipped where it is not there)', () => {
  test('has every publication time of CNN and Sky News read', () => {
    const gold = linesOf(join(articles, 'gold.jsonl')).map(
      line => JSON.parse(line) as { time: string; iso: string },
    )
    const missed = gold.filter(({ time, iso }) => {
      const read = readMoment(time)
      return read.kind !== 'moment' || Date.parse(read.iso) !== Date.parse(iso)
    })
    expect(gold.length).toBeGreaterThan(1000)
    expect(missed).toEqual([])
  })

  test('has every publication time of Jawhara FM read, once its order of day and month is known', () => {
    const folder = join(articles, 'jawhara_xml')
    const times = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.txt'))
      .flatMap(path => /<TIME>(.*?)<\/TIME>/.exec(fs.readFileSync(join(folder, path), 'utf8'))?.[1] ?? [])
    const order = dayMonthOrderOf(times)
    expect(times.length).toBeGreaterThan(300)
    expect(order).toBe('day-first')
    expect(times.filter(time => readMoment(time, { order }).kind !== 'moment')).toEqual([])
  })
})

test.skipIf(shared === undefined)('the sample has its three dates (skipped where it is not there)', () => {
  const sample = join(shared ?? '', 'samples', 'lavrov-two-articles')
  const text = fs.readFileSync(`${sample}.txt`, 'utf8')
  const gold = JSON.parse(fs.readFileSync(`${sample}.gold.json`, 'utf8')) as {
    articles: { dates: { text: string; value: string; line: number }[] }[]
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const found = findDates(lines.join('\n'), { reference: '2024-11-01', language: 'ar' })
  expect(
    found.map(({ text: written, edtf }) => ({ text: written.replace('\u00a0', ' '), value: edtf })),
  ).toEqual(
    gold.articles.flatMap(each =>
      each.dates.map(({ text: written, value }) => ({ text: written.replace('\u00a0', ' '), value })),
    ),
  )
})
