/** The seam between formats: what turns the bytes of one file into the texts of its records. */
import type { Json, JsonObject } from '../../../core/json.ts'
import type { FailReason, SkipReason } from '../../../core/model/ledger.ts'
import type { Findings } from '../findings.ts'
import type { PreparedProfile } from '../guide/prepared-guide.ts'
import type { Told } from '../told.ts'

/** By what a file is read, where a profile or a person says more than its bytes do. */
export interface ReadBy {
  /** The encoding; null where it is recognised. */
  readonly encoding: string | null
  /** The name, in lower case, of the elements of XML that are a record each; null where those of usual names are. */
  readonly element: string | null
  /** The list of records in what a file of JSON holds; `undefined` where nothing says. */
  readonly listIn: (value: JsonObject) => readonly Json[] | undefined
  /** The profile of a record. `findings` are what its fields are found to say without one. */
  readonly profileOf: (record: JsonObject, findings: () => Findings) => PreparedProfile | undefined
}

/** What a file is read by where nothing says more than its bytes. */
export const asItIs: ReadBy = {
  encoding: null,
  element: null,
  listIn: () => undefined,
  profileOf: () => undefined,
}

/** What became of one record. `position` counts from 1, null where the file is one record. */
export type Extraction =
  | {
      readonly outcome: 'record'
      readonly position: number | null
      /** The original bytes of this record: they name it. */
      readonly bytes: Uint8Array
      readonly encoding: string
      readonly mojibake: string | null
      /** LF line ends, no byte order mark, not only blanks. */
      readonly text: string
      readonly findings: Findings
      /** The profile that its fields were read by. */
      readonly profile?: PreparedProfile | undefined
    }
  | (Told & {
      readonly outcome: 'skipped'
      readonly position: number | null
      readonly reason: SkipReason
    })
  | (Told & {
      readonly outcome: 'failed'
      readonly position: number | null
      readonly reason: FailReason
      readonly encoding: string | null
    })

/** Reads files of one format. */
export interface Extractor {
  /** The name that records of it carry: `text`, `html`, `json`, `jsonl`. */
  readonly format: string
  /** Endings of file names that it takes, in lower case, with the dot. */
  readonly endings: readonly string[]
  /** The records of a file, in order. Bytes may be anything; a library may throw, this code does not. */
  readonly extract: (bytes: Uint8Array, by?: ReadBy) => Iterable<Extraction>
}
