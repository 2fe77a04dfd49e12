/**
 * What is measured in a process of its own, so that its memory is its own and nothing is warm that would not be. Started
 * with the name of a task and its input as JSON; prints what came out as a line of JSON.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { firstRows, importPlainly } from './limits.ts'
import type { Tasks } from './tasks.ts'

/** Does a task in a process of its own, and gives what it prints. */
export function inChild<T extends keyof Tasks>(
  task: T,
  input: Parameters<Tasks[T]>[0],
): Promise<Awaited<ReturnType<Tasks[T]>>> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), task, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0)
        resolve(JSON.parse(text)) // printed below by the very task
      else reject(new Error(`The process for ${task} ended with code ${code}`))
    })
  })
}

const tasks: Tasks = {
  async import({ corpus, target, cache }) {
    const { Host } = await import('./host.ts') // the plain tasks must not pay for loading the program
    const host = new Host(cache)
    await host.call('study.create', { folder: host.pick(target) })
    const picks = [host.pick(corpus)]
    const started = performance.now()
    const { files } = await host.call('import.run', { picks, index: false })
    const done = { files, milliseconds: performance.now() - started, peakMegabytes: peakMegabytes() }
    await host.close()
    return done
  },
  async importPlainly({ corpus, target }) {
    const started = performance.now()
    const files = await importPlainly(corpus, target)
    return { files, milliseconds: performance.now() - started, peakMegabytes: peakMegabytes() }
  },
  async importWatched(input) {
    const { importWatched } = await import('./watched.ts')
    return { ...(await importWatched(input)), peakMegabytes: peakMegabytes() }
  },
  async index(input) {
    const { indexFully } = await import('./indexing.ts')
    return indexFully(input)
  },
  async insertWords(input) {
    const { insertWords } = await import('./indexing.ts')
    return insertWords(input)
  },
  firstRows: async ({ study, index }) => firstRows(study, index, 100),
}

/** What Linux noted of this process alone; elsewhere what the system says of it, in which a parent may have a part. */
function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024
}

if (import.meta.main) {
  enableCompileCache() // as the command line does
  const [, , task = '', input = '{}'] = process.argv
  if (!Object.hasOwn(tasks, task)) throw new Error(`There is no task "${task}"`)
  const work = tasks[task as keyof Tasks] as (given: unknown) => Promise<unknown> // `inChild` pairs task and input
  process.stdout.write(`${JSON.stringify(await work(JSON.parse(input)))}\n`)
}
