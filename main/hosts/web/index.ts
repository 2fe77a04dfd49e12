/** The web host: the program for a browser on the same machine. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Ports } from '../../ports.ts'
import type { Program } from '../../services.ts'
import type { Page } from './page.ts'
import { type Patience, WebServer } from './server.ts'
import { Sessions } from './session.ts'

export interface WebHostOptions {
  readonly program: Pick<Program, 'dispatch' | 'subscribe'>
  readonly report: Ports['report']
  /** The files of the page; none where something else serves them. */
  readonly page: Page
  /** 0, the default, takes one that is free. */
  readonly port?: number
  /** Test seam: how long others may take. */
  readonly patience?: Partial<Patience>
}

export interface WebHost {
  readonly port: number
  /** The first address: `http://127.0.0.1:PORT/#t=TOKEN`. It opens the page once. */
  readonly url: string
  /** Another address that opens the page once. */
  invite(): string
  /** Ends every connection. The program is left to whoever made it. */
  close(): Promise<void>
}

const patience: Patience = {
  headersMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  heartbeatMilliseconds: 15_000,
}

/** Opens the door on this machine, and on nothing but it. Rejects with the system's error where the port cannot be had. */
export async function start(options: WebHostOptions): Promise<WebHost> {
  const sessions = new Sessions()
  const web = new WebServer({
    program: options.program,
    sessions,
    page: options.page,
    patience: { ...patience, ...options.patience },
    report: options.report,
  })
  web.server.listen(options.port ?? 0, '127.0.0.1')
  try {
    await once(web.server, 'listening')
  } catch (error) {
    await web.close()
    throw error
  }
  const { port } = web.server.address() as AddressInfo // a server on a port has one
  const invite = () => `http://127.0.0.1:${port}/#t=${sessions.invite()}`
  return {
    port,
    url: invite(),
    invite,
    close: () => web.close(),
  }
}
