import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { program } from './ground.ts'

/** The program as it serves the workbench to a browser. */
export class Server {
  /** The address that it printed. It opens the page once. */
  readonly url: string
  readonly #child: ChildProcess
  #complaints = ''

  private constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
    child.stderr?.on('data', chunk => {
      this.#complaints += String(chunk)
    })
  }

  /** Done when it has printed its address. Throws what it says instead. */
  static async start(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Server> {
    const options = [program(), 'serve', '--json', ...words]
    // With a channel, it ends where the process of the tests does.
    const child = spawn(process.execPath, options, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const { stdout, stderr } = child
    if (!stdout || !stderr) throw new Error('Its output cannot be read.')
    for await (const line of createInterface({ input: stdout }))
      return new Server(JSON.parse(line).url, child)
    throw new Error((await text(stderr)).trim())
  }

  get port(): string {
    return new URL(this.url).port
  }

  /** The number of its process, which stands in the names of the files that it is writing. */
  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** What it wrote to standard error: nothing, unless something unexpected happened. */
  get complaints(): string {
    return this.#complaints
  }

  /** Asks it to end, and waits until it has. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill(signal)
    await gone
  }
}
