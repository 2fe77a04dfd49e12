import { useWords } from '../../text/words-context.ts'
import { TextField } from '../../ui/controls/text-field.tsx'
import { Conditions } from './conditions.tsx'
import type { PartProps } from './part-props.ts'

/** The name of a profile, and what it applies to. */
export function AboutPart(props: PartProps) {
  const { draft, change, flaws } = props
  const { about, flaws: sentences } = useWords().all.profiles
  const isUnnamed = flaws.some(({ kind }) => kind === 'no-name')
  return (
    <>
      <TextField
        label={about.name}
        value={draft.name}
        maxLength={200}
        problem={isUnnamed ? sentences['no-name'] : undefined}
        autoFocus={draft.name === ''}
        onChange={event => change({ name: event.target.value })}
      />
      <Conditions {...props} />
    </>
  )
}
