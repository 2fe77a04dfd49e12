import type { Handlers } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { CoderSlug } from '../../core/model/ids.ts'
import { coderSlugOf } from '../../core/model/ids.ts'
import { readCoding, saveStatement, setDoubt } from '../coding/article-coding.ts'
import { changeEntity, createEntity, mergeEntity } from '../coding/entity-commands.ts'
import { searchEntities } from '../coding/entity-search.ts'
import type { Session, StudySession } from '../session.ts'
import { studyRef } from '../study/layout.ts'
import type { Part } from './parts.ts'

export function codingHandlers(
  session: Session,
): Part<'coding' | 'statement' | 'statements' | 'index'> &
  Pick<
    Handlers,
    | 'article.setDoubt'
    | 'entities.list'
    | 'entities.search'
    | 'entity.create'
    | 'entity.change'
    | 'entity.merge'
  > {
  return {
    'index.settled': async () => ({ verdict: await session.study.index.settled() }),
    'statements.page': ({ coder, offset, limit }) => {
      const chosen = coder === undefined ? {} : { coder: slugIn(session.study, coder) }
      return session.study.index.statementsPage({ ...chosen, offset, limit })
    },
    'statements.code': ({ lines, group }) => session.coding.codeLines(lines, group),
    'coding.read': ({ article }) => readCoding(session.study, session.study.open.coder?.slug, article),
    'statement.save': ({ article, statement, group }) =>
      saveStatement(session.articleCoding, article, statement, group),
    'statement.delete': ({ article, statement, group }) => {
      session.coding.delete(article, statement, group)
      return readCoding(session.study, session.coder.slug, article)
    },
    'article.setDoubt': ({ article, doubt, group }) => setDoubt(session.articleCoding, article, doubt, group),
    'entities.list': ({ list }) =>
      session.study.entities.all().filter(entity => list === undefined || entity.list === list),
    'entities.search': question => {
      const { entities, usage } = session.study
      const known = entities.known({ anew: question.text === '' })
      return { rows: searchEntities(known, usage.now(), question) }
    },
    'entity.create': wanted => createEntity(session.study, { ...wanted, by: session.coder.slug }),
    'entity.change': ({ entity, ...change }) => changeEntity(session.study, entity, change),
    'entity.merge': ({ entity, into }) => mergeEntity(session.study, entity, into),
  }
}

/** The folder name of a coder of the study, given by name or folder name. */
function slugIn({ store }: StudySession, name: string): CoderSlug {
  const coders = store.read(studyRef)?.coders ?? {}
  const slug = coderSlugOf(name)
  if (slug !== undefined && Object.hasOwn(coders, slug)) return slug
  throw new Refusal({ kind: 'unknown-coder', name, known: Object.values(coders).map(coder => coder.name) })
}
