import { Refusal } from '../../core/model/failure.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import type { Part } from './parts.ts'

export function profileHandlers(_session: Session, _ports: Ports): Part<'profiles'> {
  return {
    'profiles.list': () => refuse('profiles.list'),
    'profiles.save': () => refuse('profiles.save'),
    'profiles.remove': () => refuse('profiles.remove'),
    'profiles.write': () => refuse('profiles.write'),
    'profiles.take': () => refuse('profiles.take'),
    'profiles.try': () => refuse('profiles.try'),
    'profiles.shapes': () => refuse('profiles.shapes'),
    'profiles.suggest': () => refuse('profiles.suggest'),
  }
}

function refuse(method: string): never {
  throw new Refusal({ kind: 'unknown-method', method })
}
