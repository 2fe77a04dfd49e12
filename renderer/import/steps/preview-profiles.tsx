import { profileId } from '../../../core/model/ids.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useProfiles } from '../../profiles/profiles-context.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Select } from '../../ui/controls/select.tsx'
import type { ImportFlow } from '../import-flow.ts'
import type { ImportActions } from '../use-import-flow.ts'

export interface PreviewProfilesProps {
  readonly flow: Extract<ImportFlow, { step: 'preview' }>
  readonly actions: ImportActions
}

/** By which profiles the files are read: those that apply by themselves, or one that is chosen for all. */
export function PreviewProfiles({ flow, actions }: PreviewProfilesProps) {
  const words = useWords()
  const { preview: say } = words.all.importing
  const openProfiles = useProfiles()
  const { value: profiles = [] } = useQuery('profiles.list', {})
  const { picks, preview, profile } = flow
  if (openProfiles === null) return null
  const on = { picks: picks.map(({ token }) => token) }
  const onSaved = () => actions.lookAgain(picks, profile)
  return (
    <>
      {profiles.length > 0 && (
        <Select
          label={say.readBy}
          value={profile ?? ''}
          options={[
            { value: '', text: say.byThemselves },
            ...profiles.map(({ id, name }) => ({
              value: id as string,
              text: words.say(say.forAll, { name }),
            })),
          ]}
          onChange={value => actions.lookAgain(picks, value === '' ? null : profileId.parse(value))}
        />
      )}
      {preview.profiles.length > 0 && (
        <ul className="import-profiles">
          {preview.profiles.map(({ id, name, count }) => (
            <li key={id}>
              <button
                type="button"
                className="import-profile"
                onClick={() => openProfiles({ at: { kind: 'profile', id }, on, onSaved })}
              >
                <span className="truncate">
                  <bdi>{name}</bdi>
                </span>
                <span className="numeric">{words.number(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {profiles.length > 0 && preview.profiles.length === 0 && (
        <p className="import-small">{say.noProfile}</p>
      )}
      {profiles.length === 0 && <p className="import-small">{say.noProfiles}</p>}
      <Button
        look="quiet"
        className="import-make"
        onClick={() => openProfiles({ at: { kind: 'new' }, on, onSaved })}
      >
        {say.makeProfile}
      </Button>
    </>
  )
}
