import { cutArticle, dismissCut, joinArticle, markRegion } from '../correcting/correct-record.ts'
import { markEverywhere } from '../correcting/everywhere/mark-everywhere.ts'
import { reachOf } from '../correcting/everywhere/reach.ts'
import { rereadAsked } from '../correcting/everywhere/reread-whole.ts'
import { encodingsOf } from '../correcting/reread/encodings.ts'
import type { Session } from '../session.ts'
import type { Part } from './parts.ts'

export function recordHandlers(session: Session): Part<'record' | 'records'> {
  return {
    'records.reread': request => rereadAsked({ ...session.beginReread(), ...session.reach }, request),
    'record.encodings': ({ article }) => encodingsOf(session.originals, article),
    'record.markRegion': request => markRegion(session.study.store, request),
    'record.cut': request => cutArticle(session.study.store, request),
    'record.join': request => joinArticle(session.study.store, request),
    'record.dismissCut': request => dismissCut(session.study.store, request),
    'record.reach': request => reachOf(session.reach, request),
    'record.markEverywhere': request =>
      markEverywhere({ ...session.beginReread(), ...session.reach }, request),
  }
}
