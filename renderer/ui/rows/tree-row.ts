/** A line of a tree. Rows come in the order in which they are seen; what is folded away is not among them. */
export interface TreeRow {
  readonly id: string
  /** Depth, from 1. */
  readonly level: number
  readonly text: string
  /** Stand after the text, fainter, each in its own direction: other spellings, a kind. */
  readonly notes?: readonly string[] | undefined
  /** Stands at the end of the line, with what it says to a screen reader: a count. */
  readonly detail?: { readonly text: string; readonly label: string } | undefined
  /** Whether what is below it is folded away; absent where nothing is. */
  readonly isFolded?: boolean | undefined
  readonly look?: 'heading' | 'faded' | undefined
}
