/**
 * The page's only way out: one call, one subscription, and what was dropped, each on a channel that the page cannot choose.
 * Whether a method exists and its input is right is decided behind the door, not here.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { ProgramEvent } from '../core/contract.ts'
import type { Pick } from '../core/model/pick.ts'
import type { Result } from '../core/result.ts'

function call(method: string, input: unknown): Promise<Result<unknown>> {
  return ipcRenderer.invoke('tarmiz:call', method, input)
}

function subscribe(listener: (event: ProgramEvent) => void): () => void {
  const relay = (_: IpcRendererEvent, event: ProgramEvent) => listener(event)
  ipcRenderer.on('tarmiz:event', relay)
  return () => {
    ipcRenderer.off('tarmiz:event', relay)
  }
}

/**
 * Tokens for files and folders that a person dropped on the page. The page has no way of naming a path here: a path comes
 * out of a `File` that the browser made, and one that the page made has none.
 */
function picksOf(...files: readonly File[]): Promise<readonly Pick[]> {
  const paths = files.map(file => webUtils.getPathForFile(file)).filter(path => path !== '')
  return ipcRenderer.invoke('tarmiz:dropped', paths)
}

contextBridge.exposeInMainWorld('tarmiz', { call, subscribe, picksOf })
