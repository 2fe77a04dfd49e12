import * as z from 'zod'

/** A stretch of text, half-open: from the UTF-16 offset `from` up to and without `to`. */
export const span = z.strictObject({ from: z.int().nonnegative(), to: z.int().nonnegative() })
export type Span = Readonly<z.output<typeof span>>

/** Whether `inner` lies wholly within `outer`. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}
