/** Runs in the page: what tests of the reader ask about what is painted, and where. See `ask.ts`. */
import type { Point, Probe } from './asked.ts'

function highlightOf(pane: number, style: string): AbstractRange[] {
  return [...(CSS.highlights.get(`reader-${pane}-${style}`) ?? [])]
}

function rectOf(node: Node, from: number, to: number): DOMRect {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  return range.getClientRects()[0] ?? new DOMRect()
}

function lines(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.article [data-from]')]
}

function frame(): Promise<void> {
  return new Promise(done => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done()
      channel.port2.postMessage(null)
    })
  })
}

function inside(rect: DOMRect, atStart: boolean): Point {
  return { x: atStart ? rect.left + 1 : rect.right - 1, y: (rect.top + rect.bottom) / 2 }
}

export const probe: Probe = {
  painted: (pane, style) =>
    highlightOf(pane, style).map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? '').slice(startOffset, endOffset),
    ),
  middleOf(pane, style) {
    const [first] = highlightOf(pane, style)
    if (!first) throw new Error(`Nothing is painted as ${style}.`)
    const { left, right, top, bottom } = rectOf(first.startContainer, first.startOffset, first.endOffset)
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  },
  edgesOf(text) {
    const line = lines().find(({ textContent }) => textContent?.includes(text))
    const node = line?.firstChild
    if (!line || !node) throw new Error(`No paragraph says ${text}.`)
    const at = line.textContent?.indexOf(text) ?? 0
    const isRtl = line.closest('[dir]')?.getAttribute('dir') === 'rtl'
    return {
      from: inside(rectOf(node, at, at + 1), !isRtl),
      to: inside(rectOf(node, at + text.length - 1, at + text.length), isRtl),
    }
  },
  caret() {
    const box = document.querySelector('.caret')?.getBoundingClientRect()
    return box ? { x: box.left + 1, y: box.top, height: box.height } : null
  },
  paragraphs: () =>
    lines().map(line => ({ from: Number(line.dataset['from']), text: line.textContent ?? '' })),
  async select(anchor, focus) {
    const node = (at: number) => {
      const found = lines()[at]?.firstChild
      if (!found) throw new Error(`There is no paragraph ${at}.`)
      return found
    }
    document
      .getSelection()
      ?.setBaseAndExtent(node(anchor.paragraph), anchor.offset, node(focus.paragraph), focus.offset)
    await frame()
    await frame()
    const painted = highlightOf(1, 'selected')
    const first = painted[0]
    const last = painted.at(-1)
    if (!first || !last) return null
    const base = ({ startContainer }: AbstractRange) =>
      Number(startContainer.parentElement?.dataset['from'] ?? Number.NaN)
    return { from: base(first) + first.startOffset, to: base(last) + last.endOffset }
  },
  async pressed(code) {
    const began = performance.now()
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }))
    await frame()
    return performance.now() - began
  },
}
