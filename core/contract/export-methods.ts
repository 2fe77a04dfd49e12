import * as z from 'zod'
import { importId } from '../model/ids.ts'
import { pickToken } from '../model/pick.ts'
import type { MethodShape } from './method-shape.ts'

export const exportTable = z.enum(['statements', 'articles', 'entities', 'ledger'])
export const exportFormat = z.enum(['csv', 'csv-plain'])

/** Tables written to files. */
export const exportMethods = {
  'export.write': {
    kind: 'command',
    input: z.strictObject({
      format: exportFormat,
      table: exportTable.default('statements'),
      target: pickToken,
      columns: z.array(z.string()).optional(),
      separator: z.enum([',', ';', '\t']).optional(),
      bom: z.boolean().optional(),
      /** For the ledger: of this import alone. */
      import: importId.optional(),
    }),
    output: z.strictObject({
      files: z.array(z.strictObject({ path: z.string(), rows: z.int(), bytes: z.int() })),
      /** Documents that could not be read, and so are missing from the table. */
      damaged: z.array(z.string()),
    }),
  },
} as const satisfies Record<string, MethodShape>
