import { expect, test } from 'vitest'
import type { Candidate } from '../../../../core/families/candidates.ts'
import { candidatePairs } from '../../../../core/families/candidates.ts'
import { mixed } from '../../../../core/families/shingles.ts'
import { type Signed, signatureOf, signatureSlots } from '../../../../core/families/signature.ts'

/** Texts as numbers: each number is a shingle. */
function signed(texts: readonly (readonly number[])[], sources: readonly number[] = []): Signed {
  const signatures = new Uint32Array(texts.length * signatureSlots)
  for (const [at, text] of texts.entries())
    signatures.set(signatureOf(Uint32Array.from(text, mixed)) ?? [], at * signatureSlots)
  return {
    count: texts.length,
    signatures,
    sizes: Uint32Array.from(texts, text => text.length),
    sources: Uint32Array.from(texts, (_, at) => sources[at] ?? 0),
  }
}

function candidates(texts: Signed): Candidate[] {
  const steps = candidatePairs(texts)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at + 1)
}

test('of texts that have a fifth of all in common, hardly one pair in fifty is missed', () => {
  const texts = range(0, 1_000).flatMap(pair => {
    const start = pair * 10_000
    return [range(start, start + 60), [...range(start, start + 36), ...range(start + 100, start + 220)]]
  })
  const found = candidates(signed(texts)).filter(({ left, right }) => left % 2 === 0 && right === left + 1)
  expect(found.length).toBeGreaterThan(980)
})

test('texts that have nothing in common are never compared', () => {
  const texts = range(0, 2_000).map(text => range(text * 1_000, text * 1_000 + 300))
  expect(candidates(signed(texts))).toEqual([])
})

test('a thousand texts of one outlet with the same footer are compared with neighbours at most', () => {
  const footer = range(50_000_000, 50_000_300)
  const texts = range(0, 1_000).map(text => [...range(text * 1_000, text * 1_000 + 80), ...footer])
  const found = candidates(signed(texts))
  expect(found.length).toBeLessThan(8 * texts.length)
  expect(found.every(({ recurring }) => recurring.boilerplate.length > 20)).toBe(true)
})

test('the same text in twenty outlets is no boilerplate', () => {
  const wire = range(0, 200)
  const texts = range(0, 20).map(text => [...wire, ...range(text * 1_000, text * 1_000 + 30)])
  const found = candidates(signed(texts, range(0, 20)))
  expect(found).toHaveLength((20 * 19) / 2)
  expect(found.every(({ recurring }) => recurring.boilerplate.length === 0)).toBe(true)
})

test('which pairs are found does not depend on how the texts are numbered', () => {
  const footer = range(9_000_000, 9_000_200)
  const texts = range(0, 60).map(text => {
    const start = Math.floor(text / 3) * 1_000
    return [...range(start + (text % 3) * 10, start + 90), ...(text % 2 === 0 ? footer : [])]
  })
  const turned = [...texts].reverse()
  const last = texts.length - 1
  const pairs = (found: readonly Candidate[]) => found.map(pair => JSON.stringify(pair)).sort()
  expect(
    pairs(
      candidates(signed(turned)).map(({ left, right, recurring }) => ({
        left: last - right,
        right: last - left,
        recurring,
      })),
    ),
  ).toEqual(pairs(candidates(signed(texts))))
})
