/** What the driver is asked to do, one dispatch each. Entities are named by list and name, which are theirs alone. */

/** An entity by what it is called now. */
export interface EntityName {
  readonly list: string
  readonly name: string
}

/** A line of coding, as `code` takes it. */
export interface CodeLine {
  readonly id: string
  readonly article: string
  readonly evidence: readonly { readonly quote: string }[]
  readonly actor: readonly string[]
  readonly stance?: string
  readonly issue?: string
  readonly addressee?: readonly string[]
  readonly reportedBy?: readonly string[]
  readonly date?: string
  readonly note?: string
}

export type Edit =
  | { readonly kind: 'code'; readonly lines: readonly CodeLine[] }
  | { readonly kind: 'delete'; readonly article: string; readonly statement: string }
  | { readonly kind: 'create'; readonly entity: EntityName; readonly aliases: readonly string[] }
  | {
      readonly kind: 'change'
      readonly entity: EntityName
      readonly name?: string
      readonly aliases?: readonly string[]
      readonly type?: string | null
    }
  | { readonly kind: 'merge'; readonly entity: EntityName; readonly into: EntityName }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** What the driver prints: once the study is open, and once each edit has been answered. */
export type DriverLine =
  | { readonly ready: true; readonly notices: readonly string[] }
  | { readonly answered: number; readonly refusal: string | null }

/** What the driver is started with. */
export interface DriverScript {
  readonly study: string
  readonly coder: string
  /** Makes the groups of coding different from those of other runs. */
  readonly run: string
  readonly edits: readonly Edit[]
  /** Ends itself by SIGKILL right after this acknowledgement, counted from 1; null leaves that to others. */
  readonly dieAfter: number | null
}
