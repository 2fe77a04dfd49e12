import type { RowDetail } from '../../core/model/row-detail.ts'
import { isolated, leftToRight, pathText } from './isolated.ts'
import type { Message, Words } from './words.ts'

/** What a row of the ledger knows beyond its reason, in a sentence. */
export function detailText(detail: RowDetail, words: Words): string {
  const says = words.all.importing.details
  switch (detail.kind) {
    case 'binary':
      return says.binary[detail.format]
    case 'no-object':
      return says['no-object'][detail.value]
    case 'no-known-field':
    case 'no-known-column': {
      const names = [...detail.names.map(isolated), ...(detail.hasMore ? ['…'] : [])]
      return words.say(says[detail.kind], { names: words.list(names) })
    }
    case 'link-into-itself':
      return words.say(says[detail.kind], { folder: pathText(detail.folder) })
    default: {
      const message = says[detail.kind] as Message
      // Each message was written for the values of its kind; a test fills every one of them.
      return words.say(message, placesOf(detail) as never)
    }
  }
}

/** The values of a detail as they stand in a sentence: texts for themselves, codes and endings from left to right. */
function placesOf({ kind, ...values }: RowDetail): Record<string, string | number> {
  const own = kind === 'unforeseen' || kind === 'field-blank' ? isolated : leftToRight
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : own(String(value)),
    ]),
  )
}
