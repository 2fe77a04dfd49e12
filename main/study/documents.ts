/** Walking every document of a study. */
import { join } from 'node:path'
import { namesIn } from './disk.ts'
import type { DocumentRef } from './layout.ts'
import { codebookRef, studyRef } from './layout.ts'

/** Every document below a folder of shards (`ab/cdef.json`), in order of their paths. */
function* inShards<K extends 'record' | 'coding' | 'entity'>(
  study: string,
  kind: K,
  folder: string,
): Generator<DocumentRef<K>> {
  for (const shard of namesIn(join(study, folder))) {
    for (const name of namesIn(join(study, folder, shard))) {
      if (name.endsWith('.json')) yield { kind, path: `${folder}/${shard}/${name}` }
    }
  }
}

export function* recordDocuments(study: string): Generator<DocumentRef<'record'>> {
  yield* inShards(study, 'record', 'records')
}

export function* codingDocuments(study: string): Generator<DocumentRef<'coding'>> {
  for (const coder of namesIn(join(study, 'coding'))) yield* inShards(study, 'coding', `coding/${coder}`)
}

export function* entityDocuments(study: string): Generator<DocumentRef<'entity'>> {
  for (const list of namesIn(join(study, 'entities'))) yield* inShards(study, 'entity', `entities/${list}`)
}

export function* importDocuments(study: string): Generator<DocumentRef<'import'>> {
  for (const name of namesIn(join(study, 'imports'))) {
    if (name.endsWith('.json')) yield { kind: 'import', path: `imports/${name}` }
  }
}

export function* profileDocuments(study: string): Generator<DocumentRef<'profile'>> {
  for (const name of namesIn(join(study, 'profiles'))) {
    if (name.endsWith('.json')) yield { kind: 'profile', path: `profiles/${name}` }
  }
}

/** Every document of a study, whether or not it is whole. */
export function* allDocuments(study: string): Generator<DocumentRef> {
  yield studyRef
  yield codebookRef
  yield* profileDocuments(study)
  yield* importDocuments(study)
  yield* entityDocuments(study)
  yield* recordDocuments(study)
  yield* codingDocuments(study)
}
