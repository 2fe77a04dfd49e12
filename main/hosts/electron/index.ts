/** The desktop host: one program, one window, one channel between them. */
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, protocol, session } from 'electron'
import { createProgram } from '../../services.ts'
import { openNamedStudy } from './named-study.ts'
import { createPorts } from './ports.ts'
import { connect } from './rpc.ts'
import { closeSession, holdInPlace, pageScheme, serveFolder } from './security.ts'
import { openWindow } from './window.ts'

// What was built lies in out/main, out/preload and out/renderer, beside each other.
const preloadPath = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))
const rendererFolder = fileURLToPath(new URL('../renderer', import.meta.url))

protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.enableSandbox()
app.on('web-contents-created', (_event, contents) => holdInPlace(contents))
app.on('window-all-closed', () => app.quit())

// Not awaited at the top level: Electron is not ready before this module has run to its end.
void app.whenReady().then(run)

async function run(): Promise<void> {
  closeSession(session.defaultSession)
  protocol.handle(pageScheme, serveFolder(rendererFolder))
  const ports = createPorts(import.meta.url)
  const program = createProgram(ports)
  const disconnect = connect(program, () => BrowserWindow.getAllWindows().map(window => window.webContents))
  app.once('will-quit', event => {
    event.preventDefault()
    disconnect()
    void program.close().finally(() => app.quit())
  })
  await openNamedStudy(program, ports, process.argv.slice(app.isPackaged ? 1 : 2))
  openWindow(preloadPath)
}
