import type { LucideIcon } from 'lucide-react'
import { Button } from '../ui/controls/button.tsx'

export interface WelcomeCardProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
  readonly action: string
  /** Whether it is what a newcomer does first. */
  readonly isMain?: boolean
  readonly isBusy: boolean
  readonly onAction: () => void
}

/** One way in. */
export function WelcomeCard({ icon: Icon, title, text, action, isMain, isBusy, onAction }: WelcomeCardProps) {
  return (
    <section className="welcome-card">
      <Icon size={22} strokeWidth={1.4} aria-hidden />
      <h2>{title}</h2>
      <p>{text}</p>
      <Button look={isMain ? 'primary' : 'plain'} disabled={isBusy} onClick={onAction}>
        {action}
      </Button>
    </section>
  )
}
