/**
 * The threads that read files for an import. Requests go to whichever is free; answers come back in the order of the
 * requests, so that an import gives the same result however the threads take turns.
 */
import type { Worker } from 'node:worker_threads'
import { Refusal } from '../../../core/model/failure.ts'
import { refusalOf } from '../../study/disk.ts'
import { startThread } from '../../thread.ts'
import type { ReaderStart, ReadReply, ReadRequest, SampleRequest } from '../worker.ts'

/** What a reader answers when nothing went wrong. */
export type Read = Extract<ReadReply, { kind: 'read' }>
export type Sampled = Extract<ReadReply, { kind: 'sampled' }>

interface Task {
  readonly request: ReadRequest | SampleRequest
  readonly resolve: (read: Read | Sampled) => void
  readonly reject: (error: unknown) => void
}

export class ReaderPool {
  readonly #workers: Worker[] = []
  readonly #idle: Worker[] = []
  readonly #waiting: Task[] = []
  readonly #busy = new Map<Worker, Task>()
  #failed: Error | undefined

  constructor(module: URL, threads: number, start?: ReaderStart) {
    for (let thread = 0; thread < threads; thread++) {
      const worker = startThread(module, {
        workerData: start,
        resourceLimits: { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 8 },
      })
      worker.on('message', (reply: ReadReply) => this.#answer(worker, reply))
      worker.on('error', error => this.#fail(error instanceof Error ? error : new Error(String(error))))
      worker.on(
        'exit',
        code => code !== 0 && this.#fail(new Error(`A reading thread ended with code ${code}`)),
      )
      this.#workers.push(worker)
      this.#idle.push(worker)
    }
  }

  /** How many threads there are. */
  get threads(): number {
    return this.#workers.length
  }

  /** Has a thread read the files of a request. @throws Refusal for what the disk refuses */
  read(request: ReadRequest): Promise<Read> {
    return this.#ask(request) as Promise<Read> // a thread answers a request in its kind
  }

  /** Has a thread say what the lines of some files are. */
  sample(request: SampleRequest): Promise<Sampled> {
    return this.#ask(request) as Promise<Sampled> // likewise
  }

  /** Has all threads read by this from the next request on. */
  readBy(start: ReaderStart): void {
    for (const worker of this.#workers) worker.postMessage({ kind: 'guide', ...start })
  }

  #ask(request: ReadRequest | SampleRequest): Promise<Read | Sampled> {
    return new Promise((resolve, reject) => {
      if (this.#failed !== undefined) reject(this.#failed)
      else this.#waiting.push({ request, resolve, reject })
      this.#hand()
    })
  }

  /** Ends the threads. What they were reading is not answered. */
  async close(): Promise<void> {
    this.#failed = new Error('The readers are closed')
    await Promise.all(this.#workers.map(worker => worker.terminate()))
  }

  #hand(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const [worker, task] = [this.#idle.pop(), this.#waiting.shift()]
      if (worker === undefined || task === undefined) return
      this.#busy.set(worker, task)
      worker.postMessage(task.request)
    }
  }

  #answer(worker: Worker, reply: ReadReply): void {
    const task = this.#busy.get(worker)
    this.#busy.delete(worker)
    this.#idle.push(worker)
    if (reply.kind === 'read' || reply.kind === 'sampled') task?.resolve(reply)
    else if (reply.kind === 'crash') task?.reject(new Error(`While reading ${reply.path}: ${reply.message}`))
    else task?.reject(refusalOf(Object.assign(new Error(reply.code), { code: reply.code }), reply.path))
    this.#hand()
  }

  #fail(error: Error): void {
    if (this.#failed !== undefined) return
    this.#failed = error
    for (const { reject } of [...this.#busy.values(), ...this.#waiting]) reject(error)
    this.#busy.clear()
    this.#waiting.length = 0
  }
}

/** Whether an error is a refusal of the disk, after which an import can go on later from its last finished batch. */
export function isDiskRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal && ['disk-full', 'not-writable', 'disk-error'].includes(error.failure.kind)
}
