/**
 * Two tellings that scroll together: what is read in one, at a third of its height, is brought to the same height in the other.
 * Only a scrolling that somebody else has done is followed, so that the two do not chase each other; and it is followed in the
 * frame in which it happens, so that nothing trails behind.
 */
import type { SharedPlace } from '../../core/families/shared-places.ts'
import { sharedPlaces } from '../../core/families/shared-places.ts'
import type { TextMap } from '../reader/text/text-map.ts'
import { matchingHeight } from './matching-height.ts'

/** A telling on the page. */
export interface LinkedText {
  readonly text: string
  readonly map: TextMap
  /** What scrolls it. */
  readonly scroller: HTMLElement
}

interface Joined extends LinkedText {
  /** The scroll position that it was given here; what comes from that is nobody's doing. */
  given: number | null
}

export class ScrollLink {
  #joined: readonly Joined[] = []
  #places: readonly SharedPlace[] = []

  /** Takes a telling in until the function that it gives is called. With the second, that one is brought to where the first is. */
  join(text: LinkedText): () => void {
    const joined: Joined = { ...text, given: null }
    const onScroll = () => this.#onScroll(joined)
    this.#joined = [...this.#joined, joined]
    text.scroller.addEventListener('scroll', onScroll, { passive: true })
    const [first, second] = this.#joined
    if (first && second) {
      this.#places = placesOnPage(first, second)
      this.#follow(first)
    }
    return () => {
      text.scroller.removeEventListener('scroll', onScroll)
      this.#joined = this.#joined.filter(each => each !== joined)
    }
  }

  #onScroll(joined: Joined): void {
    const isOwnDoing = joined.given === joined.scroller.scrollTop
    joined.given = null
    if (!isOwnDoing) this.#follow(joined)
  }

  #follow(leader: Joined): void {
    const [first, second] = this.#joined
    const follower = leader === first ? second : first
    if (first === undefined || follower === undefined) return
    const heightIn = (of: Joined) => (place: number) => {
      const shared = this.#places[place]
      return heightOf(of, (of === first ? shared?.here : shared?.there) ?? 0)
    }
    const { top, height } = leader.scroller.getBoundingClientRect()
    const line = top + height / 3
    const laidOut = {
      places: this.#places.length,
      here: heightIn(leader),
      there: heightIn(follower),
      ends: { here: endsOf(leader), there: endsOf(follower) },
    }
    const wanted = matchingHeight(laidOut, line)
    const before = follower.scroller.scrollTop
    follower.scroller.scrollTop = before + wanted - line
    const after = follower.scroller.scrollTop
    if (after !== before) follower.given = after
  }
}

/** The places that can be scrolled to in both: not those in a title above the text, or in lines that are folded away. */
function placesOnPage(first: LinkedText, second: LinkedText): readonly SharedPlace[] {
  const isIn = ({ map, scroller }: LinkedText) => {
    const isLineIn = new Map<number, boolean>()
    return (offset: number): boolean => {
      const line = map.lineAt(offset)
      if (line === undefined) return false
      const known = isLineIn.get(line.from)
      if (known !== undefined) return known
      const isThere = scroller.contains(line.node) && line.node.parentElement?.closest('details') === null
      isLineIn.set(line.from, isThere)
      return isThere
    }
  }
  const [isInFirst, isInSecond] = [isIn(first), isIn(second)]
  return sharedPlaces(first.text, second.text).filter(
    ({ here, there }) => isInFirst(here) && isInSecond(there),
  )
}

function heightOf({ map }: LinkedText, offset: number): number {
  return map.rectsOf(offset, offset + 1)[0]?.top ?? 0
}

function endsOf({ scroller }: LinkedText): readonly [number, number] {
  const top = scroller.getBoundingClientRect().top - scroller.scrollTop
  return [top, top + scroller.scrollHeight]
}
