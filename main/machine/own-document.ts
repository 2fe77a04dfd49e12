import type * as z from 'zod'
import { Refusal } from '../../core/model/failure.ts'
import type { Clock } from '../ports.ts'
import { setAside } from '../study/disk.ts'
import { JsonDocument } from '../study/json-document.ts'

/** Takes what was found and mended, with where it was. */
export type OnNotice = (path: string, notice: string) => void

/**
 * A document of this machine, not of a study. It is read each time, so that two windows see each other's changes; where
 * it is damaged it is set aside, that is said, and it counts as absent.
 */
export class OwnDocument<T> {
  readonly path: string
  readonly #document: JsonDocument<T>
  readonly #clock: Clock
  readonly #onNotice: OnNotice

  constructor(
    path: string,
    schema: z.ZodType<T>,
    parts: { readonly clock: Clock; readonly onNotice: OnNotice },
  ) {
    this.path = path
    this.#document = new JsonDocument(path, schema)
    this.#clock = parts.clock
    this.#onNotice = parts.onNotice
  }

  /** The document; null where there is none that can be read. */
  read(): T | null {
    try {
      return this.#document.read()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#onNotice(this.path, this.#noticeOf(error))
      return null
    }
  }

  /** Writes it and waits until it is on disk. @throws Refusal where it cannot be. */
  write(document: T): void {
    this.#document.write(document)
  }

  #noticeOf({ failure }: Refusal): string {
    if (failure.kind !== 'damaged-document') return 'It cannot be read now; nothing of it is in force.'
    try {
      const aside = setAside(this.path, this.#clock.now())
      return `It was damaged (${failure.reason}) and is set aside as ${aside}; what it held begins anew.`
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return `It is damaged (${failure.reason}); nothing of it is in force.`
    }
  }
}
