import { createContext, use } from 'react'

/** Something to be said in passing. A failure stays until it is put away. */
export interface ToastMessage {
  readonly kind: 'done' | 'failure' | 'notice'
  readonly text: string
  /** What can be done about it. */
  readonly action?: { readonly text: string; readonly onSelect: () => void }
}

export interface Toasts {
  show(message: ToastMessage): void
}

export const ToastsContext = createContext<Toasts | null>(null)

/** Where messages go. Throws outside of the page's own tree. */
export function useToasts(): Toasts {
  const toasts = use(ToastsContext)
  if (!toasts) throw new Error('There is no place for messages around this component.')
  return toasts
}
