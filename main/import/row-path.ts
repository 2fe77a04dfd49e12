/** Which file on disk a row of a ledger came from: `path#n` is a record of a file, `a.zip/b.txt` a member of one. */
import { withoutRecord } from '../../core/model/row-path.ts'

/**
 * The paths of the files that a row may have come from: its own, that without the number of a record, and those of the
 * archives that hold it. A folder may be called like an archive; then no file of that path is there.
 */
export function filesOf(path: string): string[] {
  const whole = withoutRecord(path)
  const archives = [...whole.matchAll(/\.zip(?=\/)/gi)].map(({ index }) =>
    whole.slice(0, index + '.zip'.length),
  )
  return [path, whole, ...archives]
}
