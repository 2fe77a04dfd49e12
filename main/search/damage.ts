import type { Reading } from './feed/documents.ts'
import type { IndexDatabase } from './index-database.ts'

/** A document that could not be read, and why; what it holds is missing from every answer. */
export interface DamagedDocument {
  readonly path: string
  readonly reason: string
}

/** Notes what is wrong with a document, in place of what was noted before. Answers whether that is news. */
export function noteDamage(database: IndexDatabase, { path, reason }: DamagedDocument): boolean {
  const changed = database.run(
    `INSERT INTO damaged (path, reason) VALUES (?, ?)
     ON CONFLICT (path) DO UPDATE SET reason = excluded.reason WHERE reason <> excluded.reason`,
    path,
    reason,
  )
  return changed > 0
}

/** Takes back what was noted of a document. */
export function forgetDamage(database: IndexDatabase, path: string): void {
  database.run('DELETE FROM damaged WHERE path = ?', path)
}

/** All documents that could not be read, by path. */
export function damagedDocuments(database: IndexDatabase): DamagedDocument[] {
  return database
    .all<DamagedDocument>('SELECT path, reason FROM damaged ORDER BY path')
    .map(row => ({ ...row }))
}

/** Notes or takes back damage, as a reading has it. Answers whether that is different from before. */
export function settleDamage(database: IndexDatabase, path: string, reading: Reading<unknown>): boolean {
  if (reading.kind === 'damaged') return noteDamage(database, { path, reason: reading.reason })
  return database.run('DELETE FROM damaged WHERE path = ?', path) > 0
}
