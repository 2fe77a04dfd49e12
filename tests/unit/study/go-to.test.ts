import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { statementId } from '../../../core/model/ids.ts'
import type { TestStudy } from '../../support/a-study.ts'
import { aStudy } from '../../support/a-study.ts'
import { kill, otherProcess } from '../../support/other-process.ts'

const files = { 'a.txt': 'The minister welcomed the bridge.', 'b.txt': 'The mayor opposed the canal.' }

/** What documents hold, without their counters. */
function contents(study: TestStudy): unknown {
  return [...study.documents()].map(([path, document]) => [path, { ...document, rev: 0 }])
}

async function newest(study: TestStudy): Promise<number> {
  const { steps } = await study.call('history.page', { limit: 1 })
  return steps[0]?.seq ?? 0
}

const noteOf = (text: string) => ({ note: { kind: 'text', text } }) as const

async function save(study: TestStudy, path: string, text: string, group?: string): Promise<void> {
  await study.call('statement.save', {
    article: await study.article(path),
    statement: {
      id: statementId.parse(`statement:${path.charAt(0).repeat(16)}`),
      status: 'draft',
      values: noteOf(text),
      evidence: [],
    },
    ...(group === undefined ? {} : { group }),
  })
}

/** Five steps across two articles, one of them of several commits. */
async function worked() {
  const study = await aStudy({ coder: 'Amal', files })
  await save(study, 'a.txt', 'first')
  const before = contents(study)
  const seq = await newest(study)
  await save(study, 'b.txt', 'second')
  for (const text of ['t', 'th', 'third']) await save(study, 'a.txt', text, 'typing')
  await study.call('articles.setStatus', { selection: { filter: {}, except: [] }, status: 'done' })
  await study.call('entity.create', { list: 'actors', name: 'The minister' })
  return { study, before, seq, after: contents(study) }
}

describe('going back to a moment', () => {
  it('says before how many steps that takes back, and of what kinds', async () => {
    const { study, seq } = await worked()
    expect(await study.call('history.wayBack', { seq })).toEqual({
      steps: 4,
      kinds: expect.arrayContaining([
        { kind: 'statement-added', steps: 1 },
        { kind: 'statement-changed', steps: 1 },
        { kind: 'article-status', steps: 1 },
        { kind: 'entity-created', steps: 1 },
      ]),
    })
  })

  it('leaves the study as it was, across articles, and redo brings each step again', async () => {
    const { study, before, seq, after } = await worked()
    expect(await study.call('history.goTo', { seq })).toEqual({ undone: 4, left: 0 })
    expect(contents(study)).toEqual(before)
    for (let step = 0; step < 4; step++) await study.call('history.redo', {})
    expect(contents(study)).toEqual(after)
    expect(await study.failure('history.redo', {})).toEqual({ kind: 'nothing-to-redo' })
  })

  it('reaches back past a restart, and is itself taken up after one', async () => {
    const { study, before, seq, after } = await worked()
    await study.reopen('Amal')
    await study.call('history.goTo', { seq })
    expect(contents(study)).toEqual(before)
    await study.reopen('Amal')
    for (let step = 0; step < 4; step++) await study.call('history.redo', {})
    expect(contents(study)).toEqual(after)
  })

  it('stops where it is told to, says how much is left, and goes on from there', async () => {
    const { study, before, seq } = await worked()
    const stop = study.program.subscribe(event => {
      if (event.kind === 'progress' && event.task === 'history' && event.done === 2)
        void study.call('history.stop', {})
    })
    const outcome = await study.call('history.goTo', { seq })
    stop()
    expect(outcome.undone + outcome.left).toBe(4)
    expect(outcome.left).toBeGreaterThan(0)
    expect((await study.call('history.wayBack', { seq })).steps).toBe(outcome.left)
    await study.call('history.goTo', { seq })
    expect(contents(study)).toEqual(before)
  })

  it('stops at a step that somebody has overtaken, and says which, and how many it took back', async () => {
    const study = await aStudy({ coder: 'Amal', files })
    const seq = await newest(study)
    const { id: entity } = await study.call('entity.create', { list: 'actors', name: 'The minister' })
    await study.call('entity.change', { entity, type: 'person' })
    await save(study, 'a.txt', 'first')
    await save(study, 'b.txt', 'second')
    const basim = await study.another('Basim')
    await basim.call('entity.change', { entity, type: 'office' })
    expect(await study.failure('history.goTo', { seq })).toMatchObject({
      kind: 'stopped-going-back',
      done: 2,
      left: 2,
      step: { kind: 'entity-changed', subject: 'The minister' },
      because: { kind: 'overtaken' },
    })
    const { steps } = await study.call('history.page', { limit: 4 })
    expect(steps.map(({ isUndone }) => isUndone)).toEqual([true, true, false, false])
  })

  it('is refused for the reason itself where the first step cannot be taken back, and changes nothing', async () => {
    const study = await aStudy({ coder: 'Amal', files })
    const { id: entity } = await study.call('entity.create', { list: 'actors', name: 'The minister' })
    const seq = await newest(study)
    await study.call('entity.change', { entity, type: 'person' })
    await (await study.another('Basim')).call('entity.change', { entity, type: 'office' })
    const before = contents(study)
    expect(await study.failure('history.goTo', { seq })).toMatchObject({ kind: 'overtaken' })
    expect(contents(study)).toEqual(before)
  })

  it('takes back nothing where nothing was done since, and never what the study was made by', async () => {
    const { study, seq } = await worked()
    const last = await newest(study)
    expect(await study.failure('history.goTo', { seq: last })).toEqual({ kind: 'nothing-to-undo' })
    await study.call('history.goTo', { seq })
    await study.call('history.goTo', { seq: 0 })
    expect(await study.failure('history.undo', {})).toEqual({ kind: 'nothing-to-undo' })
    expect((await study.call('study.current', {}))?.coder?.name).toBe('Amal')
  })

  it('keeps an undo that comes meanwhile waiting, which then takes back one step more', async () => {
    const { study, seq } = await worked()
    const going = study.call('history.goTo', { seq })
    await setImmediate()
    const [undone] = await study.call('history.undo', {})
    expect(await going).toEqual({ undone: 4, left: 0 })
    expect(undone?.label.kind).toBe('statement-added')
  })

  it('killed in the middle, leaves as many undos as were done, and the rest can be taken back', async () => {
    const { study, before, seq, after } = await worked()
    await study.call('study.close', {})
    const module = new URL('../../support/goes-back.ts', import.meta.url)
    const words = [study.folder, study.ports.cacheFolder, 'Amal', String(seq), '2']
    const { child, line } = await otherProcess(module, words)
    await kill(child)
    expect(line).toBe('2 done')
    await study.open('Amal')
    expect((await study.call('history.wayBack', { seq })).steps).toBe(2)
    expect((await study.call('history.ends', {})).redo).not.toBeNull()
    await study.call('history.goTo', { seq })
    expect(contents(study)).toEqual(before)
    for (let step = 0; step < 4; step++) await study.call('history.redo', {})
    expect(contents(study)).toEqual(after)
  })
})
