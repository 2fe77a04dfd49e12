import type { Answer, Handlers } from '../../core/contract.ts'
import { survivorsOf } from '../../core/model/entity.ts'
import type { EntityId } from '../../core/model/ids.ts'
import { codebookOf } from '../coding/article-coding.ts'
import { changeCodebook } from '../coding/codebook-commands.ts'
import type { UsesContext } from '../coding/codebook-uses.ts'
import { countCodebook, countEntities, impactOfThing, outlineOf } from '../coding/codebook-uses.ts'
import type { Session, StudySession } from '../session.ts'
import { studyRef } from '../study/layout.ts'
import type { Part } from './parts.ts'

export function codebookHandlers(
  session: Session,
): Part<'codebook'> & Pick<Handlers, 'entities.outline' | 'entities.counts' | 'entity.read'> {
  return {
    'codebook.read': () => codebookOf(session.study.store),
    'codebook.change': change => {
      const { store, entities, index } = session.study
      const countUses = async () => {
        await index.settled() // a value that has not been counted yet is a value all the same
        return new Map((await index.variableCounts()).map(each => [each.variable, each.statements]))
      }
      return changeCodebook({ store, entities, countUses }, change)
    },
    'codebook.impact': ({ of }) => impactOfThing(usesOf(session.study), of),
    'codebook.counts': () => countCodebook(usesOf(session.study)),
    'entities.outline': ({ list }) => outlineOf(session.study.entities, list),
    'entities.counts': ({ list }) => countEntities(usesOf(session.study), list),
    'entity.read': ({ entity }) => readEntity(session.study, entity),
  }
}

function usesOf({ index, entities, store }: StudySession): UsesContext {
  return { index, entities, codebook: codebookOf(store) }
}

function readEntity({ entities, store }: StudySession, id: EntityId): Answer<'entity.read'> {
  const entity = entities.read(id)
  const all = entities.all()
  const survivors = survivorsOf(all)
  const coders = store.read(studyRef)?.coders ?? {}
  return {
    entity,
    merged: all
      .filter(each => each.id !== id && survivors.get(each.id)?.id === id)
      .map(each => ({ id: each.id, name: each.name })),
    createdBy: coders[entity.createdBy]?.name ?? entity.createdBy,
  }
}
