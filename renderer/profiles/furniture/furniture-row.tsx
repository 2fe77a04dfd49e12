import { X } from 'lucide-react'
import { type FurnitureLine, furnitureLine } from '../../../core/model/profile.ts'
import { furnitureDetail } from '../../../core/model/region.ts'
import { isolated } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { PlainSelect } from '../plain-select.tsx'

export interface FurnitureRowProps {
  readonly line: FurnitureLine
  readonly onChange: (line: FurnitureLine) => void
  readonly onRemove: () => void
}

const uses = ['plain', ...furnitureDetail.options, 'body'] as const

/** One line of the site: its words, how much of a line they are, and what it is. */
export function FurnitureRow({ line, onChange, onRemove }: FurnitureRowProps) {
  const words = useWords()
  const { furniture: say } = words.all.profiles
  const named = { line: isolated(line.text) }
  return (
    <li className="profile-line">
      <TextField
        label={words.say(say.lineNamed, named)}
        isLabelHidden
        value={line.text}
        maxLength={400}
        problem={line.text.trim() === '' ? say.emptyLine : undefined}
        onChange={event => onChange({ ...line, text: event.target.value })}
      />
      <PlainSelect
        label={words.say(say.formNamed, named)}
        value={line.form}
        options={furnitureLine.shape.form.options.map(value => ({ value, text: say.form[value] }))}
        onChange={form => onChange({ ...line, form })}
      />
      <PlainSelect
        label={words.say(say.asNamed, named)}
        value={line.as ?? 'plain'}
        options={uses.map(value => ({ value, text: say.as[value] }))}
        onChange={as => onChange({ ...line, as: as === 'plain' ? null : as })}
      />
      <IconButton icon={X} label={words.say(say.removeNamed, named)} onClick={onRemove} />
    </li>
  )
}
