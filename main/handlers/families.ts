import type { Session } from '../session.ts'
import type { Part } from './parts.ts'

export function familyHandlers(session: Session): Part<'family' | 'families'> {
  return {
    'family.read': ({ article }) => session.study.index.familyOf(article),
    'families.page': request => session.study.index.familiesPage(request),
  }
}
