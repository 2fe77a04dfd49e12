/**
 * Two tellings that scroll together: what is read in one is brought to the same height in the other. Only a scrolling that
 * somebody else has done is followed, so that the two do not chase each other. It is followed in the frame in which it happens, so
 * that nothing trails behind; where the other has much more to pass, it glides there within a few frames instead of being somewhere else.
 */
import type { SharedPlace } from '../../core/families/shared-places.ts'
import { sharedPlaces } from '../../core/families/shared-places.ts'
import type { TextMap } from '../reader/text/text-map.ts'
import { matchingHeight, nearBeginning, readingLine } from './matching-height.ts'

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
  /** Where it was when it was last looked at. */
  at: number
}

/** How many times further than the one that is scrolled the other may move at once. */
const mostTimes = 3
/** The part of its way that a gliding text goes in a frame. */
const glidePart = 0.5

export class ScrollLink {
  #joined: readonly Joined[] = []
  #places: readonly SharedPlace[] = []
  #frame = 0

  /** Takes a telling in until the function that it gives is called. With the second, the one that is at its beginning is brought to the other. */
  join(text: LinkedText): () => void {
    const joined: Joined = { ...text, given: null, at: text.scroller.scrollTop }
    const onScroll = () => this.#onScroll(joined)
    this.#joined = [...this.#joined, joined]
    text.scroller.addEventListener('scroll', onScroll, { passive: true })
    const [first, second] = this.#joined
    if (first && second) {
      this.#places = placesOnPage(first, second)
      this.#follow(first.at === 0 ? second : first, Number.POSITIVE_INFINITY)
    }
    return () => {
      cancelAnimationFrame(this.#frame)
      text.scroller.removeEventListener('scroll', onScroll)
      this.#joined = this.#joined.filter(each => each !== joined)
    }
  }

  #onScroll(joined: Joined): void {
    const at = joined.scroller.scrollTop
    const moved = Math.abs(at - joined.at)
    const isOwnDoing = joined.given === at
    joined.at = at
    joined.given = null
    if (!isOwnDoing) this.#follow(joined, moved)
  }

  /** Brings the other text to where the leader is: at once where that is not much further than the leader `moved`, else by and by. */
  #follow(leader: Joined, moved: number): void {
    cancelAnimationFrame(this.#frame)
    const follower = this.#joined.find(each => each !== leader)
    if (follower === undefined) return
    const way = this.#wayOf(follower, leader)
    const isFar = Math.abs(way) > mostTimes * moved && Math.abs(way) > 1
    const glides = isFar && !matchMedia('(prefers-reduced-motion: reduce)').matches
    const hasMoved = give(follower, follower.scroller.scrollTop + (glides ? way * glidePart : way))
    if (glides && hasMoved) this.#frame = requestAnimationFrame(() => this.#follow(leader, moved))
  }

  /** How far the follower has to be scrolled, in CSS pixels. */
  #wayOf(follower: Joined, leader: Joined): number {
    const [first] = this.#joined
    const heightIn = (of: Joined) => (place: number) => {
      const shared = this.#places[place]
      return heightOf(of, (of === first ? shared?.here : shared?.there) ?? 0)
    }
    const { scrollTop, scrollHeight, clientHeight } = leader.scroller
    const scrolled = { at: scrollTop, most: scrollHeight - clientHeight, height: clientHeight }
    const { top } = leader.scroller.getBoundingClientRect()
    const line = top + readingLine(scrolled)
    const laidOut = {
      places: this.#places.length,
      here: heightIn(leader),
      there: heightIn(follower),
      ends: { here: endsOf(leader), there: endsOf(follower) },
    }
    // Heads are not of one height, and neither are the beginnings of texts below them: only they may stand apart.
    const apart = follower.scroller.getBoundingClientRect().top - top
    return matchingHeight(laidOut, line) - (line + apart * nearBeginning(scrolled))
  }
}

/** Scrolls a text, and notes that it was not scrolled by anybody. Answers whether it could be. */
function give(joined: Joined, to: number): boolean {
  const before = joined.scroller.scrollTop
  joined.scroller.scrollTop = to
  joined.at = joined.scroller.scrollTop
  if (joined.at === before) return false
  joined.given = joined.at
  return true
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
