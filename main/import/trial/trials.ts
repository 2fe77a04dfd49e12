/**
 * The thread in which profiles are tried. It is kept from one trial to the next, since they are made while somebody types;
 * it ends with the study, or where one trial takes far longer than it may.
 */
import type { Worker } from 'node:worker_threads'
import type { RecordShape, TriedFile } from '../../../core/contract/profile-methods.ts'
import { Refusal } from '../../../core/model/failure.ts'
import type { ProfileContent } from '../../../core/model/profile.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { startThread } from '../../thread.ts'
import type { TrialReply, TrialRequest } from './look.ts'
import type { TrialOn } from './targets.ts'

/** A file that a thread reads for longer than this is not waited for. */
const patienceMilliseconds = 20_000

export class Trials {
  readonly #study: string
  readonly #module: URL
  readonly #inTurn = oneAtATime()
  #worker: Worker | undefined
  /** Ends the trial that is under way. */
  #settle: ((settled: TrialReply | Error) => void) | undefined

  constructor(study: string, module: URL) {
    this.#study = study
    this.#module = module
  }

  /** What a profile makes of some files, within about two seconds. @throws Refusal as `discover` does */
  async tried(content: ProfileContent, on: TrialOn): Promise<TriedFile[]> {
    const reply = await this.#ask({ kind: 'try', content, on, study: this.#study })
    return reply.kind === 'tried' ? [...reply.files] : []
  }

  /** The makes of records in some files, within about two seconds. @throws Refusal as `discover` does */
  async shapes(on: TrialOn): Promise<RecordShape[]> {
    const reply = await this.#ask({ kind: 'shapes', on, study: this.#study })
    return reply.kind === 'shapes' ? [...reply.shapes] : []
  }

  /** Ends the thread. What it was asked is answered as stopped. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #ask(request: TrialRequest): Promise<TrialReply> {
    return this.#inTurn(() => this.#answer(request))
  }

  #answer(request: TrialRequest): Promise<TrialReply> {
    const worker = this.#worker ?? this.#start()
    return new Promise<TrialReply>((resolve, reject) => {
      const late = setTimeout(() => void this.close(), patienceMilliseconds)
      this.#settle = settled => {
        clearTimeout(late)
        this.#settle = undefined
        if (settled instanceof Error) reject(settled)
        else resolve(settled)
      }
      worker.postMessage(request)
    })
  }

  #start(): Worker {
    const worker = startThread(this.#module, {})
    worker.on('message', (reply: TrialReply) => {
      if (reply.kind === 'refused') this.#settle?.(new Refusal(reply.failure))
      else if (reply.kind === 'crash') this.#settle?.(new Error(reply.message))
      else this.#settle?.(reply)
    })
    worker.on('error', error => this.#settle?.(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
      this.#settle?.(new Refusal({ kind: 'preview-stopped' }))
    })
    this.#worker = worker
    return worker
  }
}
