import type { CodebookDocument } from '../../../core/model/codebook.ts'
import { variablesInOrder } from '../../../core/model/codebook.ts'
import type { CodingView, StatementView } from '../../../core/model/coding-views.ts'
import type { Words } from '../../text/words.ts'
import { stanceOf } from './evidence.ts'

/** Who says what in a statement, in a few words: its first entity and its stance. */
export function cueOf(
  statement: StatementView,
  { entities }: Pick<CodingView, 'entities'>,
  codebook: CodebookDocument | undefined,
  words: Words,
): string {
  const { cue } = words.all.reader
  const actor = firstEntity(statement, entities, codebook)
  const member = stanceOf(statement, codebook)
  const stance = member && (member.label[words.language.tag] ?? Object.values(member.label)[0] ?? member.id)
  if (actor !== undefined) return stance === undefined ? actor : words.say(cue.both, { actor, stance })
  return stance ?? cue.none
}

function firstEntity(
  { values }: StatementView,
  entities: CodingView['entities'],
  codebook: CodebookDocument | undefined,
): string | undefined {
  for (const { id, kind } of codebook ? variablesInOrder(codebook) : []) {
    const value = kind === 'entity' ? values[id] : undefined
    if (value?.kind !== 'entities') continue
    const named = value.ids.map(each => entities[each]?.name).find(name => name !== undefined)
    if (named !== undefined) return named
  }
  return undefined
}
