/** The colour of a member of a scale: by its side of nought, and by none for one that is off the scale. */
export type Tone = 'supports' | 'opposes' | 'neutral' | 'unstated'

/** The tone of a member by its value. */
export function toneOf(value: number | null): Tone {
  if (value === null) return 'unstated'
  return value > 0 ? 'supports' : value < 0 ? 'opposes' : 'neutral'
}
