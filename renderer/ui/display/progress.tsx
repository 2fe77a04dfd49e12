import { Progress as Radix } from 'radix-ui'
import './display.css'

export interface ProgressProps {
  /** What is under way, for screen readers. */
  readonly label: string
  /** From 0 to 1; null while it is not known how much there is. */
  readonly share: number | null
}

/** How far a task is. */
export function Progress({ label, share }: ProgressProps) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <Radix.Root className="progress" value={percent} max={100} aria-label={label}>
      <Radix.Indicator
        className="progress-bar"
        style={{ inlineSize: percent === null ? undefined : `${percent}%` }}
      />
    </Radix.Root>
  )
}
