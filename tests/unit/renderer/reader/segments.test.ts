import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceLook } from '../../../../renderer/reader/paint/evidence.ts'
import { type MarkedSpan, paintOf } from '../../../../renderer/reader/paint/segments.ts'

const length = 60
type Mark = Parameters<typeof evidenceLook>[0] extends ReadonlyMap<infer M, number> ? M : never
const marks: readonly Mark[] = ['supports', 'opposes', 'neutral', 'slot', 'active-supports']

const span: fc.Arbitrary<MarkedSpan<Mark>> = fc
  .tuple(fc.nat(length), fc.nat(length), fc.constantFrom(...marks))
  .map(([one, other, mark]) => ({ from: Math.min(one, other), to: Math.max(one, other), mark }))

/** The styles of each character, counted by looking at every span for every character. */
function naively(spans: readonly MarkedSpan<Mark>[]): string[] {
  return Array.from({ length }, (_, at) => {
    const counts = new Map<Mark, number>()
    for (const { from, to, mark } of spans)
      if (from <= at && at < to) counts.set(mark, (counts.get(mark) ?? 0) + 1)
    return [...new Set(evidenceLook(counts))].sort().join()
  })
}

describe('painted segments', () => {
  it('give each character the styles that a painter of single characters gives it', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), spans => {
        const painted = paintOf(spans, evidenceLook)
        const seen = Array.from({ length }, (_, at) =>
          [...painted]
            .filter(([, stretches]) => stretches.some(({ from, to }) => from <= at && at < to))
            .map(([style]) => style)
            .sort()
            .join(),
        )
        expect(seen).toEqual(naively(spans))
      }),
    )
  })

  it('of a style are in order, and neither overlap nor touch', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), spans => {
        for (const stretches of paintOf(spans, evidenceLook).values()) {
          expect(stretches.every(({ from, to }) => from < to)).toBe(true)
          expect(stretches.every(({ from }, at) => at === 0 || from > (stretches[at - 1]?.to ?? 0))).toBe(
            true,
          )
        }
      }),
    )
  })
})
