/**
 * Runs in the page before anything else does: counts frames, notes when a person did something, and says when what was asked
 * for then is painted. It is sent to the page without its types, as one script.
 */
import type { Frames, Probe } from '../seen.ts'

const lateMilliseconds = 32
const patienceMilliseconds = 10_000
let inputAt = 0
/** Calls by their methods that were sent since the last input: how many, and how many are not answered yet. */
const calls = new Map<string, { sent: number; pending: number }>()

for (const kind of ['keydown', 'pointerdown', 'click'])
  window.addEventListener(
    kind,
    ({ timeStamp }) => {
      inputAt = timeStamp
      calls.clear()
    },
    { capture: true },
  )

const ask = window.fetch.bind(window)
window.fetch = async (address, init) => {
  if (address !== '/rpc' || typeof init?.body !== 'string') return ask(address, init)
  const { method } = JSON.parse(init.body) as { method: string } // the page's own words
  const call = calls.get(method) ?? { sent: 0, pending: 0 }
  calls.set(method, call)
  call.sent += 1
  call.pending += 1
  const response = await ask(address, init)
  const read = response.json.bind(response)
  response.json = async () => {
    const value: unknown = await read()
    call.pending -= 1
    return value
  }
  return response
}

function nextFrame(): Promise<number> {
  return new Promise(resolve => requestAnimationFrame(resolve))
}

/** When what the next frame shows is on its way to the screen: a message comes after it was laid out and painted. */
async function painted(): Promise<number> {
  await nextFrame()
  const { port1, port2 } = new MessageChannel()
  const heard = new Promise(resolve => {
    port1.onmessage = resolve
  })
  port2.postMessage(null)
  await heard
  port1.close()
  return performance.now()
}

let recording:
  | { frames: number[]; longTasks: number[]; empty: number; observer: PerformanceObserver }
  | undefined

function record(before: number, now: number): void {
  if (!recording) return
  recording.frames.push(now - before)
  if (isRowMissing()) recording.empty += 1
  requestAnimationFrame(next => record(now, next))
}

/** Whether there is nothing, or only the place of a row, near the top or the end of what can be seen of the list. */
function isRowMissing(): boolean {
  const grid = document.querySelector('[role=grid]')
  if (grid === null) return false
  const { top, bottom, left, width } = grid.getBoundingClientRect()
  return [top + 60, bottom - 30].some(y => {
    const row = document.elementFromPoint(left + width / 2, y)?.closest('[role=row]')
    return row === null || row === undefined
  })
}

function titleNow(): string {
  return document.querySelector('main article h2')?.textContent ?? ''
}

/** The passages that are highlighted: evidence, and what else the page paints. */
function passagesNow(): number {
  let count = 0
  for (const [, highlight] of CSS.highlights as unknown as Iterable<[string, Highlight]>)
    count += highlight.size // it is a map
  return count
}

const probe: Probe = {
  async startFrames() {
    const observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) recording?.longTasks.push(duration)
    })
    observer.observe({ type: 'longtask' })
    recording = { frames: [], longTasks: [], empty: 0, observer }
    const first = await nextFrame()
    requestAnimationFrame(next => record(first, next))
  },
  async stopFrames(): Promise<Frames> {
    if (!recording) throw new Error('No frames are being counted')
    const { frames, longTasks, empty, observer } = recording
    observer.disconnect()
    recording = undefined
    return { frames, longTasks, empty, late: frames.filter(each => each > lateMilliseconds).length }
  },
  async answered(method) {
    const end = performance.now() + patienceMilliseconds
    while (performance.now() < end) {
      const call = calls.get(method)
      if (call !== undefined && call.sent > 0 && call.pending === 0) return (await painted()) - inputAt
      await nextFrame()
    }
    throw new Error(`${method} was not asked, or not answered`)
  },
  async rowsPainted() {
    while (document.querySelector('[role=row]:not([aria-rowindex="1"])') === null) await nextFrame()
    return performance.timeOrigin + (await painted())
  },
  async articleTitle() {
    return titleNow()
  },
  async articleShown(before, passages) {
    const end = performance.now() + patienceMilliseconds
    while (performance.now() < end) {
      if (titleNow() !== before && passagesNow() >= passages) return (await painted()) - inputAt
      await nextFrame()
    }
    throw new Error(`After "${before}" came "${titleNow()}" with ${passagesNow()} passages`)
  },
  async rowCount() {
    return Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? 1) - 1
  },
}

Object.assign(window, { probe })
