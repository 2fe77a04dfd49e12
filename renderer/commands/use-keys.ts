import { use, useEffect, useSyncExternalStore } from 'react'
import { commandFor, type Mode } from './command.ts'
import { CommandContext } from './command-registry.ts'
import { isMac } from './key-chord.ts'

/** Runs the commands of pressed keys. Used once, by the page. */
export function useKeys(): void {
  const registry = use(CommandContext)
  // Syncs with the keyboard.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : document.body
      if (event.code === 'Escape' && isField(target) && !isInOverlay(target)) {
        ;(target as HTMLElement).blur() // a field is an HTML element
        return
      }
      const isOfPage = !isInOverlay(target)
      const command = commandFor(event, registry.all(), {
        singleKeysAct: isOfPage && !isField(target),
        isEmptyField: isOfPage && isField(target) && (target as HTMLInputElement).value === '',
        isMac,
      })
      if (!command) return
      event.preventDefault()
      command.run(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [registry])
}

/** Whether a field has the focus. */
export function useMode(): Mode {
  return useSyncExternalStore(onFocusChange, () => (isField(document.activeElement) ? 'writing' : 'reading'))
}

function onFocusChange(listener: () => void): () => void {
  // The element that loses the focus is still the active one while `focusout` is heard.
  const later = () => queueMicrotask(listener)
  document.addEventListener('focusin', later)
  document.addEventListener('focusout', later)
  return () => {
    document.removeEventListener('focusin', later)
    document.removeEventListener('focusout', later)
  }
}

const typesText = 'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select'

function isField(element: Element | null): boolean {
  return (
    element !== null && (element.matches(typesText) || (element as HTMLElement).isContentEditable === true)
  )
}

function isInOverlay(element: Element): boolean {
  return element.closest('[role=dialog], [role=alertdialog], [role=menu]') !== null
}
