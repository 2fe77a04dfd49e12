/**
 * Every way in which text is painted, from the bottom up. `paint.css` says what each looks like, once for each pane, since a
 * highlight belongs to the whole page and is told from others by its name alone.
 */
export const paintStyles = [
  'shared',
  'open',
  'unstated',
  'neutral',
  'supports',
  'opposes',
  'open-twice',
  'unstated-twice',
  'neutral-twice',
  'supports-twice',
  'opposes-twice',
  'slot',
  'active-open',
  'active-unstated',
  'active-neutral',
  'active-supports',
  'active-opposes',
  'active-slot',
  'search',
  'find',
  'found',
  'lost',
  'selected',
] as const

export type PaintStyle = (typeof paintStyles)[number]

/** How the stance of a statement is coloured: by its sign; off the scale, or where there is none yet, quietly. */
export const tones = ['opposes', 'neutral', 'supports', 'unstated', 'open'] as const
export type Tone = (typeof tones)[number]

/** The name of a style's highlight in a pane. */
export function highlightName(pane: number, style: PaintStyle): string {
  return `reader-${pane}-${style}`
}
