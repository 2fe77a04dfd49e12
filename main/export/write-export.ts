import type { IdSource } from '../ports.ts'
import { csvExporter } from './csv.ts'
import type { ExportSource } from './export-source.ts'
import type { ExportedFile, Exporter, ExportFormat, ExportOptions, TableName } from './exporter.ts'
import { tableOf } from './tables.ts'

/** What is to be written where; `target` is an absolute path. */
export interface ExportRequest extends ExportOptions {
  readonly format: ExportFormat
  readonly table: TableName
  readonly target: string
  /** The columns wanted, in this order; all where absent or empty. */
  readonly columns?: readonly string[] | undefined
}

/** The exporter of each format. */
export function exportersWith(ids: IdSource): Readonly<Record<ExportFormat, Exporter>> {
  return { csv: csvExporter('csv', ids), 'csv-plain': csvExporter('csv-plain', ids) }
}

/**
 * Writes one table of a study to a file, whole or not at all. Refuses `unknown-column`, `not-found` for a folder that is
 * missing, `not-writable`, `disk-full` and `disk-error`.
 */
export async function writeExport(
  request: ExportRequest,
  source: ExportSource,
  ids: IdSource,
): Promise<ExportedFile> {
  const table = tableOf(request.table, source, request.columns)
  return exportersWith(ids)[request.format].write(table, request.target, request)
}
