import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { IndexDatabase } from '../../main/search/index-database.ts'
import { type ProbedPage, probedPage } from './browser.ts'
import { asked, pageScript } from './probe.ts'

const listHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
body { margin: 0; font: 14px "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui; }
.list { inline-size: 336px; block-size: 740px; overflow: auto; contain: strict; }
.space { position: relative; }
[role=row] { position: absolute; inset: 0 0 auto; block-size: 50px; border-block-end: 1px solid #ccc; contain: layout style;
  display: grid; grid-template-columns: 1fr 74px; align-content: center; }
[role=row] > * { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
[hidden] { display: none; }
</style><script type="module" src="/page.js"></script></html>`

const articleHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
body { margin: 0; font: 19px / 1.95 "Noto Naskh Arabic", serif; }
article { inline-size: 640px; block-size: 860px; margin: auto; overflow: auto; }
::highlight(plain) { background: #cde4ea; text-decoration: underline; }
</style><script type="module" src="/page.js"></script></html>`

/** A page of the bench's own, which has all that it shows in memory. */
export interface PlainPage extends ProbedPage {
  readonly close: () => Promise<void>
}

/** A plain list of the rows of an index in a page, as `page/plain-list.ts` says. */
export interface PlainList extends PlainPage {
  /** From asking for the page until its first rows were painted, in ms. */
  readonly opening: number
}

/** Shows the plain list, and waits for its rows. */
export async function openPlainPage(browser: Browser, index: string): Promise<PlainList> {
  const plain = await openPlain(browser, {
    html: listHtml,
    script: 'plain-list',
    data: ['/rows', rowsOf(index)],
  })
  const opening = (await asked(plain.page, 'rowsPainted')) - plain.asked
  return { ...plain, opening }
}

/** Shows the first of plain articles, as `page/plain-article.ts` says. */
export async function openPlainArticles(browser: Browser, articles: readonly unknown[]): Promise<PlainPage> {
  const data = Buffer.from(JSON.stringify(articles))
  const plain = await openPlain(browser, {
    html: articleHtml,
    script: 'plain-article',
    data: ['/articles', data],
  })
  await plain.page.locator('h2').waitFor()
  return plain
}

interface PlainContent {
  readonly html: string
  /** The name of its script in `page/`. */
  readonly script: string
  /** What the script asks for, and where. */
  readonly data: readonly [path: string, json: Buffer]
}

async function openPlain(
  browser: Browser,
  { html, script: name, data: [path, json] }: PlainContent,
): Promise<PlainPage & { readonly asked: number }> {
  const script = await pageScript(name)
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/page.js'
        ? ['text/javascript', script]
        : url === path
          ? ['application/json', json]
          : ['text/html', html]
    response.setHeader('content-type', type).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { page, session } = await probedPage(browser)
  const { port } = server.address() as AddressInfo // of a server that listens on a port
  const started = Date.now()
  await page.goto(`http://127.0.0.1:${port}/`)
  return {
    page,
    session,
    asked: started,
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
