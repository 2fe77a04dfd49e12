/** A store on an empty folder, with documents that are easily made. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CodingDocument } from '../../../core/model/coding.ts'
import type { EntityDocument } from '../../../core/model/entity.ts'
import type { CoderSlug } from '../../../core/model/ids.ts'
import { coderSlug, entityId, recordIdOf } from '../../../core/model/ids.ts'
import type { Clock } from '../../../main/ports.ts'
import { History } from '../../../main/study/history.ts'
import type { DocumentRef } from '../../../main/study/layout.ts'
import { codingRef, entityRef } from '../../../main/study/layout.ts'
import { StudyStore } from '../../../main/study/study-store.ts'
import { TickingClock } from '../../support/fake-ports.ts'

export const amal = coderSlug.parse('amal')
export const basim = coderSlug.parse('basim')

export interface TestStore {
  readonly store: StudyStore
  readonly history: History
  /** The paths of each news of a change. */
  readonly changed: string[][]
}

/** A store for a coder. Two of them may stand on one folder, as two programs would. */
export function aStore(
  folder: string,
  coder: CoderSlug = amal,
  clock: Clock = new TickingClock(),
): TestStore {
  const { history } = History.open(folder, coder, clock.now())
  onTestFinished(() => history.close())
  const changed: string[][] = []
  const store = new StudyStore({
    folder,
    clock,
    history,
    sharedLock: join(folder, '..', `${folder.split('/').at(-1)}.lock`),
    onChanged: paths => changed.push([...paths]),
  })
  onTestFinished(() => fs.rmSync(join(folder, '..', `${folder.split('/').at(-1)}.lock`), { force: true }))
  return { store, history, changed }
}

/** An actor. `mark` is a letter that tells it from others. */
export function anEntity(mark: string, change: Partial<EntityDocument> = {}): EntityDocument {
  return {
    id: entityId.parse(`entity:${mark.repeat(16)}`),
    rev: 1,
    list: 'actors',
    name: `Actor ${mark}`,
    aliases: [],
    type: null,
    attributes: {},
    parent: null,
    mergedInto: null,
    created: '2024-11-03T09:00:00.000Z',
    createdBy: amal,
    ...change,
  }
}

export function refOf(entity: EntityDocument): DocumentRef<'entity'> {
  return entityRef(entity.list, entity.id)
}

/** A coding document of a coder without statements. */
export function aCoding(coder: CoderSlug = amal): { ref: DocumentRef<'coding'>; document: CodingDocument } {
  const record = recordIdOf('0123456789abcdef'.repeat(4))
  return {
    ref: codingRef(coder, record),
    document: { rev: 1, coder, record, articles: {}, statements: {} },
  }
}
