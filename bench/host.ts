import type { Answer, Method, PickToken, Request } from '../core/contract.ts'
import { Refusal } from '../core/model/failure.ts'
import type { Result } from '../core/result.ts'
import { terminalPorts } from '../main/cli/ports.ts'
import { OfferedPicks } from '../main/hosts/local-ports.ts'
import type { Clock, Ports } from '../main/ports.ts'
import type { Program } from '../main/services.ts'
import { createProgram } from '../main/services.ts'

/** The threads as people run them: built, not stripped of their types each time one starts. */
const workers: Ports['workers'] = {
  import: new URL('../out/main/import-worker.js', import.meta.url),
  index: new URL('../out/main/index-worker.js', import.meta.url),
}

/** The ports of the command line, with built threads and a cache folder of the bench's own. */
export function benchPorts(picks: OfferedPicks, cache: string, clock?: Clock): Ports {
  return { ...terminalPorts(picks), workers, cacheFolder: cache, ...(clock === undefined ? {} : { clock }) }
}

/** The program behind its door, as a host has it. */
export class Host {
  readonly #picks = new OfferedPicks()
  readonly #program: Program

  /** @param clock what time it is for the program; by default what it is */
  constructor(cache: string, clock?: Clock) {
    this.#program = createProgram(benchPorts(this.#picks, cache, clock))
  }

  /** Calls a method. @throws Refusal with the failure that it answers */
  async call<M extends Method>(method: M, input: Request<M>): Promise<Answer<M>> {
    const result = (await this.#program.dispatch(method, input)) as Result<Answer<M>> // the door answers with the output of the method
    if (result.ok) return result.value
    throw new Refusal(result.failure)
  }

  /** A token for a path. */
  pick(path: string): PickToken {
    return this.#picks.offer(path)
  }

  close(): Promise<void> {
    return this.#program.close()
  }
}
