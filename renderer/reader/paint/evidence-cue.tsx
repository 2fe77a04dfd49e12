import { useEffect, useState } from 'react'
import type { TextSurface } from '../text/text-surface.ts'

export interface EvidenceCueProps {
  readonly surface: TextSurface
  /** What is said of the statements at an offset. */
  readonly textsAt: (offset: number) => readonly string[]
}

/** In milliseconds: whoever only passes by is told nothing. */
const delay = 350

interface Shown {
  readonly texts: readonly string[]
  /** In CSS pixels from the corner of its home. */
  readonly x: number
  readonly y: number
}

/** Says quietly whose statement the mouse is on. The panel says the same in full, so it is for the eye alone. */
export function EvidenceCue({ surface, textsAt }: EvidenceCueProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  // Syncs with the mouse.
  useEffect(() => {
    const { root, scroller } = surface
    let frame = 0
    let timer = 0
    let key = ''
    function look({ clientX, clientY, buttons }: MouseEvent): void {
      const offset = buttons === 0 ? surface.unitAt(clientX, clientY) : null
      const texts = offset === null ? [] : textsAt(offset)
      const next = texts.join('\n')
      if (next === key) return
      key = next
      root.toggleAttribute('data-on-evidence', texts.length > 0)
      window.clearTimeout(timer)
      setShown(null)
      if (texts.length === 0) return
      const home = scroller.getBoundingClientRect()
      timer = window.setTimeout(
        () => setShown({ texts, x: clientX - home.left, y: clientY - home.top }),
        delay,
      )
    }
    function onMove(event: MouseEvent): void {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => look(event))
    }
    function forget(): void {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
      key = ''
      root.removeAttribute('data-on-evidence')
      setShown(null)
    }
    root.addEventListener('mousemove', onMove)
    root.addEventListener('mousedown', forget)
    root.addEventListener('mouseleave', forget)
    scroller.addEventListener('scroll', forget, { passive: true })
    return () => {
      forget()
      root.removeEventListener('mousemove', onMove)
      root.removeEventListener('mousedown', forget)
      root.removeEventListener('mouseleave', forget)
      scroller.removeEventListener('scroll', forget)
    }
  }, [surface, textsAt])
  if (!shown) return null
  const { texts, x, y } = shown
  return (
    <div
      ref={element => {
        element?.style.setProperty('--cue-x', `${x}px`)
        element?.style.setProperty('--cue-y', `${y}px`)
      }}
      className="evidence-cue"
      aria-hidden
    >
      {texts.map(text => (
        <span key={text}>
          <bdi>{text}</bdi>
        </span>
      ))}
    </div>
  )
}
