/**
 * Everything that may go wrong and is expected to, as one closed union: a kind, and the facts a person needs to act on
 * it. Each host turns kinds into sentences through an exhaustive switch.
 */
import type { NamePatternFlaw } from '../profiles/name-pattern.ts'
import type { CodebookFlaw } from './codebook-check.ts'
import type { FileNameFlaw } from './file-name.ts'
import type { Label } from './history-entry.ts'

export type Failure =
  // The door
  | { readonly kind: 'unknown-method'; readonly method: string }
  | { readonly kind: 'bad-input'; readonly method: string; readonly issues: readonly InputIssue[] }
  | { readonly kind: 'unexpected'; readonly doing: string; readonly message: string }
  // Opening
  | { readonly kind: 'no-study-open' }
  | { readonly kind: 'unknown-pick' }
  | { readonly kind: 'bad-file-name'; readonly name: string; readonly reason: FileNameFlaw }
  | { readonly kind: 'not-a-study'; readonly path: string; readonly reason: string }
  | { readonly kind: 'study-exists'; readonly path: string }
  | { readonly kind: 'folder-not-empty'; readonly path: string }
  | { readonly kind: 'newer-format'; readonly path: string; readonly found: number; readonly known: number }
  | { readonly kind: 'study-locked'; readonly coder: string; readonly holder: string }
  | { readonly kind: 'import-locked'; readonly holder: string }
  | { readonly kind: 'unknown-template'; readonly template: string; readonly known: readonly string[] }
  | { readonly kind: 'bad-coder-name'; readonly name: string }
  | { readonly kind: 'unknown-coder'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'no-coder' }
  // Disk
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'disk-full'; readonly path: string }
  | { readonly kind: 'not-writable'; readonly path: string }
  | { readonly kind: 'not-readable'; readonly path: string }
  | { readonly kind: 'disk-error'; readonly path: string; readonly code: string }
  | { readonly kind: 'damaged-document'; readonly path: string; readonly reason: string }
  | {
      readonly kind: 'damaged-history'
      readonly path: string
      readonly line: number
      readonly reason: string
    }
  | { readonly kind: 'document-moved'; readonly path: string }
  // Import
  | {
      readonly kind: 'cannot-decode'
      readonly path: string
      readonly reason: string
      readonly detail: string | null
    }
  | { readonly kind: 'import-into-itself'; readonly path: string }
  | { readonly kind: 'folder-vanished'; readonly path: string; readonly stored: number }
  | { readonly kind: 'import-cancelled'; readonly kept: readonly string[] }
  | { readonly kind: 'import-coded'; readonly articles: readonly string[]; readonly statements: number }
  | { readonly kind: 'unknown-import'; readonly import: string }
  | { readonly kind: 'preview-stopped' }
  | { readonly kind: 'nothing-to-retry' }
  // Profiles
  | { readonly kind: 'unknown-profile'; readonly profile: string }
  | {
      readonly kind: 'bad-name-pattern'
      readonly pattern: string
      readonly flaw: NamePatternFlaw
      /** What stands from there on where it cannot be read. */
      readonly rest: string
    }
  | { readonly kind: 'unknown-encoding'; readonly encoding: string }
  | { readonly kind: 'no-profile-file'; readonly path: string }
  | { readonly kind: 'profile-file-broken'; readonly path: string; readonly line: number }
  | { readonly kind: 'profile-file-value'; readonly path: string; readonly key: string }
  // Coding
  | { readonly kind: 'unknown-article'; readonly article: string }
  | { readonly kind: 'unknown-statement'; readonly statement: string }
  | { readonly kind: 'empty-statement' }
  | { readonly kind: 'incomplete-statement'; readonly missing: readonly string[] }
  | { readonly kind: 'value-does-not-fit'; readonly variable: string; readonly reason: ValueFlaw }
  | { readonly kind: 'evidence-outside'; readonly from: number; readonly to: number; readonly length: number }
  | { readonly kind: 'evidence-splits-character'; readonly at: number }
  | { readonly kind: 'text-changed'; readonly quote: string }
  | { readonly kind: 'unknown-entity'; readonly entity: string }
  | { readonly kind: 'ambiguous-entity'; readonly name: string; readonly entities: readonly string[] }
  | { readonly kind: 'unknown-list'; readonly list: string; readonly known: readonly string[] }
  | { readonly kind: 'entity-exists'; readonly name: string; readonly list: string; readonly entity: string }
  | { readonly kind: 'merge-into-itself'; readonly name: string }
  | { readonly kind: 'merge-across-lists'; readonly from: string; readonly into: string }
  | { readonly kind: 'empty-name' }
  | { readonly kind: 'parent-circle'; readonly name: string; readonly parent: string }
  | { readonly kind: 'parent-elsewhere'; readonly parent: string; readonly list: string }
  | { readonly kind: 'bad-date'; readonly text: string }
  | { readonly kind: 'role-ends-early'; readonly role: string }
  // Reading and correcting records
  | { readonly kind: 'begins-there' }
  | { readonly kind: 'no-text-there' }
  | { readonly kind: 'first-article' }
  | { readonly kind: 'no-doubtful-cut' }
  | { readonly kind: 'no-outlet' }
  | { readonly kind: 'no-folder' }
  // Codebook
  | { readonly kind: 'codebook-flaw'; readonly flaw: CodebookFlaw; readonly at: string }
  | { readonly kind: 'variable-in-use'; readonly variable: string; readonly statements: number }
  | { readonly kind: 'list-in-use'; readonly list: string; readonly entities: number }
  // History
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'nothing-to-redo' }
  | { readonly kind: 'not-newest' }
  | { readonly kind: 'overtaken'; readonly label: string; readonly fields: readonly string[] }
  | {
      readonly kind: 'stopped-going-back'
      /** How many steps were taken back before, and how many were to come. */
      readonly done: number
      readonly left: number
      /** The step at which it stopped. */
      readonly step: Label
      readonly because: Failure
    }
  // Export
  | { readonly kind: 'unknown-column'; readonly column: string; readonly known: readonly string[] }
  | { readonly kind: 'export-cancelled' }

/** Why a variable cannot have a value. */
export type ValueFlaw =
  | 'unknown-variable'
  | 'wrong-kind'
  | 'unknown-member'
  | 'unknown-entity'
  | 'wrong-list'
  | 'only-one'
  | 'no-date'

export type FailureKind = Failure['kind']

/** One thing that is wrong with an input: the field, by its path, and what is the matter. */
export interface InputIssue {
  readonly path: string
  readonly message: string
}

/** An expected failure on its way to the door. Services throw it; the door makes it a `Result`. */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind, options)
    this.name = 'Refusal'
    this.failure = failure
  }
}
