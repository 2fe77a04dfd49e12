import { RadioGroup } from 'radix-ui'
import type { DateOrder } from '../../../core/model/profile.ts'
import { leftToRight } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import type { PartProps } from './part-props.ts'

const choices = ['none', 'day-month', 'month-day'] as const

/** The two readings of `05/07/2016`, in milliseconds. */
const readings = { 'day-month': Date.UTC(2016, 6, 5, 12), 'month-day': Date.UTC(2016, 4, 7, 12) } as const

/** Which number comes first in dates that could be read two ways. */
export function DatesPart({ draft, change }: PartProps) {
  const words = useWords()
  const { dates } = words.all.profiles
  const hintOf = (choice: DateOrder | 'none') =>
    choice === 'none'
      ? dates.noneHint
      : words.say(dates.example, { written: leftToRight('05/07/2016'), day: words.day(readings[choice]) })
  return (
    <section className="profile-group" aria-labelledby="profile-dates">
      <h3 id="profile-dates">{dates.label}</h3>
      <p className="profile-hint">{dates.hint}</p>
      <RadioGroup.Root
        className="profile-options"
        aria-labelledby="profile-dates"
        value={draft.dateOrder ?? 'none'}
        // The items below have no other values.
        onValueChange={value => change({ dateOrder: value === 'none' ? null : (value as DateOrder) })}
      >
        {choices.map(choice => (
          <RadioGroup.Item
            key={choice}
            value={choice}
            className="profile-option"
            aria-label={dates[choice]}
            aria-describedby={`profile-dates-${choice}`}
          >
            <b>{dates[choice]}</b>
            <small id={`profile-dates-${choice}`}>{hintOf(choice)}</small>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </section>
  )
}
