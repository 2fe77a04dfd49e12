/**
 * Where a menu or sheet that opens now belongs in the page: in the open dialog, which hides everything around it from
 * screen readers, or in the main part that is in sight, so that it is in a landmark.
 */
export function overlayHome(): HTMLElement | null {
  const dialogs = document.querySelectorAll<HTMLElement>('[role=dialog][data-state=open]')
  return dialogs[dialogs.length - 1] ?? document.querySelector<HTMLElement>('main:not([hidden])')
}
