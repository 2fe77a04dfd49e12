import * as z from 'zod'

export const exportTable = z.enum(['statements', 'articles', 'entities', 'ledger'])
export const exportFormat = z.enum(['csv', 'csv-plain'])
export const exportSeparator = z.enum([',', ';', '\t'])

/** How somebody exported from a study last. What is absent is as usual. */
export const exportChoice = z.strictObject({
  table: exportTable,
  format: exportFormat,
  /** The columns of each table in their order; a table that is not named has all. */
  columns: z.partialRecord(exportTable, z.array(z.string())),
  separator: exportSeparator.optional(),
  bom: z.boolean().optional(),
})
export type ExportChoice = Readonly<z.output<typeof exportChoice>>
