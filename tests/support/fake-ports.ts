/** The world as tests give it to the program: a clock that ticks, ids from a seed, picks of any path. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PickToken } from '../../core/model/pick.ts'
import { pickToken } from '../../core/model/pick.ts'
import type { Asker, Clock, IdSource, PickedPaths, PickQuestion, Picks, Ports } from '../../main/ports.ts'

/** A clock that is one second later each time it is asked. */
export class TickingClock implements Clock {
  #milliseconds: number

  constructor(start = '2024-11-03T09:00:00.000Z') {
    this.#milliseconds = Date.parse(start)
  }

  now(): string {
    this.#milliseconds += 1_000
    return new Date(this.#milliseconds).toISOString()
  }

  /** Sets the clock, forward or back. */
  set(iso: string): void {
    this.#milliseconds = Date.parse(iso)
  }
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Ids that are the same in every run with the same seed. */
export class SeededIds implements IdSource {
  #state: number

  constructor(seed = 1) {
    this.#state = seed >>> 0
  }

  token(length: number): string {
    return Array.from({ length }, () => alphabet.charAt(Math.floor(this.#next() * alphabet.length))).join('')
  }

  /** Mulberry32: small, and good enough for names. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Picks in which the token of a path can be made without a dialog. */
export class OpenPicks implements Picks {
  readonly #paths = new Map<PickToken, string>()

  of(path: string): PickToken {
    const token = pickToken.parse(`pick:${path}`)
    this.#paths.set(token, path)
    return token
  }

  offer(path: string): PickToken {
    return this.of(path)
  }

  pathOf(token: PickToken): string | undefined {
    return this.#paths.get(token)
  }
}

/** Somebody who answers what the test has put into `next`, and keeps the questions. */
export class ScriptedAsker implements Asker {
  readonly asked: PickQuestion[] = []
  next: PickedPaths = { answer: 'browse' }

  async ask(question: PickQuestion): Promise<PickedPaths> {
    this.asked.push(question)
    return this.next
  }
}

/** An error that the program reported as unexpected. */
export interface Reported {
  readonly error: unknown
  readonly doing: string
}

export interface FakePorts extends Ports {
  readonly clock: TickingClock
  readonly ids: SeededIds
  readonly picks: OpenPicks
  readonly asker: ScriptedAsker
  readonly reported: Reported[]
}

/** Ports on a cache folder of the test's own. */
export function fakePorts(cacheFolder: string, seed = 1): FakePorts {
  const reported: Reported[] = []
  return {
    clock: new TickingClock(),
    ids: new SeededIds(seed),
    picks: new OpenPicks(),
    asker: new ScriptedAsker(),
    menu: { show: () => undefined },
    browsing: true,
    remembersStudies: true,
    locale: 'en-GB',
    homeFolder: join(cacheFolder, '..'),
    configFolder: join(cacheFolder, 'config'),
    sampleFolder: fileURLToPath(new URL('../../samples/river-dam', import.meta.url)),
    cacheFolder,
    workers: {
      import: new URL('../../main/import/worker.ts', import.meta.url),
      index: new URL('../../main/search/worker.ts', import.meta.url),
    },
    reported,
    report: (error, doing) => reported.push({ error, doing }),
  }
}
