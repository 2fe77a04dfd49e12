import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './display.css'

export interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  /** What to do next, in a sentence. */
  readonly text: string
  /** Whether it is all that is on the page, whose heading its title then is. */
  readonly isWholePage?: boolean
  /** The button or the keys that do it. */
  readonly children?: ReactNode
}

/** Nothing is here yet; what to do about it. */
export function EmptyState({ icon: Icon, title, text, isWholePage = false, children }: EmptyStateProps) {
  const Heading = isWholePage ? 'h1' : 'h2'
  return (
    <div className="empty">
      <Icon size={26} strokeWidth={1.3} aria-hidden />
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  )
}
