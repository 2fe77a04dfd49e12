import { directionOf } from '../../core/text/direction.ts'

export interface EncodingSampleProps {
  readonly text: string
}

/** As much of a line as is shown, in UTF-16 units. */
const mostOfLine = 160

/** How a text reads in an encoding: a few of its lines. */
export function EncodingSample({ text }: EncodingSampleProps) {
  return (
    <span className="encoding-sample">
      {text
        .split('\n')
        .slice(0, 2)
        .map((line, at) => (
          // Lines may be alike, and never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other identity
          <span key={at} className="truncate" dir={directionOf(line, null)}>
            {line.slice(0, mostOfLine).toWellFormed()}
          </span>
        ))}
    </span>
  )
}
