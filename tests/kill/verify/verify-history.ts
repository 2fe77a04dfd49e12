/** The history against the documents: replaying it from nothing must lead to what stands on disk. */
import type { Json, JsonObject } from '../../../core/json.ts'
import type { Change } from '../../../core/model/diff.ts'
import type { OnDisk } from './on-disk.ts'
import { must } from './on-disk.ts'

/** JSON with its fields in one order, so that two texts can be compared. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  )
}

/** Every line follows on the one before, and all of them together are the documents that people made. */
export function verifyHistory(onDisk: OnDisk): void {
  for (const [coder, entries] of onDisk.histories) {
    for (const [index, { seq }] of entries.entries())
      must(seq === index + 1, `Line ${index + 1} of the history of ${coder} has the number ${seq}`)
  }
  const replayed = replay(onDisk)
  const made = [...onDisk.documents].filter(([path]) => !/^(records|imports)\//.test(path))
  for (const [path, document] of made) {
    const expected = replayed.get(path)
    must(expected !== undefined, 'A document is on disk and not in the history', path)
    must(canonical(document) === canonical(expected), 'A document is not what its history leads to', {
      path,
      document,
      expected,
    })
    replayed.delete(path)
  }
  must(replayed.size === 0, 'The history has documents that are not on disk', [...replayed.keys()])
}

function replay(onDisk: OnDisk): Map<string, JsonObject> {
  const documents = new Map<string, JsonObject>()
  const entries = [...onDisk.histories.values()]
    .flat()
    .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : left.seq - right.seq))
  for (const { changes, documents: revs } of entries) {
    for (const change of changes) {
      const next = changed(documents.get(change.document), change)
      if (next === undefined) documents.delete(change.document)
      else documents.set(change.document, next)
    }
    for (const [path, rev] of Object.entries(revs)) {
      const document = documents.get(path)
      must((document === undefined) === (rev === 0), 'A revision does not go with its document', {
        path,
        rev,
      })
      if (document !== undefined) documents.set(path, { ...document, rev })
    }
  }
  return documents
}

/** The document after one change, worked out without the program's own means. */
function changed(
  document: JsonObject | undefined,
  { document: path, path: way, from, to }: Change,
): JsonObject | undefined {
  if (way.length === 0) {
    const { rev: _rev, ...known } = document ?? {}
    must(
      canonical(document && known) === canonical(from),
      'A change does not follow on the state before it',
      { path },
    )
    return to as JsonObject | undefined // a whole document is an object
  }
  must(document !== undefined, 'A change is made to a document that is not there', { path, way })
  const copy = structuredClone(document) as Record<string, Json> // ours to change
  let holder = copy
  for (const name of way.slice(0, -1)) holder = holder[name] as Record<string, Json> // the way leads through objects
  const last = way.at(-1) ?? ''
  must(canonical(holder[last]) === canonical(from), 'A change does not follow on the state before it', {
    path,
    way,
  })
  if (to === undefined) delete holder[last]
  else holder[last] = to as Json
  return copy
}
