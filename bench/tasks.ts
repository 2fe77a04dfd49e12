/** What processes of their own are asked to do (`child.ts`), and what they answer. */

/** The tasks, each with what it is given and what it gives. */
export interface Tasks {
  /** Imports a folder into a new study with the program. */
  import: (input: ImportTask) => Promise<ImportDone>
  /** Does the same plainly. */
  importPlainly: (input: ImportTask) => Promise<ImportDone>
  /** Imports as people do, who see articles before the import is over and wait until all can be found. */
  importWatched: (input: ImportTask) => Promise<WatchedDone>
  /** Makes the index of a study from its documents. */
  index: (input: IndexTask) => Promise<IndexDone>
  /** Puts the same words into a bare full-text table. */
  insertWords: (input: IndexTask) => Promise<number>
  /** Reads `study.json` and a hundred rows plainly. */
  firstRows: (input: { readonly study: string; readonly index: string }) => Promise<unknown[]>
}

export interface ImportTask {
  readonly corpus: string
  /** A folder that is not there yet. */
  readonly target: string
  readonly cache: string
}

export interface ImportDone {
  readonly files: number
  readonly milliseconds: number
  /** The most memory that the process had at any time, its threads included, in MB. */
  readonly peakMegabytes: number
}

export interface WatchedDone extends ImportDone {
  /** From the start of the import to the text of its first article. */
  readonly firstMilliseconds: number
  /** The longest that the process, which answers what is asked, was kept from doing so. */
  readonly blockedMilliseconds: number
}

export interface IndexTask {
  readonly study: string
  /** The file to make. */
  readonly index: string
}

export interface IndexDone {
  readonly articles: number
  /** Until everything is listed and can be found by its words. */
  readonly milliseconds: number
  /** From then on until families are known. */
  readonly familiesMilliseconds: number
}
