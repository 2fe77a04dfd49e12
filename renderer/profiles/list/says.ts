import type { ProfileContent } from '../../../core/model/profile.ts'
import { encodingName } from '../../text/encodings.ts'
import { leftToRight } from '../../text/isolated.ts'
import type { PluralMessage, Words } from '../../text/words.ts'
import type { EditorPart } from '../editor/parts.ts'

/** What a profile says in one part, in a few words; null where it says nothing. */
export function saysIn(part: EditorPart, content: ProfileContent, words: Words): string | null {
  const say = words.all.profiles.says
  const { appliesTo, encoding, fileName, headerLines, dateOrder, mapping, furniture } = content
  const counted = <M extends PluralMessage>(message: M, count: number) =>
    count === 0 ? null : words.say<PluralMessage>(message, { count })
  switch (part) {
    case 'about':
      return counted(say.conditions, appliesTo.length)
    case 'encoding':
      return encoding === null ? null : encodingName(encoding, words)
    case 'name':
      return fileName === null ? null : leftToRight(fileName)
    case 'header':
      return counted(say.lines, headerLines.length)
    case 'dates':
      return dateOrder === null ? null : words.all.profiles.dates[dateOrder]
    case 'furniture':
      return counted(say.lines, furniture.length)
    case 'mapping':
      return mapping === null ? null : counted(say.fields, fieldCount(mapping))
  }
}

function fieldCount({ text, fields }: NonNullable<ProfileContent['mapping']>): number {
  return text.length + Object.values(fields).reduce((sum, names) => sum + names.length, 0)
}
