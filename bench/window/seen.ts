/** What passes between a page and the bench; known to both, so neither Node nor the page is in it. */

/** What was seen of the frames of a while. */
export interface Frames {
  /** From each frame to the next, in ms. */
  readonly frames: readonly number[]
  /** How many of them took more than 32 ms. */
  readonly late: number
  /** What the browser calls long tasks, from 50 ms on. */
  readonly longTasks: readonly number[]
  /** Frames in which a row that should be in sight was missing. */
  readonly empty: number
}

/** What `page/probe.ts` can be asked in a page. */
export interface Probe {
  startFrames(): Promise<void>
  stopFrames(): Promise<Frames>
  /** From the last key or click until all calls of a method that it led to are answered and painted, in ms. */
  answered(method: string): Promise<number>
  /** When the first rows were painted, in ms since 1970. */
  rowsPainted(): Promise<number>
  /** The title of the article that is read; empty while there is none. */
  articleTitle(): Promise<string>
  /** From the last key until another article than the one of that title is painted, with so many highlighted passages, in ms. */
  articleShown(before: string, passages: number): Promise<number>
  /** How many rows the list says that it has. */
  rowCount(): Promise<number>
}
