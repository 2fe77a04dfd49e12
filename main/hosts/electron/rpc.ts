import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Program } from '../../services.ts'
import { isPageAddress } from './security.ts'

/**
 * Carries the page's calls to the program, and the program's events to every page in `pages`. A call from anything but
 * the top frame of our own page is rejected before the program hears of it. Returns what ends it.
 */
export function connect(
  program: Pick<Program, 'dispatch' | 'subscribe'>,
  pages: () => readonly WebContents[],
): () => void {
  ipcMain.handle('tarmiz:call', (event, method: unknown, input: unknown) => {
    if (!isOurPage(event) || typeof method !== 'string') throw new Error('The call was refused.')
    return program.dispatch(method, input)
  })
  const unsubscribe = program.subscribe(event => {
    for (const page of pages()) {
      if (!page.isDestroyed()) page.send('tarmiz:event', event)
    }
  })
  return () => {
    unsubscribe()
    ipcMain.removeHandler('tarmiz:call')
  }
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isPageAddress(senderFrame.url)
}
