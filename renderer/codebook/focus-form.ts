/** How long a form that is still being read is waited for, in milliseconds. */
const patienceMilliseconds = 2_000

const firstField = '.codebook-fields :is(input, textarea, select)'

/** Brings the keyboard into the form on the screen: to its first field, as soon as it has one. */
export function focusForm(screen: HTMLElement): void {
  if (focusFirst(screen)) return
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  const observer = new MutationObserver(() => focusFirst(screen) && stop())
  const timer = setTimeout(stop, patienceMilliseconds)
  observer.observe(screen, { childList: true, subtree: true })
}

function focusFirst(screen: HTMLElement): boolean {
  const field = screen.querySelector<HTMLElement>(firstField)
  field?.focus()
  return field !== null
}
