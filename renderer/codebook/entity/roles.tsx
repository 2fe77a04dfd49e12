import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { EntityRole } from '../../../core/model/entity.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { DraftField } from '../forms/draft-field.tsx'
import type { KeptEntityProps } from './kept-entity.ts'

/** What an entity was, and when: each role with its first and last date, in EDTF, either of which may be open. */
export function Roles({ entity, isReadOnly, change }: KeptEntityProps) {
  const words = useWords()
  const all = words.all.codebook
  const roles = entity.roles ?? []
  const set = (at: number, part: Partial<EntityRole>, group: string) =>
    change({ roles: roles.map((each, index) => (index === at ? { ...each, ...part } : each)) }, group)
  if (isReadOnly && roles.length === 0) return null
  return (
    <fieldset className="codebook-set">
      <legend className="field-label">{all.roles}</legend>
      {roles.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: roles have no ids, and equal ones are told apart by their place alone
        <div key={`${at} of ${roles.length}`} className="codebook-role">
          <DraftField
            label={all.role}
            saved={each.role}
            isReadOnly={isReadOnly}
            save={(role, group) => set(at, { role }, group)}
          />
          <DraftField
            label={all.from}
            saved={each.from ?? ''}
            placeholder={all.open}
            isReadOnly={isReadOnly}
            save={(text, group) => set(at, { from: edtfIn(text) }, group)}
          />
          <DraftField
            label={all.to}
            saved={each.to ?? ''}
            placeholder={all.open}
            isReadOnly={isReadOnly}
            save={(text, group) => set(at, { to: edtfIn(text) }, group)}
          />
          {!isReadOnly && (
            <IconButton
              icon={X}
              label={words.say(all.removeNamed, { name: each.role })}
              onClick={() => void change({ roles: roles.filter((_, index) => index !== at) })}
            />
          )}
        </div>
      ))}
      {!isReadOnly && <NewRole roles={roles} change={change} />}
    </fieldset>
  )
}

interface NewRoleProps extends Pick<KeptEntityProps, 'change'> {
  readonly roles: readonly EntityRole[]
}

function NewRole({ roles, change }: NewRoleProps) {
  const words = useWords()
  const all = words.all.codebook
  const [typed, setTyped] = useState<{ role: string; from: string; to: string } | null>(null)
  const [problem, setProblem] = useState<CallFailure | null>(null)
  if (!typed)
    return (
      <Button look="quiet" className="codebook-more" onClick={() => setTyped({ role: '', from: '', to: '' })}>
        <Plus size={14} aria-hidden />
        {all.addRole}
      </Button>
    )
  const { role, from, to } = typed
  async function add(): Promise<void> {
    const failure = await change({ roles: [...roles, { role, from: edtfIn(from), to: edtfIn(to) }] })
    setProblem(failure)
    if (!failure) setTyped(null)
  }
  return (
    <form
      className="codebook-new"
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={all.role}
        autoFocus
        value={role}
        onChange={event => setTyped({ ...typed, role: event.target.value })}
      />
      <div className="codebook-dates">
        <TextField
          label={all.from}
          placeholder={all.open}
          value={from}
          onChange={event => setTyped({ ...typed, from: event.target.value })}
        />
        <TextField
          label={all.to}
          placeholder={all.open}
          value={to}
          onChange={event => setTyped({ ...typed, to: event.target.value })}
        />
      </div>
      {problem ? (
        <p className="field-problem" role="alert">
          {sentenceOf(problem, words)}
        </p>
      ) : (
        <p className="field-hint">{all.dateHint}</p>
      )}
      <div className="codebook-buttons">
        <Button look="primary" type="submit" disabled={role.trim() === ''}>
          {all.addIt}
        </Button>
        <Button onClick={() => setTyped(null)}>{words.all.common.cancel}</Button>
      </div>
    </form>
  )
}

/** What is typed as a date, in the digits of EDTF; null where nothing is. */
function edtfIn(text: string): string | null {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('؟', '?')
  return plain === '' ? null : plain
}
