/** The desktop host: one program, one window, one channel between them. */
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, protocol, screen, session } from 'electron'
import { createProgram, type Program } from '../../services.ts'
import { reportUnexpected } from '../local-ports.ts'
import { showFirstMenu } from './menu.ts'
import { type NamedStudy, namedIn, openNamedStudy } from './named-study.ts'
import { isOnly, keepBrowserInCache, receiveSecond } from './one-instance.ts'
import { createPorts } from './ports.ts'
import { reviveWhenGone } from './revival.ts'
import { connect } from './rpc.ts'
import { closeBrowser, closeSession, holdInPlace, pageScheme, serveFolder } from './security.ts'
import { sentencesFor } from './sentences.ts'
import { openWindow } from './window.ts'
import { keepPlace, openingAt, placeDocument } from './window-place.ts'

// What was built lies in out/main, out/preload and out/renderer, beside each other.
const preloadPath = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))
const rendererFolder = fileURLToPath(new URL('../renderer', import.meta.url))

/** The index and the locks are closed by then, or something hangs that the person should not have to wait for. */
const closingMilliseconds = 10_000

protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.enableSandbox()
closeBrowser(app)
keepBrowserInCache()
app.on('web-contents-created', (_event, contents) => holdInPlace(contents))
app.on('window-all-closed', () => app.quit())

const named = namedIn(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())
// Not awaited at the top level: Electron is not ready before this module has run to its end.
if (isOnly(named))
  void app
    .whenReady()
    .then(() => run(named))
    .catch(cannotStart)
else app.quit()

async function run(named: NamedStudy | null): Promise<void> {
  showFirstMenu()
  closeSession(session.defaultSession, app)
  protocol.handle(pageScheme, serveFolder(rendererFolder))
  const ports = createPorts(import.meta.url, app.isPackaged ? process.resourcesPath : undefined)
  const program = createProgram(ports)
  const pages = () => BrowserWindow.getAllWindows().map(window => window.webContents)
  const disconnect = connect(program, ports.picks, pages)
  closeBeforeQuitting(program, disconnect, ports.report)
  receiveSecond({ program, ports, window: () => BrowserWindow.getAllWindows()[0] })
  if (named !== null) await openNamedStudy(program, ports, named)
  const place = placeDocument(ports)
  const { workArea } = screen.getPrimaryDisplay()
  const areas = [workArea, ...screen.getAllDisplays().map(display => display.workArea)]
  const window = openWindow(preloadPath, openingAt(place.read(), areas))
  keepPlace(window, place)
  reviveWhenGone(window, { sentences: () => sentencesFor(program), report: ports.report })
}

/** Without a window nobody would know that the program runs. */
function cannotStart(error: unknown): void {
  reportUnexpected(error, 'starting')
  dialog.showErrorBox('Tarmiz', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

/** Lets the program quit only after it has closed its study. What was saved is on disk already. */
function closeBeforeQuitting(
  program: Pick<Program, 'close'>,
  disconnect: () => void,
  report: (error: unknown, doing: string) => void,
): void {
  app.once('will-quit', async event => {
    event.preventDefault()
    disconnect()

    const late = setTimeout(() => app.exit(1), closingMilliseconds)
    try {
      await program.close()
    } catch (error) {
      report(error, 'closing the study')
    }
    clearTimeout(late)
    app.quit()
  })
}
