import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import type { EntityDocument } from '../../core/model/entity.ts'
import { coderSlug, entityId } from '../../core/model/ids.ts'
import { documentText } from '../../main/study/json-document.ts'
import { entityRef } from '../../main/study/layout.ts'
import { arabicName } from './arabic-text.ts'

/** The entities of a study of some size. */
export interface Entities {
  readonly actors: readonly EntityDocument[]
  readonly issues: readonly EntityDocument[]
  readonly outlets: readonly EntityDocument[]
}

/** Actors, issues and outlets, the same ones each time. */
export const entities: Entities = {
  actors: Array.from({ length: 300 }, (_, at) => entity('actors', at)),
  issues: Array.from({ length: 150 }, (_, at) => entity('issues', 300 + at)),
  outlets: Array.from({ length: 30 }, (_, at) => entity('outlets', 450 + at)),
}

/** So many more actors. */
export function moreActors(count: number): EntityDocument[] {
  return Array.from({ length: count }, (_, at) => entity('actors', 1_000 + at))
}

/** Puts the documents of all entities into a study, and of more. */
export function writeEntities(study: string, more: readonly EntityDocument[] = []): void {
  for (const each of [...Object.values(entities).flat(), ...more]) {
    const path = join(study, entityRef(each.list, each.id).path)
    fs.mkdirSync(dirname(path), { recursive: true })
    fs.writeFileSync(path, documentText(each))
  }
}

function entity(list: string, number: number): EntityDocument {
  return {
    id: entityId.parse(`entity:${number.toString(36).padStart(3, '0').padEnd(16, 'e')}`),
    rev: 1,
    list,
    name: arabicName(number),
    aliases: number % 3 === 0 ? [arabicName(10_000 + number)] : [],
    type: null,
    attributes: {},
    parent: null,
    mergedInto: null,
    created: '2024-01-01T00:00:00.000Z',
    createdBy: coderSlug.parse('coder-1'),
  }
}
