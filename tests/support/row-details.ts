/** A detail of a ledger's row of each kind, and of each member of those that have several. */
import {
  binaryFormat,
  jsonValue,
  type RowDetail,
  type RowDetailKind,
  rowDetail,
} from '../../core/model/row-detail.ts'

/** Values that any kind takes what it needs of. */
const values = {
  format: 'pdf',
  message: 'سطر',
  megabytes: 300,
  most: 128,
  mostOfArchive: 1024,
  code: 'EACCES',
  folder: 'مجلد/خبر',
  read: '.txt',
  ending: '.docx',
  method: 9,
  line: 3,
  column: 14,
  found: '“}”',
  value: 'list',
  field: 'ملخص',
  names: ['نص', 'عنوان'],
  hasMore: true,
  cells: 7,
  columns: 5,
  root: 'rss',
  page: 'خبر',
}

export const allDetails: RowDetail[] = rowDetail.options.flatMap(({ shape }) => {
  const given: Record<string, unknown> = Object.fromEntries(
    Object.keys(shape).map(name => [name, values[name as keyof typeof values]]), // parsed below
  )
  const [kind] = shape.kind.def.values as [RowDetailKind]
  const members =
    kind === 'binary'
      ? binaryFormat.options.map(format => ({ format }))
      : kind === 'no-object'
        ? jsonValue.options.map(value => ({ value }))
        : [{}]
  return members.map(member => rowDetail.parse({ ...given, ...member, kind }))
})
