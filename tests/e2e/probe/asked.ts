/** What passes between the page and tests of the reader; known to both, so neither Node nor the page is in it. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** What `page.ts` can be asked in a page. Panes are counted from 1; offsets are UTF-16 in the article's own text. */
export interface Probe {
  /** The texts that are painted in a style of a pane. */
  painted(pane: number, style: string): readonly string[]
  /** The middle of the first stretch that is painted in a style. */
  middleOf(pane: number, style: string): Point
  /** The points of a text in the paragraph that says it: just within its first character, and just within its last. */
  edgesOf(text: string): { readonly from: Point; readonly to: Point }
  /** Where the caret is drawn; null where none is. */
  caret(): (Point & { readonly height: number }) | null
  /** The paragraphs of the article, each as one text. */
  paragraphs(): readonly { readonly from: number; readonly text: string }[]
  /**
   * Selects by the selection of the page from one place of a paragraph to another, and says which stretches the reader then
   * paints, by the offsets at which they begin and end.
   */
  select(
    anchor: { readonly paragraph: number; readonly offset: number },
    focus: { readonly paragraph: number; readonly offset: number },
  ): Promise<{ readonly from: number; readonly to: number } | null>
  /** From a key until the frame after it is painted, in ms. */
  pressed(code: string): Promise<number>
}
