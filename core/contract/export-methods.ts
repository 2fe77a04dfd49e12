import * as z from 'zod'
import { exportFormat, exportSeparator, exportTable } from '../model/export-choice.ts'
import { importId } from '../model/ids.ts'
import { pickToken } from '../model/pick.ts'
import { type MethodShape, none } from './method-shape.ts'

/** What is to be written, and how. */
const exported = {
  format: exportFormat,
  table: exportTable.default('statements'),
  /** These, in this order; all in their usual order where absent or empty. */
  columns: z.array(z.string()).optional(),
  separator: exportSeparator.optional(),
  bom: z.boolean().optional(),
  /** For the ledger: of this import alone. */
  import: importId.optional(),
}

/** Tables written to files. */
export const exportMethods = {
  /**
   * The first rows of a file exactly as `export.write` would write them, once the index has read every document: the text, byte
   * order mark included, and the same as cells, as a reader of the format gets them.
   */
  'export.preview': {
    kind: 'query',
    input: z.strictObject({ ...exported, rows: z.int().nonnegative().max(200).default(20) }),
    output: z.strictObject({
      text: z.string(),
      header: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      /** How many rows the whole has; null where that is not known before. */
      total: z.int().nullable(),
      /** All columns of the table in their usual order. */
      columns: z.array(z.string()),
      /** What stands between two cells, and whether the file begins with a byte order mark. */
      separator: exportSeparator,
      bom: z.boolean(),
      /** Documents that cannot be read, and so would be missing. */
      damaged: z.array(z.string()),
    }),
  },
  'export.write': {
    kind: 'command',
    input: z.strictObject({ ...exported, target: pickToken }),
    output: z.strictObject({
      files: z.array(z.strictObject({ path: z.string(), rows: z.int(), bytes: z.int() })),
      /** Documents that could not be read, and so are missing from the table. */
      damaged: z.array(z.string()),
    }),
  },
  /** Ends what is being written. Nothing of it is left; its own call is then refused as `export-cancelled`. */
  'export.cancel': { kind: 'command', input: none, output: none },
} as const satisfies Record<string, MethodShape>
