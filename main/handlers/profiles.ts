import { Refusal } from '../../core/model/failure.ts'
import type { Ports } from '../ports.ts'
import { listProfiles, removeProfile, saveProfile, takeProfile, writeProfile } from '../profiles/profiles.ts'
import type { Session } from '../session.ts'
import { type Part, picked } from './parts.ts'

export function profileHandlers(session: Session, ports: Ports): Part<'profiles'> {
  return {
    'profiles.list': () => listProfiles(session.study.store),
    'profiles.save': request => saveProfile(session.study.store, ports.ids, request),
    'profiles.remove': ({ id }) => {
      removeProfile(session.study.store, id)
      return {}
    },
    'profiles.write': async ({ id, target }) => {
      const path = await writeProfile(session.study.store, ports.ids, { id, target: picked(ports, target) })
      return { path }
    },
    'profiles.take': ({ file }) => takeProfile(session.study.store, ports.ids, picked(ports, file)),
    'profiles.try': () => refuse('profiles.try'),
    'profiles.shapes': () => refuse('profiles.shapes'),
    'profiles.suggest': () => refuse('profiles.suggest'),
  }
}

function refuse(method: string): never {
  throw new Refusal({ kind: 'unknown-method', method })
}
