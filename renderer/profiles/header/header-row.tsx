import { useState } from 'react'
import type { TriedFile } from '../../../core/contract/profile-methods.ts'
import type { HeaderLine } from '../../../core/model/profile.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { isolated } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { PlainSelect } from '../plain-select.tsx'
import { isValue, type LineRole, likelyLabel, lineRoles } from './header-rows.ts'

export interface HeaderRowProps {
  readonly number: number
  /** As it stands in the example; undefined where that is shorter. */
  readonly line: TriedFile['lines'][number] | undefined
  readonly language: string | null
  /** What is said of it; undefined where the header has ended before. */
  readonly said: HeaderLine | undefined
  /** Hears what it is; null where the header ends before it. */
  readonly onRole: (role: LineRole | null) => void
  readonly onLabel: (label: string) => void
}

/** One of the first lines: its number, its text, what it is, and what of it is no part of the value. */
export function HeaderRow({ number, line, language, said, onRole, onLabel }: HeaderRowProps) {
  const words = useWords()
  const { header: say } = words.all.profiles
  const hasLabel = said !== undefined && isValue(said.is)
  const [isLabelled, setLabelled] = useState(false)
  const likely = hasLabel && said.label === null && line ? likelyLabel(line.text) : null
  return (
    <li className={said ? 'profile-header-row' : 'profile-header-row profile-header-after'}>
      <span className="profile-header-number numeric">{words.number(number)}</span>
      <p
        className="profile-read profile-header-text"
        dir={line ? directionOf(line.text, language) : undefined}
      >
        {line ? line.text : <span className="profile-missing">{say.missing}</span>}
      </p>
      <PlainSelect<LineRole | 'none'>
        label={words.say(say.roleOf, { number })}
        value={said?.is ?? 'none'}
        options={[
          { value: 'none', text: said ? say.ends : say.notSaid },
          ...lineRoles.map(role => ({ value: role, text: say.roles[role] })),
        ]}
        onChange={role => onRole(role === 'none' ? null : role)}
      />
      {hasLabel && (
        <div className="profile-header-label">
          {said.label !== null || isLabelled ? (
            <TextField
              label={say.leaveOut}
              aria-label={words.say(say.leaveOutOf, { number })}
              value={said.label ?? ''}
              maxLength={200}
              autoFocus={said.label === null}
              onChange={event => onLabel(event.target.value)}
            />
          ) : (
            <Button look="quiet" onClick={() => (likely === null ? setLabelled(true) : onLabel(likely))}>
              {likely === null
                ? say.leaveOutSome
                : words.say(say.leaveOutThis, { label: isolated(likely.trim()) })}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
