import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Method, ProgramEvent } from '../../core/contract.ts'
import { contract } from '../../core/contract.ts'
import type { Result } from '../../core/result.ts'
import { connect } from '../../main/hosts/electron/rpc.ts'
import { openWindow } from '../../main/hosts/electron/window.ts'
import { OfferedPicks } from '../../main/hosts/local-ports.ts'
import { start } from '../../main/hosts/web/index.ts'
import { createProgram, type Program } from '../../main/services.ts'
import { BrowserWindow, contextBridge } from '../electron/fake-electron.ts'
import { type FakePorts, fakePorts } from '../support/fake-ports.ts'
import { removeFolder, untrackedFolder } from '../support/temporary-folder.ts'
import { WebPage } from '../support/web-page.ts'
import '../../preload/index.ts'
import { prepare, type Stage, samples } from './method-samples.ts'

/** A page of a host: what it can do, and how the host is ended. */
interface Page {
  call(method: string, input: unknown): Promise<unknown>
  readonly events: readonly ProgramEvent[]
  end(): Promise<void>
}

async function inBrowser(program: Program): Promise<Page> {
  const host = await start({ program, page: new Map(), report: unexpected })
  const page = await WebPage.open(host.url)
  const { events } = await page.listen()
  return { call: (method, input) => page.call(method, input), events, end: () => host.close() }
}

async function inWindow(program: Program): Promise<Page> {
  openWindow('preload.cjs')
  const pages = () => BrowserWindow.all.map(window => window.webContents)
  const disconnect = connect(program, new OfferedPicks(), pages as never) // stand-ins, with what a page has that is sent to
  const preload = contextBridge.exposed['tarmiz'] as Pick<Page, 'call'> & {
    subscribe(listener: (event: ProgramEvent) => void): () => void
  } // what the preload exposed
  const events: ProgramEvent[] = []
  const unsubscribe = preload.subscribe(event => events.push(event))
  return {
    call: (method, input) => preload.call(method, input),
    events,
    end: async () => {
      unsubscribe()
      disconnect()
    },
  }
}

function unexpected(error: unknown): never {
  throw error
}

/** The course of all samples through one host. */
class Course {
  readonly root = untrackedFolder()
  readonly results = new Map<string, Result<unknown>>()
  readonly events: string[] = []
  readonly #ports: FakePorts = fakePorts(join(this.root, 'cache'))

  async run(open: (program: Program) => Promise<Page>): Promise<void> {
    prepare(this.root)
    const program = createProgram(this.#ports, { checkOutputs: true })
    const page = await open(program)
    const stage: Stage = {
      root: this.root,
      pick: path => this.#ports.picks.of(path),
      answer: <M extends Method>(method: M) => {
        const result = this.results.get(method)
        if (result?.ok) return result.value as Answer<M> // the door checked it against the contract
        throw new Error(`${method} was not answered: ${JSON.stringify(result)}`)
      },
    }
    for (const method of Object.keys(samples) as Method[]) {
      const result = (await page.call(method, samples[method](stage))) as Result<unknown> // what the door answers
      this.results.set(method, result)
      this.events.push(...this.#told(page.events.slice(this.events.length)))
    }
    await page.end()
    await program.close()
  }

  /** A result without what differs between two runs of one host: where it happened, and how long it took. */
  plain(value: unknown): unknown {
    return JSON.parse(
      JSON.stringify(value ?? null)
        .replaceAll(JSON.stringify(this.root).slice(1, -1), '')
        .replaceAll(basename(this.root), '')
        .replace(/"milliseconds":\d+/g, '"milliseconds":0'),
    )
  }

  /** The events that tell of changes. How often progress is told is a matter of time. */
  #told(events: readonly ProgramEvent[]): string[] {
    return events.map(event => JSON.stringify(this.plain(event)))
  }
}

describe('a browser and a window', () => {
  const browser = new Course()
  const window = new Course()

  beforeAll(async () => {
    await browser.run(inBrowser)
    await window.run(inWindow)
  }, 60_000)
  afterAll(() => {
    removeFolder(browser.root)
    removeFolder(window.root)
  })

  it('are taken through every method of the contract', () => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(contract).sort())
  })

  it.each(Object.keys(samples))('answer %s alike', method => {
    const [left, right] = [browser, window].map(course => course.plain(course.results.get(method)))
    expect(left).toMatchObject({ ok: true })
    expect(left).toEqual(right)
  })

  it('tell of the same changes in the same order', () => {
    const changes = ({ events }: Course) => events.filter(event => event.includes('"changed"'))
    expect(changes(browser).length).toBeGreaterThan(5)
    expect(changes(browser)).toEqual(changes(window))
  })

  it('refuse a method that there is not, and an input that does not fit, alike', async () => {
    const refusals = await Promise.all(
      [inBrowser, inWindow].map(async open => {
        const program = createProgram(fakePorts(join(browser.root, 'other')))
        const page = await open(program)
        const answers = [
          await page.call('no.such', {}),
          await page.call('study.open', { folder: 3 }),
          await page.call('codebook.read', {}),
        ]
        await page.end()
        return answers
      }),
    )
    expect(refusals[0]).toMatchObject([
      { failure: { kind: 'unknown-method' } },
      { failure: { kind: 'bad-input' } },
      { failure: { kind: 'no-study-open' } },
    ])
    expect(refusals[0]).toEqual(refusals[1])
  })
})
