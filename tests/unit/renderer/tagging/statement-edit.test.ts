import { describe, expect, it } from 'vitest'
import type { CodebookDocument, Variable } from '../../../../core/model/codebook.ts'
import type { EvidencePlace, StatementDraft } from '../../../../core/model/coding-views.ts'
import { entityId, statementId } from '../../../../core/model/ids.ts'
import { codebookTemplates } from '../../../../core/model/templates.ts'
import { type Split, splitInto, splitsOf } from '../../../../renderer/tagging/draft/split.ts'
import {
  asDraftWhereIncomplete,
  cloneOf,
  emptyDraft,
  isEmpty,
  missingIn,
  movedEvidence,
  replacedEvidence,
  withEntity,
  withEvidence,
  withoutEntity,
  withoutEvidence,
  withValue,
} from '../../../../renderer/tagging/draft/statement-edit.ts'

const codebook = { rev: 1, ...codebookTemplates['stance'] } as CodebookDocument // it is there
const id = statementId.parse('statement:aaaabbbbccccdddd')
const other = statementId.parse('statement:eeeeffffgggghhhh')
const entity = (mark: string) => entityId.parse(`entity:${mark.repeat(16)}`)
const [a, b, c] = [entity('a'), entity('b'), entity('c')]
const place = (from: number, to: number, slot: string | null = null): EvidencePlace => ({
  from,
  to,
  for: slot,
})

function draft(part: Partial<StatementDraft> = {}): StatementDraft {
  return { ...emptyDraft(id), ...part }
}

function entityVariable(name: string) {
  return codebook.variables[name] as Extract<Variable, { kind: 'entity' }> // those named below are
}

describe('the values of a statement', () => {
  it('come and go, and leave nothing behind', () => {
    const said = withValue(draft(), 'stance', { kind: 'member', id: 'opposes' })
    expect(said.values).toEqual({ stance: { kind: 'member', id: 'opposes' } })
    expect(isEmpty(withValue(said, 'stance', undefined))).toBe(true)
    expect(isEmpty(draft({ evidence: [place(0, 4)] }))).toBe(false)
  })

  it('hold several entities where the variable does, and the last one where it does not', () => {
    const several = [a, b].reduce(
      (now, each) => withEntity(now, entityVariable('actor'), each, x => x),
      draft(),
    )
    expect(several.values['actor']).toEqual({ kind: 'entities', ids: [a, b] })
    const one = [a, b].reduce((now, each) => withEntity(now, entityVariable('issue'), each, x => x), draft())
    expect(one.values['issue']).toEqual({ kind: 'entities', ids: [b] })
  })

  it('hold an entity once, also under the name of one that was merged into it', () => {
    const said = withEntity(draft(), entityVariable('actor'), a, x => x)
    expect(withEntity(said, entityVariable('actor'), b, () => c)).toBe(said)
  })

  it('lose the slot with its last entity', () => {
    const said = draft({ values: { actor: { kind: 'entities', ids: [a, b] } } })
    expect(withoutEntity(said, 'actor', a).values).toEqual({ actor: { kind: 'entities', ids: [b] } })
    expect(withoutEntity(withoutEntity(said, 'actor', a), 'actor', b).values).toEqual({})
  })
})

describe('the evidence of a statement', () => {
  it('is the same passage for one slot only once', () => {
    const once = withEvidence(draft(), { from: 3, to: 9 }, 'actor')
    expect(withEvidence(once, { from: 3, to: 9 }, 'actor')).toBe(once)
    expect(withEvidence(once, { from: 3, to: 9 }, null).evidence).toHaveLength(2)
  })

  it('moves to another slot, and joins the same passage that is there', () => {
    const said = draft({ evidence: [place(3, 9), place(3, 9, 'actor')] })
    expect(movedEvidence(said, place(3, 9), 'issue').evidence).toEqual([
      place(3, 9, 'issue'),
      place(3, 9, 'actor'),
    ])
    expect(movedEvidence(said, place(3, 9), 'actor').evidence).toEqual([place(3, 9, 'actor')])
  })

  it('gives its slot to the passage that comes in its place', () => {
    const said = draft({ evidence: [place(3, 9, 'date'), place(12, 20)] })
    expect(replacedEvidence(said, place(3, 9, 'date'), { from: 30, to: 34 }).evidence).toEqual([
      place(30, 34, 'date'),
      place(12, 20),
    ])
  })

  it('goes by place and slot, and not by what stands beside it', () => {
    const said = draft({ evidence: [place(3, 9, 'date'), place(3, 9)] })
    const withMore = { ...place(3, 9), quote: 'x', isPlaced: true }
    expect(withoutEvidence(said, withMore).evidence).toEqual([place(3, 9, 'date')])
  })
})

describe('a complete statement', () => {
  const complete = draft({ status: 'complete', values: { actor: { kind: 'entities', ids: [a] } } })

  it('is a draft again once something required is taken from it, and not before', () => {
    const without = withValue(complete, 'actor', undefined)
    expect(asDraftWhereIncomplete(codebook, without).status).toBe('draft')
    expect(missingIn(codebook, without).map(({ id: of }) => of)).toEqual(['actor'])
    expect(asDraftWhereIncomplete(codebook, complete)).toBe(complete)
  })

  it('is cloned as a draft with a name of its own', () => {
    expect(cloneOf(complete, other)).toEqual({ ...complete, id: other, status: 'draft' })
  })
})

describe('splitting a statement', () => {
  const joint = draft({
    values: { actor: { kind: 'entities', ids: [a, b] }, stance: { kind: 'member', id: 'opposes' } },
    evidence: [place(0, 10), place(40, 50), place(4, 6, 'actor'), place(90, 95, 'date')],
  })
  const into = (by: Split['by']) => {
    const split = splitsOf(codebook, joint).find(each => each.by === by)
    if (!split) throw new Error('it cannot be split so')
    return splitInto(joint, split, () => other)
  }

  it('is offered for several entities in a slot and for several passages, and for nothing less', () => {
    expect(splitsOf(codebook, joint)).toEqual([
      { by: 'entities', variable: 'actor', count: 2 },
      { by: 'passages', count: 2 },
    ])
    expect(splitsOf(codebook, draft({ evidence: [place(0, 10), place(4, 6, 'actor')] }))).toEqual([])
  })

  it('by entities leaves each with one of them and with everything else', () => {
    const [first, second] = into('entities')
    expect(first).toEqual({ ...joint, values: { ...joint.values, actor: { kind: 'entities', ids: [a] } } })
    expect(second).toEqual({
      ...joint,
      id: other,
      values: { ...joint.values, actor: { kind: 'entities', ids: [b] } },
    })
  })

  it('by passages leaves each with its own, and with the evidence of slots that lies in it or in none', () => {
    const [first, second] = into('passages')
    expect(first?.evidence).toEqual([place(0, 10), place(4, 6, 'actor'), place(90, 95, 'date')])
    expect(second?.evidence).toEqual([place(40, 50), place(90, 95, 'date')])
    expect(second?.values).toEqual(joint.values)
  })
})
