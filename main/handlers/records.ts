import { Refusal } from '../../core/model/failure.ts'
import type { Session } from '../session.ts'
import type { Part } from './parts.ts'

export function recordHandlers(_session: Session): Part<'record' | 'records'> {
  return {
    'records.reread': () => refuse('records.reread'),
    'record.encodings': () => refuse('record.encodings'),
    'record.markRegion': () => refuse('record.markRegion'),
    'record.cut': () => refuse('record.cut'),
    'record.join': () => refuse('record.join'),
    'record.dismissCut': () => refuse('record.dismissCut'),
    'record.reach': () => refuse('record.reach'),
    'record.markEverywhere': () => refuse('record.markEverywhere'),
  }
}

function refuse(method: string): never {
  throw new Refusal({ kind: 'unknown-method', method })
}
