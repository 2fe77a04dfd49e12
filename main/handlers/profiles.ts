import type { Input } from '../../core/contract.ts'
import { type TrialOn, trialOn } from '../import/trial/targets.ts'
import type { Ports } from '../ports.ts'
import {
  checkedProfile,
  listProfiles,
  removeProfile,
  saveProfile,
  takeProfile,
  writeProfile,
} from '../profiles/profiles.ts'
import { suggestProfile } from '../profiles/suggest.ts'
import type { Session } from '../session.ts'
import { type Part, picked } from './parts.ts'

export function profileHandlers(session: Session, ports: Ports): Part<'profiles'> {
  const filesOf = (on: Input<'profiles.try'>['on']): Promise<TrialOn> => {
    const { store, ledgers, imports } = session.study
    return trialOn({ store, ledgers, manifests: imports.list() }, on, token => picked(ports, token))
  }
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
    'profiles.try': async ({ content, on }) => {
      const checked = checkedProfile(content)
      const { trials } = session.study
      return { files: await trials.tried(checked, await filesOf(on)) }
    },
    'profiles.shapes': async ({ on }) => {
      const { trials } = session.study
      return trials.shapes(await filesOf(on))
    },
    'profiles.suggest': async ({ on }) =>
      suggestProfile(session.study.store, await filesOf(on), 'articles' in on ? on.articles : []),
  }
}
