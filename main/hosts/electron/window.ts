import { BrowserWindow } from 'electron'
import { pageUrl } from './security.ts'

/** Opens the window: sandboxed, isolated, without Node in the page. It appears when there is something to see. */
export function openWindow(preloadPath: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Tarmiz',
    width: 1280,
    height: 840,
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      // The spelling checker fetches its dictionaries from the network.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}
