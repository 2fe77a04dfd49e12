import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EntityDocument } from '../../../core/model/entity.ts'
import type { HistoryEntry } from '../../../core/model/history-entry.ts'
import { temporaryOf } from '../../../main/study/disk.ts'
import { codebookRef } from '../../../main/study/layout.ts'
import { edit, StudyStore } from '../../../main/study/study-store.ts'
import { bytesIn, filesIn } from '../../support/a-study.ts'
import { TickingClock } from '../../support/fake-ports.ts'
import { failureOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import type { TestStore } from './a-store.ts'
import { aCoding, amal, anEntity, aStore, basim, refOf } from './a-store.ts'

const label = { kind: 'entity-changed', subject: null } as const

function commit({ store }: TestStore, before: EntityDocument | undefined, after: EntityDocument | undefined) {
  const entity = before ?? after
  if (entity === undefined) throw new Error('Nothing to commit')
  return store.commit({ label, edits: [edit(refOf(entity), before, after)] })
}

/** A store with two entities in it, as they stand on disk. */
function withTwo(folder: string): { test: TestStore; a: EntityDocument; b: EntityDocument } {
  const test = aStore(folder)
  for (const mark of ['a', 'b']) commit(test, undefined, anEntity(mark))
  return { test, a: current(test, anEntity('a')), b: current(test, anEntity('b')) }
}

function current({ store }: TestStore, entity: EntityDocument): EntityDocument {
  const found = store.read(refOf(entity))
  if (found === undefined) throw new Error(`${entity.name} is not there`)
  return found
}

function historyLines(folder: string): HistoryEntry[] {
  const text = fs.readFileSync(join(folder, 'history/amal/2024-11.jsonl'), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

describe('a study whose folder has gone', () => {
  it('is not one without documents: reading and committing are refused, and nothing is made in its place', () => {
    const folder = join(temporaryFolder(), 'study')
    fs.mkdirSync(folder)
    const { test, a } = withTwo(folder)
    fs.renameSync(folder, `${folder}-moved`)
    for (const work of [() => test.store.read(refOf(a)), () => commit(test, a, { ...a, name: 'x' })])
      expect(failureOf(work)).toEqual({ kind: 'not-found', path: folder })
    expect(fs.existsSync(folder)).toBe(false)
  })
})

describe('a commit', () => {
  it('puts the document on disk, its line in the history, and then says so', () => {
    const folder = temporaryFolder()
    const test = aStore(folder)
    const entity = anEntity('a')
    const entry = commit(test, undefined, entity)
    expect(JSON.parse(fs.readFileSync(join(folder, refOf(entity).path), 'utf8'))).toEqual(entity)
    expect(historyLines(folder)).toEqual([entry])
    expect(test.changed).toEqual([[refOf(entity).path]])
  })

  it('says in the history what stood in each field, what stands there now, and at which rev the document is', () => {
    const { test, a } = withTwo(temporaryFolder())
    expect(commit(test, a, { ...a, name: 'Other', type: 'state' })).toMatchObject({
      seq: 3,
      documents: { [refOf(a).path]: 2 },
      changes: [
        { document: refOf(a).path, path: ['name'], from: 'Actor a', to: 'Other' },
        { document: refOf(a).path, path: ['type'], from: null, to: 'state' },
      ],
    })
  })

  it('counts rev by itself, whatever the edit says', () => {
    const { test, a } = withTwo(temporaryFolder())
    commit(test, a, { ...a, rev: 77, name: 'Other' })
    expect(current(test, a).rev).toBe(2)
  })

  it('of nothing leaves no line and is no news', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    const before = bytesIn(folder)
    const news = test.changed.length
    expect(commit(test, a, { ...a })).toBeUndefined()
    expect(bytesIn(folder)).toEqual(before)
    expect(test.changed.length).toBe(news)
  })

  it('takes a document away', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    const entry = commit(test, a, undefined)
    expect(entry?.documents).toEqual({ [refOf(a).path]: 0 })
    expect(fs.existsSync(join(folder, refOf(a).path))).toBe(false)
    expect(test.store.read(refOf(a))).toBeUndefined()
  })

  it('leaves nothing but documents and history in the folder', () => {
    const folder = temporaryFolder()
    const { a, b } = withTwo(folder)
    expect(filesIn(folder)).toEqual([refOf(a).path, refOf(b).path, 'history/amal/2024-11.jsonl'])
  })

  it('is refused where nobody works', () => {
    const folder = temporaryFolder()
    const store = new StudyStore({
      folder,
      clock: new TickingClock(),
      history: undefined,
      sharedLock: join(folder, 'lock'),
      onChanged: () => undefined,
    })
    const entity = anEntity('a')
    expect(failureOf(() => store.commit({ label, edits: [edit(refOf(entity), undefined, entity)] }))).toEqual(
      { kind: 'no-coder' },
    )
    expect(filesIn(folder)).toEqual([])
  })

  it('writes nothing that has not the shape of its kind', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    const before = bytesIn(folder)
    expect(() => commit(test, a, { ...a, name: '' })).toThrow()
    expect(bytesIn(folder)).toEqual(before)
    expect(current(test, a)).toEqual(a)
  })
})

describe('a commit on a document that somebody else has changed', () => {
  it('is refused with its path, and nothing is lost of either', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    const other = aStore(folder, basim)
    commit(other, a, { ...a, name: 'by Basim' })
    const before = bytesIn(folder)

    expect(failureOf(() => commit(test, a, { ...a, name: 'by Amal' }))).toEqual({
      kind: 'document-moved',
      path: join(folder, refOf(a).path),
    })

    expect(bytesIn(folder)).toEqual(before)
    expect(current(test, a).name).toBe('by Basim')
  })

  it('succeeds from where the disk is now', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    commit(aStore(folder, basim), a, { ...a, name: 'by Basim' })
    const now = current(test, a)
    commit(test, now, { ...now, type: 'state' })
    expect(current(test, a)).toMatchObject({ rev: 3, name: 'by Basim', type: 'state' })
  })

  it.each([
    ['made a document that is to be made', undefined],
    ['taken away one that is to be changed', anEntity('a')],
  ])('is refused where somebody has %s', (_name, base) => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    if (base !== undefined) commit(aStore(folder, basim), a, undefined)
    const before = bytesIn(folder)
    expect(failureOf(() => commit(test, base, { ...a, name: 'x' })).kind).toBe('document-moved')
    expect(bytesIn(folder)).toEqual(before)
  })

  it('leaves the other documents of the commit as they were, too', () => {
    const folder = temporaryFolder()
    const { test, a, b } = withTwo(folder)
    commit(aStore(folder, basim), b, { ...b, name: 'by Basim' })
    const before = bytesIn(folder)
    const edits = [edit(refOf(a), a, { ...a, name: 'x' }), edit(refOf(b), b, { ...b, name: 'y' })]
    expect(failureOf(() => test.store.commit({ label, edits })).kind).toBe('document-moved')
    expect(bytesIn(folder)).toEqual(before)
  })
})

describe('a commit that the disk refuses', () => {
  it('of several documents is done for none of them', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    const unwritable = anEntity('c')
    fs.writeFileSync(dirname(join(folder, refOf(unwritable).path)), 'a file in the place of the folder')
    const before = bytesIn(folder)

    const edits = [
      edit(refOf(a), a, { ...a, name: 'changed' }),
      edit(refOf(unwritable), undefined, unwritable),
    ]
    expect(failureOf(() => test.store.commit({ label, edits }))).toMatchObject({
      path: join(folder, refOf(unwritable).path),
    })

    expect(bytesIn(folder)).toEqual(before)
    expect(current(test, a)).toEqual(a)
  })

  it('leaves memory where the disk is, and the next commit goes on from there', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    const temporary = temporaryOf(join(folder, refOf(a).path))
    fs.mkdirSync(temporary)
    expect(failureOf(() => commit(test, a, { ...a, name: 'refused' })).kind).toBe('disk-error')
    fs.rmSync(temporary, { recursive: true, force: true })

    expect(current(test, a)).toEqual(a)
    expect(commit(test, a, { ...a, name: 'taken' })?.seq).toBe(3)
    expect(current(test, a)).toMatchObject({ rev: 2, name: 'taken' })
    expect(historyLines(folder).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('because its line cannot be written leaves no document behind', () => {
    const folder = temporaryFolder()
    fs.mkdirSync(join(folder, 'history'))
    fs.writeFileSync(join(folder, 'history/amal'), 'a file in the place of the folder')
    fs.rmSync(join(folder, 'history/amal'))
    const test = aStore(folder)
    fs.writeFileSync(join(folder, 'history/amal'), 'a file in the place of the folder')
    expect(failureOf(() => commit(test, undefined, anEntity('a')))).toMatchObject({
      path: join(folder, 'history/amal/2024-11.jsonl'),
    })
    expect(filesIn(folder)).toEqual(['history/amal'])
    expect(test.history.nextSeq).toBe(1)
  })

  it('after its line is in the history is finished by the next one', () => {
    const folder = temporaryFolder()
    const { test, a, b } = withTwo(folder)
    const place = join(folder, refOf(b).path)
    const edits = [edit(refOf(a), a, { ...a, name: 'A2' }), edit(refOf(b), b, { ...b, name: 'B2' })]
    // A folder in the place of the second document appears once everything is staged: when the clock is asked.
    let isInTheWay = false
    const hindered = aStore(folder, amal, {
      now() {
        if (isInTheWay) {
          fs.renameSync(place, `${place}.away`)
          fs.mkdirSync(place)
        }
        return '2024-11-03T10:00:00.000Z'
      },
    })
    isInTheWay = true
    expect(failureOf(() => hindered.store.commit({ label, edits })).kind).toBe('disk-error')
    isInTheWay = false
    fs.rmdirSync(place)
    fs.renameSync(`${place}.away`, place)
    expect(historyLines(folder).at(-1)?.documents).toEqual({ [refOf(a).path]: 2, [refOf(b).path]: 2 })

    const { document, ref } = aCoding()
    hindered.store.commit({ label, edits: [edit(ref, undefined, document)] })

    expect(current(test, a).name).toBe('A2')
    expect(current(test, b).name).toBe('B2')
  })
})

describe('a document that is damaged', () => {
  it('is named when it is read, and never written over', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    const path = join(folder, refOf(a).path)
    fs.writeFileSync(path, '{"id": "enti')
    const before = bytesIn(folder)
    expect(failureOf(() => test.store.read(refOf(a)))).toMatchObject({ kind: 'damaged-document', path })
    expect(failureOf(() => commit(test, a, { ...a, name: 'x' }))).toMatchObject({ path })
    expect(failureOf(() => commit(test, undefined, a))).toMatchObject({ path })
    expect(bytesIn(folder)).toEqual(before)
  })

  it('is read again once somebody has mended it', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    const path = join(folder, refOf(a).path)
    const whole = fs.readFileSync(path)
    fs.writeFileSync(path, '')
    expect(() => test.store.read(refOf(a))).toThrow()
    fs.writeFileSync(path, whole)
    expect(test.store.read(refOf(a))).toEqual(a)
  })
})

describe('what is read', () => {
  it('is frozen', () => {
    const { test, a } = withTwo(temporaryFolder())
    expect(() => Object.assign(current(test, a), { name: 'x' })).toThrow(TypeError)
    expect(() => current(test, a).aliases.push('x')).toThrow(TypeError)
  })

  it('is what stands on disk, whoever wrote it', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    fs.writeFileSync(join(folder, refOf(a).path), JSON.stringify({ ...a, name: 'from an editor' }))
    expect(current(test, a).name).toBe('from an editor')
    fs.rmSync(join(folder, refOf(a).path))
    expect(test.store.read(refOf(a))).toBeUndefined()
  })

  it('is nothing where there is no document', () => {
    expect(aStore(temporaryFolder()).store.read(codebookRef)).toBeUndefined()
  })
})

describe('opening after a kill', () => {
  /** The folder as a kill leaves it between the line in the history and the documents. */
  function killed(change: (test: TestStore, a: EntityDocument, b: EntityDocument) => void): string {
    const folder = temporaryFolder()
    const { test, a, b } = withTwo(folder)
    const before = temporaryFolder()
    fs.cpSync(folder, before, { recursive: true })
    change(test, a, b)
    test.history.close()
    fs.cpSync(join(folder, 'history'), join(before, 'history'), { recursive: true })
    return before
  }

  it('completes a change of several documents', () => {
    const folder = killed((test, a, b) => {
      test.store.commit({
        label,
        edits: [edit(refOf(a), a, { ...a, name: 'A2' }), edit(refOf(b), b, { ...b, name: 'B2' })],
      })
    })
    const test = aStore(folder)
    expect(test.store.replayLast()).toEqual({
      mended: [refOf(anEntity('a')).path, refOf(anEntity('b')).path],
      overtaken: [],
    })
    expect(current(test, anEntity('a'))).toMatchObject({ name: 'A2', rev: 2 })
    expect(current(test, anEntity('b'))).toMatchObject({ name: 'B2', rev: 2 })
    expect(test.changed).toHaveLength(1)
  })

  it('completes the making of a document', () => {
    const folder = killed(test => commit(test, undefined, anEntity('c')))
    const test = aStore(folder)
    expect(test.store.replayLast().mended).toEqual([refOf(anEntity('c')).path])
    expect(current(test, anEntity('c'))).toEqual(anEntity('c'))
  })

  it('completes the removal of a document', () => {
    const folder = killed((test, a) => commit(test, a, undefined))
    const test = aStore(folder)
    expect(test.store.replayLast()).toEqual({ mended: [refOf(anEntity('a')).path], overtaken: [] })
    expect(test.store.read(refOf(anEntity('a')))).toBeUndefined()
  })

  it('does nothing where the documents are complete', () => {
    const folder = temporaryFolder()
    withTwo(folder)
    const before = bytesIn(folder)
    expect(aStore(folder).store.replayLast()).toEqual({ mended: [], overtaken: [] })
    expect(bytesIn(folder)).toEqual(before)
  })

  it('does nothing where somebody has gone on from the change', () => {
    const folder = temporaryFolder()
    const { test, a } = withTwo(folder)
    commit(test, a, { ...a, name: 'by Amal' })
    const now = current(test, a)
    commit(aStore(folder, basim), now, { ...now, name: 'by Basim' })
    const before = bytesIn(folder)
    expect(aStore(folder).store.replayLast()).toEqual({ mended: [], overtaken: [] })
    expect(bytesIn(folder)).toEqual(before)
  })

  it('leaves a document as it is that fits neither side of the change, and names it', () => {
    const folder = killed((test, a) => commit(test, a, { ...a, name: 'A2' }))
    const path = refOf(anEntity('a')).path
    fs.writeFileSync(join(folder, path), JSON.stringify(anEntity('a', { name: 'from an editor' })))
    const before = bytesIn(folder)
    expect(aStore(folder).store.replayLast()).toEqual({ mended: [], overtaken: [path] })
    expect(bytesIn(folder)).toEqual(before)
  })

  it('completes it once: a second opening finds nothing to do', () => {
    const folder = killed((test, a) => commit(test, a, { ...a, name: 'A2' }))
    aStore(folder).store.replayLast()
    const before = bytesIn(folder)
    expect(aStore(folder).store.replayLast()).toEqual({ mended: [], overtaken: [] })
    expect(bytesIn(folder)).toEqual(before)
  })
})
