import type { ArticleId } from '../../core/model/ids.ts'
import { codeOnce } from '../library/code-once.ts'
import type { Session } from '../session.ts'
import type { Part } from './parts.ts'

export function familyHandlers(session: Session): Part<'family' | 'families'> {
  return {
    'family.read': ({ article }) => session.study.index.familyOf(article),
    'families.page': request => session.study.index.familiesPage(request),
    'families.codeOnce': ({ selection }) => {
      const { index } = session.study
      const familyOf = async (article: ArticleId) =>
        (await index.familyOf(article)).members.map(({ id }) => id)
      return codeOnce({ ...session.beginBulk(), familyOf }, selection)
    },
  }
}
