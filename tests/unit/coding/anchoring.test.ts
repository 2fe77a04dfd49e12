import { describe, expect, it } from 'vitest'
import { articleIdOf, importId, recordIdOf } from '../../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../../core/model/record.ts'
import { unknownList, unknownText } from '../../../core/model/record.ts'
import { Placing } from '../../../core/placing/placing.ts'
import { inThisText, placeQuotation } from '../../../main/coding/anchoring.ts'
import { marked } from '../../support/spans.ts'

const sha256 = '75916f6f561ab873d332a44b758aeea7c234dcfab7729c6b31329a3ab680d2f2'
const fields = {
  title: unknownText,
  source: unknownText,
  agencies: unknownList,
  author: unknownText,
  published: unknownText,
  url: unknownText,
  keywords: unknownList,
  section: unknownText,
  language: unknownText,
}

/** A record of two articles, cut at `||`. */
function recordOf(text: string): { record: RecordDocument; articles: [Article, Article] } {
  const [first = '', second = ''] = text.split('||')
  const id = recordIdOf(sha256)
  const article = (ordinal: number, from: number, to: number): Article => ({
    id: articleIdOf(id, ordinal),
    ordinal,
    from,
    to,
    fields,
  })
  const articles: [Article, Article] = [
    article(1, 0, first.length),
    article(2, first.length, first.length + second.length),
  ]
  const record: RecordDocument = {
    id,
    rev: 1,
    import: importId.parse('import:20241103-090000-abcdef'),
    path: 'a.txt',
    position: null,
    format: 'text',
    encoding: 'utf-8',
    mojibake: null,
    sizeBytes: 1,
    sha256,
    revision: 3,
    text: first + second,
    regions: [],
    damage: [],
    articles: Object.fromEntries(articles.map(each => [each.id, each])),
  }
  return { record, articles }
}

function place(source: string, quotation: { quote: string; from?: number; for?: string }, which: 0 | 1 = 0) {
  const { record, articles } = recordOf(source)
  return placeQuotation(record, articles[which], quotation)
}

describe('a quotation', () => {
  it.each([
    ['in the middle', 'the [A minister said] so'],
    ['at the start', '[A the] minister'],
    ['at the end', 'the [A minister]'],
    ['that is the whole text', '[A the minister]'],
    ['over a line end', 'the [A minister\n\nsaid] so'],
    ['after an emoji', '👩🏽‍🌾 the [A minister] said'],
    ['in Arabic, with marks', 'قال [A الوزيرُ أمس] إنّ'],
    ['that contains another', 'said {B the [A minister} now]'],
  ])('is placed %s: %s', (_name, source) => {
    const { text, spans } = marked(source)
    const { from = -1, to = -1 } = spans['A'] ?? {}
    const quote = text.slice(from, to)
    expect(place(`${text}||`, { quote })).toMatchObject({ from, to, quote, revision: 3, for: null })
  })

  it('counts its place in the record, not in the article', () => {
    expect(place('one || two three', { quote: 'three' }, 1)).toMatchObject({ from: 9, to: 14 })
  })

  it('stands in its own article, and not in another of the record', () => {
    expect(place('the minister||the mayor', { quote: 'mayor' }, 0)).toHaveProperty('reason')
    expect(place('the minister||the mayor', { quote: 'minister' }, 1)).toHaveProperty('reason')
    expect(place('the minis||ter', { quote: 'minister' }, 0)).toHaveProperty('reason')
  })

  it('keeps 32 units of what stands around it, and no half of a character', () => {
    const around = `${'x'.repeat(40)}🌉${'y'.repeat(31)}HERE${'z'.repeat(31)}🌉${'x'.repeat(40)}`
    const placed = place(`${around}||`, { quote: 'HERE' })
    expect(placed).toMatchObject({
      prefix: `\ufffd${'y'.repeat(31)}`,
      suffix: `${'z'.repeat(31)}\ufffd`,
    })
  })

  it('may be given with the line ends of Windows', () => {
    expect(place('one\ntwo\nthree||', { quote: 'two\r\nthree' })).toMatchObject({
      from: 4,
      quote: 'two\nthree',
    })
  })

  it('says what it backs', () => {
    expect(place('the minister||', { quote: 'minister', for: 'actor' })).toMatchObject({ for: 'actor' })
  })
})

describe('a quotation that stands nowhere', () => {
  it.each([
    ['at all', 'the minister', 'the mayor'],
    ['in that spelling', 'الوزير', 'الوزيرُ'],
    ['in that case', 'The minister', 'the minister'],
    ['with those blanks', 'the minister', 'the  minister'],
  ])('%s is refused with its first words', (_name, text, quote) => {
    expect(place(`${text}||`, { quote })).toEqual({
      reason: `the quotation "${quote}" does not stand in the article`,
    })
  })

  it('is half of a character', () => {
    expect(place('a 🌉||', { quote: '\udf09' })).toEqual({
      reason: 'the quotation "\udf09" has half of a character in it',
    })
  })

  it('is shortened in the reason where it is long', () => {
    const placed = place('the minister||', { quote: `${'🌉'.repeat(70)}` })
    expect(placed).toEqual({
      reason: `the quotation "${'🌉'.repeat(60)}…" does not stand in the article`,
    })
  })
})

describe('a quotation that stands several times', () => {
  it.each([
    ['twice', 'a bridge and a bridge', 'bridge', 2],
    ['three times', 'no no no', 'no', 3],
    ['over itself', 'ababa', 'aba', 2],
  ])('%s is refused without its place', (_name, text, quote, times) => {
    expect(place(`${text}||`, { quote })).toEqual({
      reason: `the quotation "${quote}" stands ${times} times in the article; give "from" to say which`,
    })
  })

  it('is placed where it is said to stand, in code points', () => {
    expect(place('🌉 bridge, 🌉 bridge||', { quote: 'bridge', from: 12 })).toMatchObject({ from: 14 })
  })

  it.each([
    [3, 'the quotation "bridge" does not stand at 3'],
    [99, '"from" is 99, and the article has 8 code points'],
  ])('is refused where %i is not its place', (from, reason) => {
    expect(place('🌉 bridge||', { quote: 'bridge', from })).toEqual({ reason })
  })
})

describe('evidence', () => {
  const { record, articles } = recordOf('the minister said so||')
  const evidence = placeQuotation(record, articles[0], { quote: 'minister' })

  it('stays as it is in the text that it was chosen in, and is chosen anew in a later one', () => {
    if ('reason' in evidence) throw new Error(evidence.reason)
    expect(inThisText(record, new Placing(record), evidence)).toBe(evidence)
    const later = { ...record, revision: 4, text: 'So the minister said.' }
    expect(inThisText(later, new Placing(later), evidence)).toEqual({
      ...{ from: 7, to: 15, revision: 4, quote: 'minister', prefix: 'So the ', suffix: ' said.', for: null },
    })
    const other = { ...record, revision: 4, text: 'Nobody said so' }
    expect(inThisText(other, new Placing(other), evidence)).toBe(evidence)
  })
})
