import { join } from 'node:path'
import * as z from 'zod'
import type { Answer } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { Ports } from '../ports.ts'
import { studyRef } from '../study/layout.ts'
import { isThere } from './browse.ts'
import type { OnNotice } from './own-document.ts'
import { OwnDocument } from './own-document.ts'

const mostStudies = 12

const recentDocument = z.looseObject({
  studies: z.array(z.looseObject({ path: z.string(), name: z.string(), opened: z.iso.datetime() })),
})
type RecentDocument = Readonly<z.output<typeof recentDocument>>

/** The studies that were opened on this machine last, the latest first, at most twelve. */
export class RecentStudies {
  readonly #ports: Ports
  readonly #document: OwnDocument<RecentDocument>
  readonly #onNotice: OnNotice

  constructor(ports: Ports, onNotice: OnNotice) {
    this.#ports = ports
    this.#onNotice = onNotice
    const path = join(ports.configFolder, 'recent-studies.json')
    this.#document = new OwnDocument(path, recentDocument, { clock: ports.clock, onNotice })
  }

  /** The list, with a token for each by which it can be opened. */
  async list(): Promise<Answer<'studies.recent'>> {
    const found = (this.#document.read()?.studies ?? []).map(async ({ path, name, opened }) => ({
      token: this.#ports.picks.offer(path),
      name,
      place: path,
      opened,
      isMissing: !(await isThere(join(path, studyRef.path))),
    }))
    return Promise.all(found)
  }

  /** Puts a study at the head of the list, where somebody is at work here. It is a notice where that cannot be written down. */
  remember(path: string, name: string): void {
    if (!this.#ports.remembersStudies) return
    const before = this.#document.read() ?? { studies: [] }
    const others = before.studies.filter(study => study.path !== path)
    const opened = this.#ports.clock.now()
    try {
      this.#document.write({ ...before, studies: [{ path, name, opened }, ...others].slice(0, mostStudies) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#onNotice(this.#document.path, 'The list of recent studies could not be written down.')
    }
  }

  /** Takes a study off the list; the study itself is not touched. @throws Refusal where that cannot be written down */
  forget(path: string): void {
    const before = this.#document.read()
    if (before === null) return
    this.#document.write({ ...before, studies: before.studies.filter(study => study.path !== path) })
  }
}
