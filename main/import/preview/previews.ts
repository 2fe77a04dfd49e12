/** Previews of imports, one at a time, each in a thread that can be ended at once. */
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../core/model/failure.ts'
import { noGuide, type ReadingGuide } from '../../../core/model/profile.ts'
import type { PreviewFound, PreviewReply, PreviewRequest } from './look-around.ts'

export interface PreviewsOptions {
  readonly study: string
  /** The module that reading threads run. */
  readonly workerModule: URL
  /** Hears how many files a preview has found so far, and whether it is over. */
  readonly onFiles: (files: number, isOver: boolean) => void
}

const mostSampled = 200
const patience = { walkMilliseconds: 1_000, allMilliseconds: 1_500 }

interface Running {
  readonly worker: Worker
  readonly stop: () => void
}

export class Previews {
  readonly #options: PreviewsOptions
  #running: Running | undefined
  /** What the last preview was of, and how many files there are; null where it did not count them all. */
  #last: { readonly sources: readonly string[]; readonly files: number | null } | undefined

  constructor(options: PreviewsOptions) {
    this.#options = options
  }

  /**
   * Looks around below some absolute paths, within about two seconds, and reads by a guide. Ends the preview before it.
   * @throws Refusal `preview-stopped`, and `not-found` and `import-into-itself` as an import does
   */
  async look(sources: readonly string[], guide: ReadingGuide): Promise<PreviewFound> {
    this.stop()
    const { study, onFiles } = this.#options
    let files = 0
    const request = { kind: 'preview', sources, guide, study, mostSampled, patience } as const
    const found = await this.#ask(request, now => {
      files = now
      onFiles(now, false)
    }).finally(() => onFiles(files, true))
    this.#last = { sources: resolved(sources), files: found.isWholeFolderCounted ? found.files : null }
    return found
  }

  /** Ends the preview that is under way, if there is one. */
  stop(): void {
    this.#running?.stop()
  }

  /**
   * How many files an import of these sources will come to, where somebody has asked for a preview of them: known by
   * then, or counted now, however long that takes. Null where nobody has, or where the count was stopped.
   */
  async filesIn(sources: readonly string[]): Promise<number | null> {
    const last = this.#last
    if (last === undefined || last.sources.join('\n') !== resolved(sources).join('\n')) return null
    if (last.files !== null) return last.files
    this.stop()
    try {
      const { study } = this.#options
      const request = {
        kind: 'preview',
        sources,
        guide: noGuide,
        study,
        mostSampled: 0,
        patience: null,
      } as const
      return (await this.#ask(request, () => undefined)).files
    } catch (error) {
      if (error instanceof Refusal) return null // the import itself says what is wrong
      throw error
    }
  }

  #ask(request: PreviewRequest, onFiles: (files: number) => void): Promise<PreviewFound> {
    const worker = new Worker(this.#options.workerModule)
    const answer = new Promise<PreviewFound>((answerWith, reject) => {
      this.#running = { worker, stop: () => reject(new Refusal({ kind: 'preview-stopped' })) }
      worker.on('message', (reply: PreviewReply) => {
        if (reply.kind === 'files') onFiles(reply.files)
        else if (reply.kind === 'found') answerWith(reply.found)
        else if (reply.kind === 'refused') reject(new Refusal(reply.failure))
        else reject(new Error(reply.message))
      })
      worker.on('error', reject)
      worker.on('exit', code => reject(new Error(`The thread of a preview ended with code ${code}`)))
      worker.postMessage(request)
    })
    return answer.finally(async () => {
      if (this.#running?.worker === worker) this.#running = undefined
      await worker.terminate()
    })
  }
}

function resolved(paths: readonly string[]): string[] {
  return paths.map(path => resolve(path))
}
