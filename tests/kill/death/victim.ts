/** Processes that are started to be killed. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Violation } from '../verify/on-disk.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const preload = fileURLToPath(new URL('./die-at.ts', import.meta.url))

/** When a process is to be killed. */
export type Death =
  /** This long after it was started, after its first acknowledgement, or after it was interrupted. */
  | {
      readonly kind: 'time'
      readonly milliseconds: number
      readonly since: 'start' | 'first-acknowledgement' | 'interrupt'
    }
  /** As soon as this many acknowledgements have been read; or `byItself`, before it does anything else. */
  | { readonly kind: 'acknowledgement'; readonly count: number; readonly byItself?: boolean }
  /** By itself, at this call that writes, counted from 1 in the thread; `torn` writes half of it before. */
  | {
      readonly kind: 'call'
      readonly thread: 'main' | 'worker'
      readonly count: number
      readonly torn: boolean
    }

export interface VictimOptions {
  /** The module to run, from the root of the project, and its words. */
  readonly module: string
  readonly words: readonly string[]
  readonly cache: string
  readonly death: Death | null
  /** Whether a line that it printed acknowledges something. */
  readonly isAcknowledgement: (line: string, stream: 'stdout' | 'stderr') => boolean
  /** Send SIGINT this long after the first acknowledgement, as somebody who cancels does. */
  readonly interruptAfter?: number
}

/** How a process ended, with all that it said. */
export interface Ended {
  readonly killed: boolean
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** The lines that acknowledge something, in order. */
  readonly acknowledged: readonly string[]
  readonly milliseconds: number
}

/** No process here takes as long; one that does hangs, on a slow machine too. */
const mostMilliseconds = 180_000

/** Runs a process until it ends, or until it is killed. @throws Violation where it hangs */
export function run(options: VictimOptions): Promise<Ended> {
  const { module, words, cache, death, interruptAfter } = options
  const started = performance.now()
  const child = spawn(process.execPath, [...dyingArguments(death), `${root}${module}`, ...words], {
    cwd: root,
    env: { ...process.env, TARMIZ_CACHE: cache, ...dyingEnvironment(death) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  let hangs = false
  const giveUp = () => {
    hangs = true
    kill()
  }
  const timers: NodeJS.Timeout[] = [setTimeout(giveUp, mostMilliseconds)]
  const acknowledged: string[] = []
  const killAfter = (since: string) => {
    if (death?.kind === 'time' && death.since === since) timers.push(setTimeout(kill, death.milliseconds))
  }
  killAfter('start')
  const interrupt = () => {
    child.kill('SIGINT')
    killAfter('interrupt')
  }
  const acknowledge = (line: string) => {
    acknowledged.push(line)
    if (death?.kind === 'acknowledgement' && acknowledged.length === death.count) kill()
    if (acknowledged.length > 1) return
    killAfter('first-acknowledgement')
    if (interruptAfter !== undefined) timers.push(setTimeout(interrupt, interruptAfter))
  }
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    let rest = ''
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (options.isAcknowledgement(line, name)) acknowledge(line)
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer)
      const milliseconds = performance.now() - started
      if (hangs) reject(new Violation('A process hangs', { words, said }))
      resolve({ killed: signal === 'SIGKILL', code, ...said, acknowledged, milliseconds })
    })
  })
}

function dyingArguments(death: Death | null): string[] {
  return death?.kind === 'call' ? ['--import', preload] : []
}

function dyingEnvironment(death: Death | null): Record<string, string> {
  return death?.kind === 'call'
    ? { TARMIZ_DIE_AT: JSON.stringify({ thread: death.thread, count: death.count, torn: death.torn }) }
    : {}
}
