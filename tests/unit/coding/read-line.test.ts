import { describe, expect, it } from 'vitest'
import type { CodebookDocument, Variable } from '../../../core/model/codebook.ts'
import { entityId } from '../../../core/model/ids.ts'
import { codebookTemplate } from '../../../core/model/templates.ts'
import { LineRefused, readFrame, readValue } from '../../../main/coding/read-line.ts'

const article = 'article:75916f6f561ab873d332a44b-1'

function common(id: string) {
  return { id, label: {}, definition: {}, required: false, order: 100, retired: false }
}

/** Stance coding with a variable of each other kind beside it. */
function codebook(): CodebookDocument {
  const stance = codebookTemplate('stance')
  if (stance === undefined) throw new Error('There is no template "stance"')
  const extra: Record<string, Variable> = {
    form: { ...common('form'), kind: 'category', categories: 'forms', multiple: false },
    frames: { ...common('frames'), kind: 'category', categories: 'forms', multiple: true },
    intensity: { ...common('intensity'), kind: 'number' },
    quoted: { ...common('quoted'), kind: 'flag' },
  }
  const forms = ['speech', 'strike'].map(id => ({ id, label: {}, definition: {}, parent: null }))
  return {
    ...stance,
    rev: 1,
    variables: { ...stance.variables, ...extra },
    categories: { forms },
  }
}

const ids = new Map(
  ['Amal', 'Basim', 'A bridge'].map((name, index) => [
    name,
    entityId.parse(`entity:${String(index).repeat(16)}`),
  ]),
)

function read(id: string, value: unknown) {
  const book = codebook()
  const variable = book.variables[id]
  if (variable === undefined) throw new Error(`There is no variable ${id}`)
  return readValue(variable, value, book, name => {
    const found = ids.get(name)
    if (found === undefined) throw new Error(`Nobody is called "${name}"`)
    return found
  })
}

function reasonOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof LineRefused) return error.message
    throw error
  }
  throw new Error('It was expected to be refused')
}

describe('a value', () => {
  const [amal, basim] = [ids.get('Amal'), ids.get('Basim')]

  it.each([
    ['one name', 'actor', 'Amal', { kind: 'entities', ids: [amal] }],
    ['a name in a list', 'actor', ['Amal'], { kind: 'entities', ids: [amal] }],
    ['several names', 'actor', ['Amal', 'Basim'], { kind: 'entities', ids: [amal, basim] }],
    ['a name twice', 'actor', ['Amal', 'Amal'], { kind: 'entities', ids: [amal] }],
    ['a name with blanks around it', 'actor', ' Amal ', { kind: 'entities', ids: [amal] }],
    ['no name', 'actor', [], undefined],
    ['an empty name', 'actor', '', undefined],
    ['an empty name among others', 'actor', ['', 'Amal', ' '], { kind: 'entities', ids: [amal] }],
    ['the word of a stance', 'stance', 'opposes', { kind: 'member', id: 'opposes' }],
    ['the number of a stance', 'stance', -1, { kind: 'member', id: 'opposes' }],
    ['nought', 'stance', 0, { kind: 'member', id: 'neutral' }],
    ['one', 'stance', 1, { kind: 'member', id: 'supports' }],
    ['the number as text', 'stance', '-1', { kind: 'member', id: 'opposes' }],
    ['the number with its sign', 'stance', '+1', { kind: 'member', id: 'supports' }],
    ['not stated in so many words', 'stance', 'not stated', { kind: 'member', id: 'not-stated' }],
    ['an empty stance', 'stance', '', undefined],
    ['a date', 'date', '2024-11-01', { kind: 'date', date: { edtf: '2024-11-01', written: null } }],
    ['a date with blanks', 'date', ' 2024-11 ', { kind: 'date', date: { edtf: '2024-11', written: null } }],
    ['a doubtful date', 'date', '2024?', { kind: 'date', date: { edtf: '2024?', written: null } }],
    ['an empty date', 'date', '', undefined],
    ['a text', 'note', 'see above', { kind: 'text', text: 'see above' }],
    ['an empty text', 'note', '', undefined],
    ['a category', 'form', 'speech', { kind: 'categories', ids: ['speech'] }],
    ['several categories', 'frames', ['speech', 'strike'], { kind: 'categories', ids: ['speech', 'strike'] }],
    ['a number', 'intensity', 0, { kind: 'number', number: 0 }],
    ['a flag', 'quoted', false, { kind: 'flag', flag: false }],
  ])('that is %s is read', (_name, id, value, expected) => {
    expect(read(id, value)).toEqual(expected)
  })

  it.each([
    ['a number for a name', 'actor', 7, 'actor: a name is wanted, not 7'],
    ['an object for a name', 'actor', [{ name: 'Amal' }], 'actor: a name is wanted, not {"name":"Amal"}'],
    [
      'two names where one is taken',
      'issue',
      ['A bridge', 'Amal'],
      'issue: takes one value, and 2 are given',
    ],
    [
      'a stance that the scale does not have',
      'stance',
      2,
      'stance: 2 is not on the scale; it has opposes (-1), neutral (0), supports (1), not-stated',
    ],
    ['a stance in other words', 'stance', 'in favour', /^stance: "in favour" is not on the scale/],
    ['a stance that is a list', 'stance', ['opposes'], /^stance: \["opposes"\] is not on the scale/],
    ['a flag for a stance', 'stance', true, /^stance: true is not on the scale/],
    ['a date in another form', 'date', '1/11/2024', /^date: "1\/11\/2024" is not a date in EDTF/],
    ['a day that does not exist', 'date', '2024-02-30', /^date: "2024-02-30" is not a date in EDTF/],
    ['a number for a date', 'date', 2024, /^date: 2024 is not a date in EDTF/],
    ['a number for a text', 'note', 1, 'note: a text is wanted, not 1'],
    ['a category that there is not', 'form', 'dance', 'form: there is no category "dance"'],
    [
      'two categories where one is taken',
      'form',
      ['speech', 'strike'],
      'form: takes one value, and 2 are given',
    ],
    ['a text for a number', 'intensity', '5', 'intensity: a number is wanted, not "5"'],
    ['a text for a flag', 'quoted', 'yes', 'quoted: true or false is wanted, not "yes"'],
  ])('that is %s is refused', (_name, id, value, reason) => {
    expect(reasonOf(() => read(id, value))).toMatch(reason)
  })
})

describe('the frame of a line', () => {
  it('has the article, and what is absent is left out', () => {
    const { frame, given } = readFrame({ article }, codebook())
    expect(frame).toEqual({ article, evidence: [] })
    expect(given.size).toBe(0)
  })

  it('takes back what `statements` printed, and passes over what is not the coder’s to say', () => {
    const line = {
      id: 's1',
      article,
      evidence: [{ quote: 'x', from: 3, for: 'date' }],
      actor: 'Amal',
      coder: 'Amal',
      status: 'complete',
      created: '2024-11-03T09:00:00.000Z',
      updated: '2024-11-03T09:00:00.000Z',
    }
    const { frame, given } = readFrame(line, codebook())
    expect(frame).toMatchObject({ id: 's1', evidence: line.evidence, status: 'complete' })
    expect([...given.keys()].map(({ id }) => id)).toEqual(['actor'])
  })

  it('takes null for absent', () => {
    expect(readFrame({ article, actor: null, date: null }, codebook()).given.size).toBe(0)
  })

  it.each([
    ['that is no object', 'actor', 'the line is not a JSON object'],
    ['that is a list', [], 'the line is not a JSON object'],
    ['that is null', null, 'the line is not a JSON object'],
    ['without an article', { actor: 'Amal' }, /^article: /],
    ['with a path for an article', { article: 'a.txt' }, /^article: /],
    ['with an id that cannot be one', { article, id: 'two words' }, /^id: /],
    ['with an empty quotation', { article, evidence: [{ quote: '' }] }, /^evidence\.0\.quote: /],
    ['with evidence that is a text', { article, evidence: 'the minister' }, /^evidence: /],
    [
      'with a place before the start',
      { article, evidence: [{ quote: 'x', from: -1 }] },
      /^evidence\.0\.from: /,
    ],
    [
      'with a field too many in its evidence',
      { article, evidence: [{ quote: 'x', to: 3 }] },
      /^evidence\.0: /,
    ],
    ['with a status that there is not', { article, status: 'perfect' }, /^status: /],
    [
      'with a variable that there is not',
      { article, mood: 'good' },
      /^the codebook has no variable "mood"; it has actor, /,
    ],
    ['with a variable in another case', { article, Actor: 'Amal' }, /^the codebook has no variable "Actor"/],
    [
      'with a name that every object inherits',
      { article, toString: 'x' },
      /^the codebook has no variable "toString"/,
    ],
    [
      'with evidence for nothing',
      { article, evidence: [{ quote: 'x', for: 'mood' }] },
      /^evidence is given for "mood"/,
    ],
    [
      'with evidence for what every object inherits',
      { article, evidence: [{ quote: 'x', for: 'constructor' }] },
      /^evidence is given for "constructor"/,
    ],
  ])('%s is refused', (_name, line, reason) => {
    expect(reasonOf(() => readFrame(line, codebook()))).toMatch(reason)
  })
})
