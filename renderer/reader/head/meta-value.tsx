import { Tooltip } from 'radix-ui'
import { useWords } from '../../text/words-context.ts'
import type { CorrectedField } from './use-correction.ts'

export interface MetaValueProps {
  readonly field: CorrectedField
  /** What it is a value of. */
  readonly name: string
  readonly value: string
  /** The same in words, where that says more. */
  readonly inWords?: string | undefined
  /** Where it is a date: the date as machines read it. */
  readonly dateTime?: string | undefined
  /** Whether the program found it by itself. */
  readonly isFound: boolean
  /** How it is known, and where it was found. */
  readonly how: string
  /** Absent where it may not be changed. */
  readonly onCorrect: (() => void) | undefined
}

/** A value of an article's head. It says quietly how it is known; a double click, or Enter on it, corrects it. */
export function MetaValue({
  field,
  name,
  value,
  inWords,
  dateTime,
  isFound,
  how,
  onCorrect,
}: MetaValueProps) {
  const words = useWords()
  const { reader } = words.all
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          className="meta-value"
          data-field={field}
          aria-label={words.say(reader.fact, { name, value })}
          // A key has no clicks to count.
          onClick={({ detail }) => detail !== 1 && onCorrect?.()}
        >
          <bdi className={isFound ? 'article-inferred' : undefined}>
            {dateTime === undefined ? value : <time dateTime={dateTime}>{value}</time>}
          </bdi>
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip fact-tooltip" side="bottom" sideOffset={6} collisionPadding={8}>
          <strong>{words.say(reader.fact, { name, value: inWords ?? value })}</strong>
          <span>{how}</span>
          {onCorrect && <span className="fact-hint">{reader.correctHint}</span>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
