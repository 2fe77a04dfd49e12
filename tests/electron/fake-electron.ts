/**
 * A stand-in for `electron`, for tests: it keeps what the host asked for, and lets a test do what Electron would do then.
 * It promises the shape of the interface, not the behaviour of a browser.
 */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'

export { contextBridge, webUtils } from './fake-page.ts'

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

/** What an event of Electron carries that a listener may prevent. */
export class FakeEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

export interface FakeRectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface FakeWindowOptions extends Partial<FakeRectangle> {
  readonly show: boolean
  readonly minWidth?: number
  readonly minHeight?: number
  readonly webPreferences: Readonly<Record<string, unknown>>
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  static getAllWindows(): readonly BrowserWindow[] {
    return BrowserWindow.all.filter(window => !window.isGone)
  }

  static focused: BrowserWindow | null = null
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.focused
  }

  webContents = new FakeWebContents('about:blank')
  readonly options: FakeWindowOptions
  isShown: boolean
  isGone = false
  isBig = false
  isSmall = false
  reloads = 0
  /** Where the window stands when it is neither maximised nor minimised. */
  bounds: FakeRectangle

  constructor(options: FakeWindowOptions) {
    super()
    this.options = options
    this.isShown = options.show
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', new FakeEvent(), this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    Object.assign(this.webContents.mainFrame, { url })
  }

  reload(): void {
    this.reloads += 1
  }

  show(): void {
    this.isShown = true
  }

  focus(): void {
    BrowserWindow.focused = this
  }

  maximize(): void {
    this.isBig = true
    this.isShown = true
  }

  isMaximized(): boolean {
    return this.isBig
  }

  isMinimized(): boolean {
    return this.isSmall
  }

  restore(): void {
    this.isSmall = false
  }

  getNormalBounds(): FakeRectangle {
    return this.bounds
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  /** As a person closes it. The last one to go is told of, except while the program is quitting. */
  close(): void {
    const event = new FakeEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return
    this.isGone = true
    this.webContents.isGone = true
    this.emit('closed')
    if (!app.isQuitting && BrowserWindow.getAllWindows().length === 0) app.emit('window-all-closed')
  }
}

class FakeCommandLine {
  readonly switches = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value)
  }

  removeSwitch(name: string): void {
    this.switches.delete(name)
  }
}

/** Goes through the events of quitting in their order: before-quit, the windows, will-quit, quit. */
class FakeApp extends EventEmitter {
  quits = 0
  hasQuit = false
  exitCode: number | undefined
  isQuitting = false
  isSandboxed = false
  isPackaged = false
  /** Whether no other instance has the lock. */
  isAlone = true
  /** What was handed to the instance that has the lock. */
  handed: unknown
  aboutPanel: unknown
  readonly commandLine = new FakeCommandLine()
  readonly paths = new Map<string, string>()
  readonly ready = Promise.withResolvers<void>()

  whenReady(): Promise<void> {
    return this.ready.promise
  }

  enableSandbox(): void {
    this.isSandboxed = true
  }

  getVersion(): string {
    return '0.0.0'
  }

  setAboutPanelOptions(options: unknown): void {
    this.aboutPanel = options
  }

  /** Throws for a folder that is not there, as Electron does. */
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error('Failed to set path')
    this.paths.set(name, path)
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.handed = additionalData
    return this.isAlone
  }

  quit(): void {
    this.quits += 1
    const before = new FakeEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.isQuitting = true
    for (const window of BrowserWindow.getAllWindows()) window.close()
    this.isQuitting = false
    if (BrowserWindow.getAllWindows().length > 0) return
    const will = new FakeEvent()
    this.emit('will-quit', will)
    if (will.defaultPrevented) return
    this.hasQuit = true
    this.emit('quit', new FakeEvent(), 0)
  }

  exit(code = 0): void {
    this.exitCode = code
  }
}

class FakeSession extends EventEmitter {
  permissionRequest: Listener | undefined
  permissionCheck: Listener | undefined
  devicePermission: Listener | undefined
  /** What decides on a request; it was given no filter, and so sees all of them. */
  beforeRequest: Listener | undefined
  checksSpelling = true
  readonly webRequest = {
    onBeforeRequest: (...given: readonly unknown[]) => {
      if (given.length !== 1) throw new Error('The stand-in knows no filters.')
      this.beforeRequest = given[0] as Listener // as Electron takes it
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

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.checksSpelling = isEnabled
  }
}

/** An item of a menu, as it was described. */
export interface FakeMenuItem {
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly submenu?: readonly FakeMenuItem[]
  readonly click?: () => void
}

/** Keeps the menu of the program as it was described; `undefined` until one was set, `null` where it was taken away. */
export class Menu {
  static application: Menu | null | undefined
  readonly items: readonly FakeMenuItem[]

  constructor(items: readonly FakeMenuItem[] = []) {
    this.items = items
  }

  static buildFromTemplate(template: readonly FakeMenuItem[]): Menu {
    return new Menu(template)
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.application = menu
  }
}

class FakeScreen {
  /** The screens, the main one first. */
  workAreas: readonly FakeRectangle[] = [{ x: 0, y: 0, width: 1920, height: 1040 }]

  getPrimaryDisplay(): { workArea: FakeRectangle | undefined } {
    return { workArea: this.workAreas[0] }
  }

  getAllDisplays(): readonly { workArea: FakeRectangle }[] {
    return this.workAreas.map(workArea => ({ workArea }))
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

  /** Messages that were shown, and which button is pressed on them. */
  readonly messages: { readonly over: unknown; readonly options: { readonly message: string } }[] = []
  response = 0
  async showMessageBox(
    ...given: readonly unknown[]
  ): Promise<{ response: number; checkboxChecked: boolean }> {
    const [over, options] = given.length > 1 ? given : [undefined, given[0]]
    this.messages.push({ over, options: options as { readonly message: string } }) // as Electron takes it
    return { response: this.response, checkboxChecked: false }
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
export const screen = new FakeScreen()
export const session = { defaultSession: new FakeSession() }
