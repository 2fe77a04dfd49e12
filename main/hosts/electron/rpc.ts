import { basename } from 'node:path'
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import * as z from 'zod'
import type { Pick as Picked } from '../../../core/model/pick.ts'
import type { Picks } from '../../ports.ts'
import type { Program } from '../../services.ts'
import { isPageAddress } from './security.ts'

const droppedPaths = z.array(z.string().min(1)).max(1_000)

/**
 * Carries the page's calls to the program, and the program's events to every page in `pages`. A call from anything but
 * the top frame of our own page is rejected before the program hears of it. What a person drops on the page comes from
 * the preload as paths and goes back as tokens. Returns what ends it.
 */
export function connect(
  program: Pick<Program, 'dispatch' | 'subscribe'>,
  picks: Picks,
  pages: () => readonly WebContents[],
): () => void {
  ipcMain.handle('tarmiz:call', (event, method: unknown, input: unknown) => {
    if (!isOurPage(event) || typeof method !== 'string') throw new Error('The call was refused.')
    return program.dispatch(method, input)
  })
  ipcMain.handle('tarmiz:dropped', (event, paths: unknown): Picked[] => {
    if (!isOurPage(event)) throw new Error('The call was refused.')
    return droppedPaths.parse(paths).map(path => ({ token: picks.offer(path), name: basename(path) }))
  })
  const unsubscribe = program.subscribe(event => {
    for (const page of pages()) {
      if (!page.isDestroyed()) page.send('tarmiz:event', event)
    }
  })
  return () => {
    unsubscribe()
    for (const channel of ['tarmiz:call', 'tarmiz:dropped']) ipcMain.removeHandler(channel)
  }
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isPageAddress(senderFrame.url)
}
