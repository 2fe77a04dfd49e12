import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { removeFolder, temporaryFolder, untrackedFolder } from '../support/temporary-folder.ts'
import { ask, WebPage } from '../support/web-page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = untrackedFolder()
const cli = join(out, 'main/cli.js')

/** The built command line, with a cache of its own. */
function tarmiz(cache: string, words: readonly string[]): ChildProcess {
  const env = { ...process.env, TARMIZ_CACHE: cache }
  return spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env })
}

async function serve(cache: string, words: readonly string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = tarmiz(cache, ['serve', '--json', ...words])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  if (!child.stdout) throw new Error('Its output cannot be read.')
  for await (const line of createInterface({ input: child.stdout }))
    return { url: JSON.parse(line).url, child }
  throw new Error('It ended without an address.')
}

/** The exit code and the sentence of a command that fails. */
async function failure(cache: string, words: readonly string[]): Promise<[number, string]> {
  const child = tarmiz(cache, words)
  let sentence = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    sentence += chunk.toString()
  })
  const [code] = await once(child, 'close')
  return [code, sentence.trim()]
}

async function aStudyOnDisk(): Promise<{ cache: string; folder: string }> {
  const place = temporaryFolder()
  const [cache, folder] = [join(place, 'cache'), join(place, 'study')]
  expect(await once(tarmiz(cache, ['init', folder, '--coder', 'Amal']), 'exit')).toEqual([0, null])
  return { cache, folder }
}

describe('tarmiz serve', () => {
  beforeAll(() => {
    const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
    const options = [builder, 'build', '--logLevel=error', `--outDir=${out}`]
    const { status, stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(`The build failed: ${stderr}`)
  }, 120_000)
  afterAll(() => removeFolder(out))

  it('prints the address, serves the page with all that it loads, and has the study open', async () => {
    const { cache, folder } = await aStudyOnDisk()
    const { url } = await serve(cache, ['--study', folder])
    const port = Number(new URL(url).port)
    const { text } = await ask({ port, path: '/' })
    const loads = [...text.matchAll(/(?:src|href)="\.(\/[^"]+)"/g)].map(match => match[1] ?? '')
    expect(loads.length).toBeGreaterThan(1)
    for (const path of loads) expect(await ask({ port, path })).toMatchObject({ status: 200 })
    const page = await WebPage.open(url)
    expect(await page.call('study.current', {})).toMatchObject({ value: { coder: { name: 'Amal' } } })
    expect(await page.call('studies.recent', {})).toMatchObject({ value: [{ name: 'study', place: folder }] })
  })

  it('serves the first page where no study is named', async () => {
    const { url } = await serve(join(temporaryFolder(), 'cache'), [])
    const page = await WebPage.open(url)
    expect(await page.call('study.current', {})).toEqual({ ok: true, value: null })
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends well with %s, and lets go of the study',
    async signal => {
      const { cache, folder } = await aStudyOnDisk()
      const { url, child } = await serve(cache, ['--study', folder])
      const stream = await (await WebPage.open(url)).listen()
      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([0, null])
      await stream.ended
      const again = await serve(cache, ['--study', folder])
      expect(await (await WebPage.open(again.url)).call('study.current', {})).toMatchObject({
        value: { notices: [] },
      })
    },
  )

  it('ends with the program that started it', async () => {
    const { child } = await serve(join(temporaryFolder(), 'cache'), [])
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('says plainly what is in the way', async () => {
    const { cache, folder } = await aStudyOnDisk()
    const { url } = await serve(cache, ['--study', folder])
    const { port } = new URL(url)
    expect(await failure(cache, ['serve', '--port', port])).toEqual([
      1,
      `port ${port} is taken by another program; leave --port out to take one that is free.`,
    ])
    const [code, sentence] = await failure(cache, ['serve', '--study', folder])
    expect(code).toBe(1)
    expect(sentence).toMatch(/^The study is open for coder "amal" elsewhere \(.+\)\. Close it there first\.$/)
    expect(await failure(cache, ['serve', '--port', '65536'])).toEqual([
      1,
      '--port takes a number up to 65535.',
    ])
  })
})
