/**
 * The page's only way out: one call and one subscription, each on a channel of its own that the page cannot choose.
 * Whether a method exists and its input is right is decided behind the door, not here.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { ProgramEvent } from '../core/contract.ts'
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

contextBridge.exposeInMainWorld('tarmiz', { call, subscribe })
