/**
 * A stand-in for `electron`, for tests: it keeps what the host asked for, and lets a test do what Electron would do then.
 * It promises the shape of the interface, not the behaviour of a browser.
 */
import { EventEmitter } from 'node:events'

type Listener = (...values: readonly unknown[]) => unknown

/** A frame, as far as a sender is known by it. */
export interface FakeFrame {
  readonly url: string
}

export class FakeWebContents extends EventEmitter {
  readonly mainFrame: FakeFrame
  readonly sent: { channel: string; value: unknown }[] = []
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  isGone = false

  constructor(url: string) {
    super()
    this.mainFrame = { url }
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value: structuredClone(value) })
    ipcRenderer.emit(channel, {}, structuredClone(value))
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  static getAllWindows(): readonly BrowserWindow[] {
    return BrowserWindow.all
  }

  static focused: BrowserWindow | null = null
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.focused
  }

  webContents = new FakeWebContents('about:blank')
  readonly options: { readonly show: boolean; readonly webPreferences: Readonly<Record<string, unknown>> }
  isShown: boolean

  constructor(options: BrowserWindow['options']) {
    super()
    this.options = options
    this.isShown = options.show
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    Object.assign(this.webContents.mainFrame, { url })
  }

  show(): void {
    this.isShown = true
  }
}

class FakeApp extends EventEmitter {
  quits = 0
  isSandboxed = false
  readonly ready = Promise.withResolvers<void>()

  whenReady(): Promise<void> {
    return this.ready.promise
  }

  enableSandbox(): void {
    this.isSandboxed = true
  }

  quit(): void {
    this.quits += 1
  }
}

class FakeSession {
  permissionRequest: Listener | undefined
  permissionCheck: Listener | undefined
  devicePermission: Listener | undefined
  beforeRequest: { readonly urls: readonly string[]; readonly listener: Listener } | undefined
  readonly webRequest = {
    onBeforeRequest: (filter: { urls: readonly string[] }, listener: Listener) => {
      this.beforeRequest = { urls: filter.urls, listener }
    },
  }

  setPermissionRequestHandler(handler: Listener): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: Listener): void {
    this.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: Listener): void {
    this.devicePermission = handler
  }
}

/** What a page that calls is, unless a test says otherwise: the top frame of the last window. */
function pageOfLastWindow(): { sender: FakeWebContents; senderFrame: FakeFrame } {
  const sender = BrowserWindow.all.at(-1)?.webContents
  if (!sender) throw new Error('No window is open.')
  return { sender, senderFrame: sender.mainFrame }
}

class FakeIpcMain {
  readonly handlers = new Map<string, Listener>()

  handle(channel: string, handler: Listener): void {
    this.handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** Calls as a page would: values are cloned on the way in and out, and what the handler throws rejects. */
  async call(channel: string, values: readonly unknown[], from = pageOfLastWindow()): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(from, ...structuredClone(values)))
  }
}

class FakeIpcRenderer extends EventEmitter {
  invoke(channel: string, ...values: readonly unknown[]): Promise<unknown> {
    return ipcMain.call(channel, values)
  }
}

interface FakeScheme {
  readonly scheme: string
  readonly privileges: Readonly<Record<string, boolean>>
}

class FakeProtocol {
  readonly schemes: FakeScheme[] = []
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>()

  registerSchemesAsPrivileged(schemes: readonly FakeScheme[]): void {
    this.schemes.push(...schemes)
  }

  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    this.handlers.set(scheme, handler)
  }
}

/** Answers with the paths in `next`, as if a person had picked them; none is a person who changed their mind. */
class FakeDialog {
  next: readonly string[] = []
  readonly shown: { readonly kind: 'open' | 'save'; readonly over: unknown; readonly options: unknown }[] = []

  async showOpenDialog(
    ...given: readonly unknown[]
  ): Promise<{ canceled: boolean; filePaths: readonly string[] }> {
    this.#show('open', given)
    return { canceled: this.next.length === 0, filePaths: this.next }
  }

  async showSaveDialog(...given: readonly unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    this.#show('save', given)
    return { canceled: this.next.length === 0, filePath: this.next[0] ?? '' }
  }

  readonly errors: string[] = []
  showErrorBox(_title: string, sentence: string): void {
    this.errors.push(sentence)
  }

  #show(kind: 'open' | 'save', given: readonly unknown[]): void {
    const [over, options] = given.length > 1 ? given : [undefined, given[0]]
    this.shown.push({ kind, over, options })
  }
}

export const app = new FakeApp()
export const dialog = new FakeDialog()
export const ipcMain = new FakeIpcMain()
export const ipcRenderer = new FakeIpcRenderer()
export const protocol = new FakeProtocol()
export const session = { defaultSession: new FakeSession() }

export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, value: unknown): void {
    contextBridge.exposed[name] = value
  },
}
