import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { Toast } from 'radix-ui'
import { type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../controls/icon-button.tsx'
import { type ToastMessage, type Toasts, ToastsContext } from './toasts-context.ts'
import './overlays.css'

const icons = { done: CircleCheck, failure: TriangleAlert, notice: Info } as const
const milliseconds = { done: 4_000, failure: Number.POSITIVE_INFINITY, notice: 10_000 } as const
const mostAtOnce = 4

interface ShownToast extends ToastMessage {
  readonly id: number
}

/** Shows messages at the foot of the page, the latest last; the same message is not stacked. */
export function Toaster({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const [shown, setShown] = useState<readonly ShownToast[]>([])
  const toasts = useMemo<Toasts>(() => {
    let count = 0
    return {
      show(message) {
        count += 1
        const id = count
        setShown(now =>
          [...now.filter(({ text }) => text !== message.text), { ...message, id }].slice(-mostAtOnce),
        )
      },
    }
  }, [])
  const remove = (id: number) => setShown(now => now.filter(toast => toast.id !== id))
  return (
    <Toast.Provider label={words.all.toasts.label} swipeDirection="down">
      <ToastsContext value={toasts}>{children}</ToastsContext>
      {shown.map(({ id, kind, text, action }) => {
        const Icon = icons[kind]
        return (
          <Toast.Root
            key={id}
            className={`toast toast-${kind}`}
            type={kind === 'failure' ? 'foreground' : 'background'}
            duration={milliseconds[kind]}
            onOpenChange={open => !open && remove(id)}
          >
            <Icon size={16} aria-hidden />
            <Toast.Description className="toast-text">{text}</Toast.Description>
            {action && (
              <Toast.Action altText={action.text} className="button button-quiet" onClick={action.onSelect}>
                {action.text}
              </Toast.Action>
            )}
            <IconButton icon={X} label={words.all.toasts.dismiss} onClick={() => remove(id)} />
          </Toast.Root>
        )
      })}
      <Toast.Viewport className="toasts" label={words.all.toasts.label} />
    </Toast.Provider>
  )
}
