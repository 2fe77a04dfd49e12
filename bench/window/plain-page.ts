import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { IndexDatabase } from '../../main/search/index-database.ts'
import { type ProbedPage, probedPage } from './browser.ts'
import { asked, pageScript } from './probe.ts'

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
body { margin: 0; font: 14px "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui; }
.list { inline-size: 336px; block-size: 740px; overflow: auto; contain: strict; }
.space { position: relative; }
[role=row] { position: absolute; inset: 0 0 auto; block-size: 50px; border-block-end: 1px solid #ccc; contain: layout style;
  display: grid; grid-template-columns: 1fr 74px; align-content: center; }
[role=row] > * { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
[hidden] { display: none; }
</style><script type="module" src="/list.js"></script></html>`

/** A plain list of the rows of an index in a page, as `page/plain-list.ts` says. */
export interface PlainPage extends ProbedPage {
  /** From asking for the page until its first rows were painted, in ms. */
  readonly opening: number
  readonly close: () => Promise<void>
}

/** Shows the plain list, and waits for its rows. */
export async function openPlainPage(browser: Browser, index: string): Promise<PlainPage> {
  const script = await pageScript('plain-list')
  const rows = rowsOf(index)
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/list.js'
        ? ['text/javascript', script]
        : url === '/rows'
          ? ['application/json', rows]
          : ['text/html', html]
    response.setHeader('content-type', type).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { page, session } = await probedPage(browser)
  const { port } = server.address() as AddressInfo // of a server that listens on a port
  const started = Date.now()
  await page.goto(`http://127.0.0.1:${port}/`)
  const opening = (await asked(page, 'rowsPainted')) - started
  return {
    page,
    session,
    opening,
    async close() {
      await page.context().close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Title, source and date of every article, by path, as JSON. */
function rowsOf(index: string): Buffer {
  const database = IndexDatabase.open(index)
  const sql = `
    SELECT json_group_array(json_array(fields ->> '$.title.value', fields ->> '$.source.value', fields ->> '$.published.value'))
      AS rows FROM (SELECT fields FROM articles ORDER BY place)`
  const answer = database.get<{ rows: string }>(sql)
  database.abandon()
  return Buffer.from(answer?.rows ?? '[]')
}
