import { describe, expect, it } from 'vitest'
import type { ProgramEvent } from '../../../core/contract.ts'
import { articleId } from '../../../core/model/ids.ts'
import {
  activePane,
  type FrameAction,
  type FrameState,
  firstState,
  followingPane,
  reduceFrame,
} from '../../../renderer/frame/frame-state.ts'
import { type Activity, afterEvent, noActivity, rateOf } from '../../../renderer/frame/status/activity.ts'

const one = articleId.parse('article:3f9a3f9a3f9a3f9a3f9a3f9a-1')
const two = articleId.parse('article:3f9a3f9a3f9a3f9a3f9a3f9a-2')
const open = (article: typeof one, position = 1): FrameAction => ({
  kind: 'open-article',
  article,
  place: { position, total: 2 },
})
const articles = ({ panes }: FrameState) => panes.map(({ article }) => article)
const stateAfter = (...actions: FrameAction[]) => actions.reduce(reduceFrame, firstState)

describe('the frame', () => {
  it('opens an article in the active pane', () => {
    expect(articles(stateAfter(open(one)))).toEqual([one])
  })

  it('keeps the first pane where it is while the other walks on', () => {
    const state = stateAfter(open(one), { kind: 'split' }, open(two, 2))
    expect(articles(state)).toEqual([one, two])
    expect(activePane(state).place?.position).toBe(2)
    expect(activePane(reduceFrame(state, { kind: 'activate', pane: 0 })).place?.position).toBe(1)
  })

  it('keeps the pane that was active when it is joined again', () => {
    expect(articles(stateAfter(open(one), { kind: 'split' }, open(two), { kind: 'split' }))).toEqual([two])
  })

  it('never closes the last pane', () => {
    expect(articles(stateAfter(open(one), { kind: 'close-pane', pane: 0 }))).toEqual([one])
  })

  it('shows an article beside the active one, whichever pane that is in, and puts it away', () => {
    const beside = stateAfter(open(one, 2), { kind: 'show-beside', article: two })
    expect(articles(beside)).toEqual([one, two])
    expect(activePane(beside).place?.position).toBe(2)
    const turned = reduceFrame({ ...beside, active: 1 }, { kind: 'show-beside', article: two })
    expect(articles(turned)).toEqual([two, two])
    expect(activePane(turned).article).toBe(two)
    const alone = reduceFrame(beside, { kind: 'show-beside', article: null })
    expect(articles(alone)).toEqual([one])
    expect(activePane(alone).place?.position).toBe(2)
  })

  it('shows an article beside the pinned one, wherever one works, and leaves that alone when it is put away', () => {
    const state = stateAfter(open(one, 2), { kind: 'pin' }, { kind: 'split' })
    expect(state.panes).toHaveLength(2)
    for (const active of [0, 1]) {
      const beside = reduceFrame({ ...state, active }, { kind: 'show-beside', article: two })
      expect(articles(beside)).toEqual([one, two])
      expect(beside.active).toBe(active)
      expect(beside.panes[0]).toEqual(state.panes[0])
      const alone = reduceFrame(beside, { kind: 'show-beside', article: null })
      expect(alone.panes).toEqual([state.panes[0]])
      expect(alone.active).toBe(0)
    }
  })

  it('leaves a pinned pane as it is, and walks on in the other, where one works then', () => {
    const state = stateAfter(open(one), { kind: 'split' }, { kind: 'pin' }, open(two, 2))
    expect(articles(state)).toEqual([two, one])
    expect(state.active).toBe(0)
    expect(followingPane(reduceFrame(state, { kind: 'activate', pane: 1 })).article).toBe(two)
  })

  it('opens another pane beside the only one where that is pinned', () => {
    const state = stateAfter(open(one), { kind: 'pin' }, open(two, 2))
    expect(articles(state)).toEqual([one, two])
    expect(state.active).toBe(1)
  })

  it('opens no second pane where the only one is pinned and only its place in the list changes', () => {
    const state = stateAfter(open(one), { kind: 'pin' }, open(one, 2))
    expect(state.panes).toEqual([
      { article: one, place: expect.objectContaining({ position: 2 }), isPinned: true },
    ])
  })

  it('pins one pane at most, and lets it go again', () => {
    const pinned = ({ panes }: FrameState) => panes.map(({ isPinned = false }) => isPinned)
    const state = stateAfter({ kind: 'split' }, { kind: 'pin', pane: 0 }, { kind: 'pin', pane: 1 })
    expect(pinned(state)).toEqual([false, true])
    expect(pinned(reduceFrame(state, { kind: 'pin', pane: 1 }))).toEqual([false, false])
    expect(pinned(reduceFrame(state, { kind: 'split' }))).toEqual([true])
  })

  it('stays in the pane one works in when the place of an article in the list changes', () => {
    const state = stateAfter(open(one), { kind: 'split' }, { kind: 'pin' }, open(two, 2))
    const back = reduceFrame(state, { kind: 'activate', pane: 1 })
    expect(reduceFrame(back, open(two, 1)).active).toBe(1)
  })

  it('has another article where one was cut, in its own pane alone, wherever one works', () => {
    const state = stateAfter(open(one), { kind: 'split' }, open(one, 2))
    const cut = reduceFrame(state, { kind: 'replace-article', pane: 0, article: two })
    expect(articles(cut)).toEqual([two, one])
    expect(cut.active).toBe(1)
    expect(cut.panes[0]?.place).toBeNull()
  })

  it('steps round the panes', () => {
    expect(stateAfter({ kind: 'split' }, { kind: 'step-pane', by: 1 }).active).toBe(0)
  })
})

const hear = (...events: [ProgramEvent, number][]): Activity =>
  events.reduce((activity, [event, now]) => afterEvent(activity, event, now), noActivity)
const importing = (done: number): ProgramEvent => ({ kind: 'progress', task: 'import', done, total: null })

describe('the status', () => {
  it('says when something was last saved', () => {
    expect(hear([{ kind: 'changed', documents: ['study.json'] }, 5_000]).saved).toBe(5_000)
  })

  it('counts a rate from when the task was first heard of', () => {
    const { tasks } = hear([importing(1_000), 0], [importing(5_000), 2_000])
    expect(tasks.import && rateOf(tasks.import)).toBe(2_000)
  })

  it('says no rate within the first second', () => {
    const { tasks } = hear([importing(0), 0], [importing(500), 400])
    expect(tasks.import && rateOf(tasks.import)).toBeNull()
  })

  it('ends an import when its manifest is written', () => {
    const end: ProgramEvent = { kind: 'changed', documents: ['imports/20241103-090000-abcdef.json'] }
    expect(hear([importing(10), 0], [end, 1_000]).tasks).toEqual({})
  })

  it('ends a task that has done all there is', () => {
    const index = (done: number): ProgramEvent => ({ kind: 'progress', task: 'index', done, total: 10 })
    expect(hear([index(3), 0], [index(10), 1_000]).tasks).toEqual({})
  })
})
