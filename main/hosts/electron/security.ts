/**
 * The walls around the page. It comes from `tarmiz://app`, which serves what was built and nothing else; it can leave
 * that address neither by a link nor by a new window, asks for no permission, and sends nothing over a network.
 */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { App, Session, WebContents } from 'electron'

/** The scheme under which the page is served. */
export const pageScheme = 'tarmiz'
/** The address of the page. */
export const pageUrl = `${pageScheme}://app/index.html`

/** What the page may load: itself. The same as in the page's own meta tag, with what only a header can say. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

// No escapes, no empty step, and none that begins with a dot: such a name cannot lead out of the folder.
const fileName = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/

/** Whether an address is one of the page's own. */
export function isPageAddress(address: string): boolean {
  return URL.canParse(address) && address.startsWith(`${pageScheme}://app/`)
}

/** Answers the page's requests with the files in `folder`; with 404 for everything that is not one of them. */
export function serveFolder(folder: string): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    const name = isPageAddress(url) ? new URL(url).pathname.slice(1) : ''
    const mediaType = mediaTypes[extname(name)]
    if (method !== 'GET' || !mediaType || !fileName.test(name)) return notFound()
    const bytes = await readIfThere(join(folder, name))
    return bytes ? new Response(bytes, { headers: headers(mediaType) }) : notFound()
  }
}

/** Refuses every permission, every download, and every request but the page's own. */
export function closeSession(session: Session, { isPackaged }: { readonly isPackaged: boolean }): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', event => event.preventDefault())
  // Without a filter: what is not known to be ours is refused, whatever scheme it comes by.
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isPageAddress(url) && (isPackaged || !url.startsWith('devtools://')) }),
  )
}

/**
 * Takes from the browser what the page's walls do not reach: no name is ever looked up, so that nothing of Chromium's own
 * leaves the machine either, and a packaged program cannot be looked into from outside. Call it before it is ready.
 */
export function closeBrowser({ commandLine, isPackaged }: Pick<App, 'commandLine' | 'isPackaged'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  if (!isPackaged) return
  for (const door of ['remote-debugging-port', 'remote-debugging-pipe']) commandLine.removeSwitch(door)
}

/** Keeps a page where it is: no navigation, no new window, no embedded page. */
export function holdInPlace(contents: WebContents): void {
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-frame-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function headers(mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: headers('text/plain; charset=utf-8') })
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined
    throw error
  }
}
