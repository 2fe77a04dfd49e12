/** The offered cuts of an article on the page: which one keys are about. */
import type { TextSurface } from '../text/text-surface.ts'

/** Goes to the next offered cut behind where one is, round the end of the article. */
export function goToOffer(surface: TextSurface): void {
  const offers = offersOf(surface)
  const focused = offers.findIndex(offer => offer.contains(document.activeElement))
  const next = focused === -1 ? offers.find(offer => !isAbove(surface, offer)) : offers[focused + 1]
  show(next ?? offers[0])
}

/** Hears the place of the offered cut that one is at or that is in sight. One that is out of sight is only gone to. */
export function actOnOffer(surface: TextSurface, act: (at: number) => void): void {
  const offers = offersOf(surface)
  const offer =
    offers.find(each => each.contains(document.activeElement)) ??
    offers.find(each => !isAbove(surface, each)) ??
    offers.at(-1)
  if (!offer) return
  const { top, bottom } = surface.scroller.getBoundingClientRect()
  const box = offer.getBoundingClientRect()
  if (box.top >= top && box.bottom <= bottom) act(Number(offer.dataset['cut']))
  else show(offer)
}

function offersOf({ root }: TextSurface): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-cut]')]
}

function isAbove({ scroller }: TextSurface, offer: HTMLElement): boolean {
  return offer.getBoundingClientRect().top < scroller.getBoundingClientRect().top
}

function show(offer: HTMLElement | undefined): void {
  offer?.scrollIntoView({ block: 'center' })
  offer?.querySelector('button')?.focus({ preventScroll: true })
}
