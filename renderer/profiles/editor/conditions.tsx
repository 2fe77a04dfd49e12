import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ProfileCondition } from '../../../core/model/profile.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { Select } from '../../ui/controls/select.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { conditionKey, conditionText } from '../list/condition-words.ts'
import { offeredConditions } from './offered-conditions.ts'
import type { PartProps } from './part-props.ts'

/** What a profile applies to: any one of its conditions is enough. */
export function Conditions({ draft, change, flaws, tried, suggested, shapes }: PartProps) {
  const words = useWords()
  const { about, flaws: sentences } = words.all.profiles
  const list = useRef<HTMLElement>(null)
  const { appliesTo } = draft
  const offered = offeredConditions(draft, {
    suggested: suggested?.appliesTo ?? [],
    files: tried.files ?? [],
    shapes,
  })
  const add = (condition: ProfileCondition) => change({ appliesTo: [...appliesTo, condition] })
  function remove(condition: ProfileCondition): void {
    change({ appliesTo: appliesTo.filter(each => each !== condition) })
    list.current?.focus() // the button that had the focus is gone
  }
  return (
    <section ref={list} className="profile-group" aria-labelledby="profile-applies" tabIndex={-1}>
      <h3 id="profile-applies">{about.appliesTo}</h3>
      <p className="profile-hint">{appliesTo.length === 0 ? about.appliesToNothing : about.appliesToAny}</p>
      {appliesTo.length > 0 && (
        <ul className="profile-chips">
          {appliesTo.map(condition => (
            <li key={conditionKey(condition)} className="profile-chip">
              <span>{conditionText(condition, words)}</span>
              <IconButton
                icon={X}
                label={words.say(about.remove, { what: conditionText(condition, words) })}
                onClick={() => remove(condition)}
              />
            </li>
          ))}
        </ul>
      )}
      {flaws.some(({ kind }) => kind === 'no-pattern') && (
        <p className="field-problem" role="alert">
          {sentences['no-pattern']}
        </p>
      )}
      {offered.length > 0 && (
        <>
          <h4>{about.offered}</h4>
          <ul className="profile-chips">
            {offered.map(condition => (
              <li key={conditionKey(condition)}>
                <button type="button" className="profile-chip-offer" onClick={() => add(condition)}>
                  <Plus size={13} aria-hidden />
                  <span>{conditionText(condition, words)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <TypedCondition onAdd={add} />
    </section>
  )
}

/** A folder or an outlet that is not among those at hand. */
function TypedCondition({ onAdd }: { readonly onAdd: (condition: ProfileCondition) => void }) {
  const { about } = useWords().all.profiles
  const [kind, setKind] = useState<'outlet' | 'place'>('outlet')
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  function add(): void {
    if (text === '') return
    onAdd(
      kind === 'outlet' ? { kind, outlet: text } : { kind, place: text.replace(/^\/+|\/+$/g, '') || text },
    )
    setTyped('')
  }
  return (
    <div className="profile-typed">
      <Select
        label={about.typedKind}
        value={kind}
        options={[
          { value: 'outlet', text: about.typedOutlet },
          { value: 'place', text: about.typedPlace },
        ]}
        onChange={setKind}
      />
      <TextField
        label={kind === 'outlet' ? about.typedOutletName : about.typedPlaceName}
        value={typed}
        maxLength={300}
        dir={kind === 'place' ? 'ltr' : 'auto'}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && add()}
      />
      <Button disabled={text === ''} onClick={add}>
        {about.add}
      </Button>
    </div>
  )
}
