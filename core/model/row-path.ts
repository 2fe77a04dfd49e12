/** The path of a row of a ledger: `path#n` is a record of a file. */

/** The path of a row without the number of its record. A file may be called so as well: look for that first. */
export function withoutRecord(path: string): string {
  return path.replace(/#\d+$/, '')
}
