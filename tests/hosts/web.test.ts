import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ProgramEvent } from '../../core/contract.ts'
import { success } from '../../core/result.ts'
import { start, type WebHost } from '../../main/hosts/web/index.ts'
import { readPage } from '../../main/hosts/web/page.ts'
import { removeFolder, untrackedFolder } from '../support/temporary-folder.ts'
import { type Asked, ask, WebPage } from '../support/web-page.ts'

const changed: ProgramEvent = { kind: 'changed', documents: ['study.json'] }
const policyTag = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'" />'

const listeners = new Set<(event: ProgramEvent) => void>()
const calls: { method: string; input: unknown }[] = []
const reported: unknown[] = []

/** Answers with what it was asked. */
const echo = {
  dispatch: async (method: string, input: unknown) => {
    calls.push({ method, input })
    return success({ method, input })
  },
  subscribe: (listener: (event: ProgramEvent) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

const folder = untrackedFolder()
let host: WebHost
let page: WebPage

function serve(patience = {}): Promise<WebHost> {
  const served = readPage(join(folder, 'renderer'))
  return start({ program: echo, page: served, patience, report: error => reported.push(error) })
}

/** Asks the host as its own page would, but for what is given. */
function asPage(request: Omit<Asked, 'port'>) {
  return ask({ port: host.port, ...request, headers: { ...page.headers, ...request.headers } })
}

beforeAll(async () => {
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer', 'index.html'), `<head>${policyTag}</head>`)
  writeFileSync(join(folder, 'renderer', 'assets', 'index-B4x.js'), 'export {}')
  writeFileSync(join(folder, 'renderer', 'notes.txt'), 'notes')
  writeFileSync(join(folder, 'secret.js'), 'secret')
  host = await serve({ heartbeatMilliseconds: 40 })
  page = await WebPage.open(host.url)
})
beforeEach(() => {
  calls.length = 0
})
afterAll(async () => {
  await host.close()
  removeFolder(folder)
  expect(reported).toEqual([])
})

describe('the address', () => {
  it('is on this machine alone, with a token of 32 bytes in its fragment', () => {
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}$/)
  })

  it('opens the page once', async () => {
    const url = host.invite()
    await WebPage.open(url)
    await expect(WebPage.open(url)).rejects.toThrow('403')
  })

  it.each([
    ['no token', '{}', 400],
    ['a token that is no text', '{"token":1}', 400],
    ['a token that was never given', JSON.stringify({ token: 'A'.repeat(43) }), 403],
    ['an empty token', '{"token":""}', 403],
    ['no JSON', 'token', 400],
  ])('gives no key for %s', async (_, body, status) => {
    const answered = await asPage({ path: '/session', method: 'POST', body })
    expect(answered.status).toBe(status)
    expect(answered.text).not.toContain('key"')
  })

  it('cannot be had twice', async () => {
    const taken = start({ program: echo, page: new Map(), port: host.port, report: () => undefined })
    await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('a call', () => {
  it('is carried to the program, and its answer back', async () => {
    const answer = await page.call('codebook.read', { any: ['thing'] })
    expect(answer).toEqual(success({ method: 'codebook.read', input: { any: ['thing'] } }))
    expect(calls).toEqual([{ method: 'codebook.read', input: { any: ['thing'] } }])
  })

  const body = JSON.stringify({ method: 'codebook.read', input: {} })
  const post = { path: '/rpc', method: 'POST', body }

  it.each<[string, Omit<Asked, 'port' | 'path'> & { path?: string }, number]>([
    ['without a key', { headers: { 'x-tarmiz-key': '' } }, 403],
    ['with a key that is not one', { headers: { 'x-tarmiz-key': 'A'.repeat(43) } }, 403],
    ['for another host', { headers: { host: 'example.org' } }, 421],
    ['for a name that only begins like ours', { headers: { host: '127.0.0.1.example.org' } }, 421],
    ['for this machine without the port', { headers: { host: '127.0.0.1' } }, 421],
    ['from a page elsewhere', { headers: { origin: 'https://example.org' } }, 403],
    ['from another port of this machine', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['from a page that has no place', { headers: { origin: 'null' } }, 403],
    ['by GET', { method: 'GET', body: '' }, 405],
    ['by PUT', { method: 'PUT' }, 405],
    ['as a browser asks before one from elsewhere', { method: 'OPTIONS' }, 405],
    ['that is no JSON', { body: '{"method":' }, 400],
    ['that is not in UTF-8', { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400],
    ['without a method', { body: '{"input":{}}' }, 400],
    ['whose method is no name', { body: '{"method":{},"input":{}}' }, 400],
    ['with more than a call', { body: '{"method":"a","input":{},"more":1}' }, 400],
    ['of more than 4 MB', { body: `"${'x'.repeat(4 * 1024 * 1024)}"` }, 413],
    ['to another address', { path: '/rpc/' }, 404],
  ])('%s is refused', async (_, request, status) => {
    const answered = await asPage({ ...post, ...request })
    expect(answered.status).toBe(status)
    expect(answered.headers['access-control-allow-origin']).toBeUndefined()
    expect(answered.headers['x-content-type-options']).toBe('nosniff')
    expect(calls).toEqual([])
  })

  it('must say where it comes from, by its origin or by its site', async () => {
    const { origin: _, ...headers } = page.headers
    const say = (more: Record<string, string>) =>
      ask({ port: host.port, ...post, headers: { ...headers, ...more } }).then(({ status }) => status)
    expect(await say({})).toBe(403)
    expect(await say({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await say({ 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  it('may name the host localhost, from a page that does', async () => {
    const name = `localhost:${host.port}`
    const named = await asPage({ ...post, headers: { host: name, origin: `http://${name}` } })
    const mixed = await asPage({ ...post, headers: { host: name } })
    expect([named.status, mixed.status]).toEqual([200, 403])
  })
})

describe('the page', () => {
  it('is served with a policy that allows itself alone, and styles by a number used once', async () => {
    const [first, second] = [await asPage({ path: '/' }), await asPage({ path: '/?again' })]
    const nonces = [first, second].map(({ headers, text }) => {
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
      expect(policy).not.toMatch(/unsafe|http|\*/)
      const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? ''
      expect(text).toBe(`<head><meta name="style-nonce" content="${nonce}" /></head>`)
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
    expect(first.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('needs no key, and is not served to another name', async () => {
    const open = { port: host.port, path: '/assets/index-B4x.js' }
    expect(await ask(open)).toMatchObject({ status: 200, text: 'export {}' })
    expect(await ask({ ...open, headers: { host: 'example.org' } })).toMatchObject({ status: 421 })
    expect(await ask({ ...open, method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
    expect(await ask({ ...open, method: 'DELETE' })).toMatchObject({ status: 405 })
  })

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets/../../secret.js',
    '/assets/../index.html',
    '//secret.js',
    '/index.html',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/absent.js',
    '/assets/index-B4x.js%00',
    '/assets/index-b4x.js',
    '/__proto__',
    'http://127.0.0.1/secret.js',
  ])('ends where it ends: %s is not found', async path => {
    expect(await ask({ port: host.port, path })).toMatchObject({ status: 404 })
  })
})

describe('the stream of events', () => {
  const publish = (event: ProgramEvent) => {
    for (const listener of listeners) listener(event)
  }

  it('brings every event to every page', async () => {
    const other = await WebPage.open(host.invite())
    const streams = await Promise.all([page.listen(), other.listen()])
    publish(changed)
    for (const stream of streams) expect(await stream.event(() => true)).toEqual(changed)
    for (const stream of streams) stream.stop()
  })

  it('gives signs of life while nothing happens', async () => {
    const stream = await page.listen()
    await stream.heartbeats(3)
    stream.stop()
    expect(stream.events).toEqual([])
  })

  it('goes on for others when one page goes away', async () => {
    const [gone, stays] = [await page.listen(), await page.listen()]
    gone.stop()
    await gone.ended
    publish(changed)
    expect(await stays.event(() => true)).toEqual(changed)
    stays.stop()
  })

  it('needs a key', async () => {
    expect(await ask({ port: host.port, path: '/events' })).toMatchObject({ status: 403 })
    const foreign = await asPage({ path: '/events', headers: { origin: 'https://example.org' } })
    expect(foreign.status).toBe(403)
  })

  it('ends with the host, which then listens to the program no more', async () => {
    const before = listeners.size
    const second = await serve()
    const stream = await (await WebPage.open(second.url)).listen()
    expect(listeners.size).toBe(before + 1)
    await second.close()
    await stream.ended
    expect(listeners.size).toBe(before)
    await expect(ask({ port: second.port, path: '/' })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

describe('somebody slow', () => {
  /** Everything that comes back on a connection on which `text` is sent and nothing more. */
  async function unfinished(text: string, patience: object): Promise<string> {
    const slow = await serve(patience)
    const socket = connect(slow.port, '127.0.0.1')
    socket.write(text.replaceAll('PORT', String(slow.port)))
    let answer = ''
    try {
      for await (const chunk of socket.setEncoding('utf8')) answer += chunk
    } finally {
      await slow.close()
    }
    return answer
  }

  it('is let go in the middle of a head', async () => {
    const answer = await unfinished('GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX-Slow', {
      headersMilliseconds: 100,
    })
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('is let go in the middle of a body', async () => {
    const head =
      'POST /session HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\nContent-Length: 9\r\n\r\n{'
    const answer = await unfinished(head, { headersMilliseconds: 100, requestMilliseconds: 200 })
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(calls).toEqual([])
  })

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['no host, as in older days', 'GET / HTTP/1.0\r\n\r\n', 421],
  ])('who speaks %s is answered', async (_, text, status) => {
    expect(await unfinished(text, {})).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  })
})
