import { app, BrowserWindow } from 'electron'
import { pageUrl } from './security.ts'
import { type Opening, openingAt, smallestSize } from './window-place.ts'

/** Opens the window: sandboxed, isolated, without Node in the page. It appears when there is something to see. */
export function openWindow(preloadPath: string, opening: Opening = openingAt(null, [])): BrowserWindow {
  const { isMaximized, ...bounds } = opening
  const window = new BrowserWindow({
    title: 'Tarmiz',
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      // The spelling checker fetches its dictionaries from the network.
      spellcheck: false,
      // What a coder has open is nobody's to look into with a key press; from the sources it may be.
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  void window.loadURL(pageUrl)
  return window
}

/** Brings the window before the person, wherever it is. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
