/**
 * `npm run dev`: the page with hot reload. Vite serves the page from its sources and passes calls and events on to the web
 * host, which runs from its sources too; a change in `main/` or `core/` takes effect with the next start.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { continueUnderModernNode, installMissing, isModern, root } from './ground.mjs'

const hostOptions = /** @type {const} */ ({
  study: { type: 'string' },
  coder: { type: 'string' },
  port: { type: 'string' },
})

async function develop() {
  const { values } = parseArgs({ options: hostOptions })
  const host = await startHost(values)
  const { createServer } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const vite = await createServer({
    configFile: false,
    root: join(root, 'renderer'),
    cacheDir: join(root, 'node_modules/.cache/vite'),
    plugins: [react(), withoutPolicy()],
    server: {
      host: '127.0.0.1',
      port: values.port === undefined ? 5173 : Number(values.port),
      strictPort: values.port !== undefined,
      // Nobody but this very page may ask: what Vite lets through, the host takes for its own.
      cors: false,
      proxy: Object.fromEntries(
        ['/session', '/rpc', '/events'].map(path => [path, passedOn(host.port, () => ownOrigin)]),
      ),
    },
  })
  await vite.listen()
  const address = vite.httpServer?.address()
  const ownOrigin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  process.stdout.write(`${ownOrigin}/${new URL(host.url).hash}\n`)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void Promise.all([vite.close(), host.close()]).then(() => process.exit(0)))
  }
}

/**
 * The web host from its sources, with answers checked by the contract, and the study open where one is named.
 *
 * @param {{ study?: string | undefined, coder?: string | undefined }} values
 */
async function startHost({ study, coder }) {
  const entry = pathToFileURL(join(root, 'main/cli/index.ts')).href
  const { createProgram } = await import('../main/services.ts')
  const { webPorts } = await import('../main/hosts/web/ports.ts')
  const { start } = await import('../main/hosts/web/index.ts')
  const ports = webPorts(entry)
  const program = createProgram(ports, { checkOutputs: true })
  if (study !== undefined) {
    const folder = ports.picks.offer(resolve(study))
    const opened = await program.dispatch(
      'study.open',
      coder === undefined ? { folder, forFirst: true } : { folder, coder },
    )
    if (!opened.ok) process.stderr.write(`The study was not opened: ${JSON.stringify(opened.failure)}\n`)
  }
  const host = await start({ program, page: new Map(), report: ports.report })
  return { ...host, close: () => host.close().then(() => program.close()) }
}

/**
 * Passes requests of the page on to the host as the host's own; requests of other pages keep the name they came with, and
 * are turned away there.
 *
 * @param {number} port
 * @param {() => string} ownOrigin
 * @returns {import('vite').ProxyOptions}
 */
function passedOn(port, ownOrigin) {
  const target = `http://127.0.0.1:${port}`
  return {
    target,
    changeOrigin: true,
    configure: proxy => {
      proxy.on('proxyReq', (passed, request) => {
        if (request.headers.origin === ownOrigin()) passed.setHeader('origin', target)
      })
    },
  }
}

/**
 * Vite's own scripts and styles are written into the page, which its policy forbids.
 *
 * @returns {import('vite').Plugin}
 */
function withoutPolicy() {
  return {
    name: 'without-policy',
    transformIndexHtml: html => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  }
}

installMissing()
if (isModern()) await develop()
else continueUnderModernNode()
