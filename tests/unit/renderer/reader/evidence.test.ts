import { describe, expect, it } from 'vitest'
import type { CodebookDocument } from '../../../../core/model/codebook.ts'
import type { StatementView } from '../../../../core/model/coding-views.ts'
import { entityId, statementId } from '../../../../core/model/ids.ts'
import { codebookTemplates } from '../../../../core/model/templates.ts'
import {
  evidenceSpans,
  placesInOrder,
  statementsAt,
  toneOf,
} from '../../../../renderer/reader/paint/evidence.ts'
import { cueOf } from '../../../../renderer/reader/paint/evidence-cue-text.ts'
import { languages } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'

const codebook = { ...codebookTemplates['stance'], rev: 1 } as CodebookDocument // the template that is there
const words = new Words(languages[0])
const minister = entityId.parse('entity:aaaaaaaaaaaaaaaa')
const entities = { [minister]: { id: minister, name: 'الوزيرة', list: 'actors', type: null } }

/** A statement with a stance, or none, and places: `from-to`, with `for` behind it where it backs a slot. */
function statement(name: string, stance: string | null, ...places: string[]): StatementView {
  return {
    id: statementId.parse(`statement:${name.padEnd(16, 'x')}`),
    status: 'draft',
    values: stance === null ? {} : { stance: { kind: 'member', id: stance } },
    evidence: places.map(place => {
      const [, from, to, slot] = /^(\d+)-(\d+) ?(\w+)?$/.exec(place) ?? []
      return { from: Number(from), to: Number(to), for: slot ?? null, quote: 'q', isPlaced: true }
    }),
    created: '2024-11-03T09:00:00Z',
    updated: '2024-11-03T09:00:00Z',
  }
}
const coding = (...statements: StatementView[]) => ({ statements })

describe('evidence in the text', () => {
  it.each([
    ['opposes', 'opposes'],
    ['neutral', 'neutral'],
    ['supports', 'supports'],
    ['not-stated', 'unstated'],
    [null, 'open'],
  ])('of the stance %s is coloured %s', (stance, tone) => {
    const [span] = evidenceSpans(coding(statement('one', stance, '3-9')), codebook, null)
    expect(span).toEqual({ from: 3, to: 9, mark: tone })
  })

  it('is stronger for the active statement, and quiet where it backs a slot', () => {
    const one = statement('one', 'supports', '3-9', '3-5 actor')
    expect(evidenceSpans(coding(one), codebook, one.id).map(({ mark }) => mark)).toEqual([
      'supports',
      'active-supports',
      'slot',
      'active-slot',
    ])
  })

  it('is nowhere where the text does not say so any more', () => {
    const one = statement('one', 'supports', '3-9')
    const lost = { ...one, evidence: one.evidence.map(each => ({ ...each, isPlaced: false })) }
    expect(evidenceSpans(coding(lost), codebook, null)).toEqual([])
    expect(statementsAt(coding(lost), 4)).toEqual([])
  })

  it('is found by place, the shortest passage first', () => {
    const long = statement('long', 'supports', '0-50')
    const short = statement('short', 'opposes', '10-20')
    const found = (offset: number) => statementsAt(coding(long, short), offset).map(({ statement: id }) => id)
    expect(found(12)).toEqual([short.id, long.id])
    expect(found(20)).toEqual([long.id])
    expect(found(50)).toEqual([])
  })

  it('is walked in the order of the text, by the passages of whole statements where there are any', () => {
    const first = statement('first', null, '30-40', '2-5 actor')
    const second = statement('second', null, '7-9 date')
    expect(placesInOrder(coding(first, second)).map(({ from }) => from)).toEqual([7, 30])
  })

  it('takes a scale of any length by its sign', () => {
    expect(toneOf({ id: 'much', label: {}, value: 2 })).toBe('supports')
    expect(toneOf({ id: 'little', label: {}, value: -0.5 })).toBe('opposes')
  })
})

describe('what is said of a statement', () => {
  const named = (stance: string | null): StatementView => {
    const { values, ...rest } = statement('one', stance)
    return { ...rest, values: { ...values, actor: { kind: 'entities', ids: [minister] } } }
  }
  it.each([
    ['who and which stance', named('opposes'), 'الوزيرة · opposes'],
    ['who alone', named(null), 'الوزيرة'],
    ['the stance alone', statement('one', 'opposes'), 'opposes'],
    ['that there is nothing yet', statement('one', null), words.all.reader.cue.none],
  ])('is %s', (_, of, said) => {
    expect(cueOf(of, { entities }, codebook, words).toLowerCase()).toBe(said.toLowerCase())
  })
})
