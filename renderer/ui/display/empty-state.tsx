import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './display.css'

export interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  /** What to do next, in a sentence. */
  readonly text: string
  /** The button or the keys that do it. */
  readonly children?: ReactNode
}

/** Nothing is here yet; what to do about it. */
export function EmptyState({ icon: Icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon size={26} strokeWidth={1.3} aria-hidden />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  )
}
