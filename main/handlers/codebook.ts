import { codebookOf } from '../coding/article-coding.ts'
import type { Session } from '../session.ts'
import type { Part } from './parts.ts'

export function codebookHandlers(session: Session): Part<'codebook'> {
  return {
    'codebook.read': () => codebookOf(session.study.store),
  }
}
