import { describe, expect, test } from 'vitest'
import { likenessOf, mostShingles, shingledText } from '../../../../core/families/likeness.ts'
import { shinglesIn } from '../../../../core/families/shingles.ts'

/** So many words that stand nowhere else. */
function words(name: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ')
}

function likeness(
  one: string,
  other: string,
  boilerplate: readonly string[] = [],
  perhapsStory: readonly string[] = [],
) {
  const shingles = (texts: readonly string[]) => texts.flatMap(text => [...shinglesIn(text)])
  return likenessOf(shingledText(shinglesIn(one)), shingledText(shinglesIn(other)), {
    boilerplate: shingles(boilerplate),
    perhapsStory: shingles(perhapsStory),
  })
}

describe('tellings of the same text', () => {
  test.each([
    ['the same', words('a', 100), words('a', 100), 1],
    ['cut to its first half', words('a', 100), words('a', 50), 1],
    ['cut to its end', words('a', 100), words('a', 100).split(' ').slice(60).join(' '), 1],
    ['with as much furniture as text', words('a', 100), `${words('a', 100)} ${words('links', 100)}`, 1],
    ['cut, with furniture', words('a', 100), `${words('a', 60)} ${words('links', 20)}`, 0.74],
  ])('%s', (_name, one, other, similarity) => {
    const found = likeness(one, other)
    expect(found.isKin).toBe(true)
    expect(found.similarity).toBeCloseTo(similarity, 2)
    expect(likeness(other, one)).toEqual(found)
  })
})

describe('no tellings of the same text', () => {
  test.each([
    ['nothing in common', words('a', 100), words('b', 100)],
    ['a quotation in common', `${words('a', 80)} ${words('q', 30)}`, `${words('b', 80)} ${words('q', 30)}`],
    [
      'the same background under news of their own',
      `${words('a', 40)} ${words('q', 90)}`,
      `${words('b', 45)} ${words('q', 90)}`,
    ],
    ['a flash in the summary of the day', words('a', 20), `${words('a', 20)} ${words('day', 400)}`],
    ['a few words alone', 'more news to follow shortly', 'more news to follow shortly'],
  ])('%s', (_name, one, other) => {
    expect(likeness(one, other).isKin).toBe(false)
  })
})

describe('what an outlet repeats', () => {
  const footer = words('footer', 200)
  /** One shingle in four, as a signature knows it. */
  const known = footer
    .split(' ')
    .flatMap((_, at, all) => (at % 6 === 0 ? [all.slice(at, at + 4).join(' ')] : []))

  test('does not make two reports one', () => {
    const [one, other] = [`${words('a', 60)} ${footer}`, `${words('b', 60)} ${footer}`]
    expect(likeness(one, other).similarity).toBeGreaterThan(0.7)
    expect(likeness(one, other, known)).toMatchObject({ isKin: false })
    expect(likeness(one, other, known).similarity).toBeLessThan(0.2)
  })

  test('does not part two tellings', () => {
    expect(likeness(`${words('a', 60)} ${footer}`, `${words('a', 40)} ${footer}`, known).isKin).toBe(true)
  })

  test('is all there is to judge by where a text has nothing else', () => {
    expect(likeness(footer, `${footer} end`, known).isKin).toBe(true)
  })

  test('takes no more than the length of the texts, where they repeat themselves over and over', () => {
    const text = 'more '.repeat(mostShingles)
    const started = performance.now()
    expect(likeness(text, text, ['more more more more']).similarity).toBe(1)
    // Were it quadratic, it would go through half a billion shingles for each of a hundred thousand.
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('what an outlet repeats with little else', () => {
  const repeated = words('r', 300)

  test.each([
    ['from the beginning on', `${repeated} ${words('a', 12)}`, `${repeated} ${words('b', 14)}`],
    [
      'between leads and ends of their own',
      `${words('a', 28)} ${repeated} ${words('b', 15)}`,
      `${words('c', 28)} ${repeated} ${words('d', 15)}`,
    ],
  ])('is a story %s', (_name, one, other) => {
    expect(likeness(one, other, [], [repeated]).isKin).toBe(true)
    expect(likeness(one, other, [repeated]).isKin).toBe(false)
  })

  test.each([
    ['below beginnings of their own', `${words('a', 25)} ${repeated}`, `${words('b', 25)} ${repeated}`],
    ['above as much as a report', `${repeated} ${words('a', 80)}`, `${repeated} ${words('b', 80)}`],
  ])('is boilerplate %s', (_name, one, other) => {
    expect(likeness(one, other).similarity).toBeGreaterThan(0.75)
    expect(likeness(one, other, [], [repeated]).isKin).toBe(false)
  })

  test('is judged without the footer that stands under it', () => {
    const footer = words('footer', 120)
    const [one, other] = [
      `${repeated} ${words('a', 12)} ${footer}`,
      `${repeated} ${words('b', 14)} ${footer}`,
    ]
    expect(likeness(one, other, [footer], [repeated]).isKin).toBe(true)
  })
})
