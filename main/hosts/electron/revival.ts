/**
 * What happens when the process of the page dies: out of memory, or by a fault of the browser. Nothing that was called
 * saved is in it, so the page is loaded again and the person is told. A page that dies again and again is not: the person
 * decides.
 */
import { app, type BrowserWindow, dialog } from 'electron'
import type { HostSentences } from './sentences.ts'

/** This many deaths in so short a time are a loop. */
const mostDeaths = 3
const shortMilliseconds = 60_000

export interface RevivalOptions {
  /** Test seam: milliseconds since some moment. */
  readonly now?: () => number
  /** Asked when something is to be said, in the language of that moment. */
  readonly sentences: () => Promise<HostSentences>
  readonly report: (error: unknown, doing: string) => void
}

/** Loads the page again whenever its process is gone, and says so. */
export function reviveWhenGone(window: BrowserWindow, options: RevivalOptions): void {
  const { now = () => performance.now(), sentences, report } = options
  let deaths: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    report(new Error(`The page's process is gone: ${reason} (${exitCode}).`), 'showing the page')
    const at = now()
    deaths = [...deaths.filter(death => at - death < shortMilliseconds), at]
    const isLoop = deaths.length >= mostDeaths
    if (!isLoop) window.reload()
    void tell(window, isLoop, sentences)
  })
}

async function tell(
  window: BrowserWindow,
  isLoop: boolean,
  sentences: RevivalOptions['sentences'],
): Promise<void> {
  const say = await sentences()
  if (window.isDestroyed()) return
  if (!isLoop) {
    await dialog.showMessageBox(window, { type: 'warning', message: say.crashed, buttons: [say.close] })
    return
  }
  const buttons = [say.openAgain, say.quit]
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: say.crashesOften,
    buttons,
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.reload()
  else app.quit()
}
