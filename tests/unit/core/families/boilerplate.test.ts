import { describe, expect, test } from 'vitest'
import { recurringSlots, slotMark } from '../../../../core/families/boilerplate.ts'
import { mixed } from '../../../../core/families/shingles.ts'
import { signatureOf, signatureSlots } from '../../../../core/families/signature.ts'

/** What the slots of each text are, sorted out: how many of each mark. Texts are numbers, and each number is a shingle. */
function marksOf(texts: readonly (readonly number[])[], sources: readonly number[]) {
  const signatures = new Uint32Array(texts.length * signatureSlots)
  for (const [at, text] of texts.entries())
    signatures.set(signatureOf(Uint32Array.from(text, mixed)) ?? [], at * signatureSlots)
  const steps = recurringSlots({
    count: texts.length,
    signatures,
    sizes: Uint32Array.from(texts, text => text.length),
    sources: Uint32Array.from(sources),
  })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    return texts.map((_, text) => {
      const slots = step.value.subarray(text * signatureSlots, (text + 1) * signatureSlots)
      const count = (mark: number) => slots.filter(each => each === mark).length
      return { boilerplate: count(slotMark.boilerplate), perhapsStory: count(slotMark.perhapsStory) }
    })
  }
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, at) => from + at)
}

const nothing = { boilerplate: 0, perhapsStory: 0 }
const shared = range(0, 300)

/** So many texts with the same 300 shingles and so many of their own. */
function texts(count: number, own: number): number[][] {
  return range(1, count).map(text => [...range(text * 10_000, own), ...shared])
}

test('what eight texts of an outlet have tells something', () => {
  expect(marksOf(texts(8, 100), Array(8).fill(3))).toEqual(Array(8).fill(nothing))
})

test('what more texts of an outlet have, beside as much of their own, is boilerplate', () => {
  for (const { boilerplate, perhapsStory } of marksOf(texts(30, 200), Array(30).fill(3))) {
    expect(boilerplate).toBeGreaterThan(20)
    expect(perhapsStory).toBe(0)
  }
})

test('what more texts of an outlet have, and hardly anything else, may be a story', () => {
  for (const { boilerplate, perhapsStory } of marksOf(texts(12, 15), Array(12).fill(3))) {
    expect(boilerplate).toBe(0)
    expect(perhapsStory).toBeGreaterThan(20)
  }
})

test('a footer stays boilerplate under some flashes, which have hardly anything else', () => {
  const marks = marksOf([...texts(20, 200), ...texts(26, 15).slice(20)], Array(26).fill(3))
  expect(marks.every(({ perhapsStory }) => perhapsStory === 0)).toBe(true)
})

describe('what recurs in one outlet', () => {
  test('tells something in another', () => {
    const marks = marksOf([...texts(30, 200), ...texts(32, 200).slice(30)], [...Array(30).fill(3), 4, 5])
    expect(marks.slice(30)).toEqual([nothing, nothing])
  })

  test('tells nothing anywhere in more than 256 texts', () => {
    const marks = marksOf(texts(400, 10), range(0, 400))
    expect(marks.every(({ boilerplate, perhapsStory }) => boilerplate > 30 && perhapsStory === 0)).toBe(true)
  })
})
