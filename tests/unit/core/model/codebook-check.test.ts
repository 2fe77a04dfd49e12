import { describe, expect, it } from 'vitest'
import type { CodebookDocument } from '../../../../core/model/codebook.ts'
import { codebookDocument } from '../../../../core/model/codebook.ts'
import { flawsIn, newFlaw } from '../../../../core/model/codebook-check.ts'
import { codebookTemplates } from '../../../../core/model/templates.ts'

const claims = codebookDocument.parse({ rev: 1, ...codebookTemplates.claims })
const forms = claims.categories['forms'] ?? []
const { claimant, position, form, note } = claims.variables

function withParents(parents: Readonly<Record<string, string>>): CodebookDocument {
  const tree = forms.map(each => ({ ...each, parent: parents[each.id] ?? each.parent }))
  return { ...claims, categories: { forms: tree } }
}

function withVariables(variables: object): CodebookDocument {
  return { ...claims, variables: { ...claims.variables, ...variables } }
}

const { actors: _actors, ...fewerLists } = claims.lists
const cases: readonly (readonly [what: string, codebook: CodebookDocument, flaw: string, at: string])[] = [
  ['a list that is not there', { ...claims, lists: fewerLists }, 'unknown-list', 'variables.claimant'],
  [
    'a scale that is not there',
    withVariables({ position: { ...position, scale: 'x' } }),
    'unknown-scale',
    'variables.position',
  ],
  [
    'categories that are not there',
    withVariables({ form: { ...form, categories: 'x' } }),
    'unknown-categories',
    'variables.form',
  ],
  ['a parent that is not there', withParents({ ruling: 'x' }), 'unknown-parent', 'categories.forms.ruling'],
  ['a category below itself', withParents({ ruling: 'ruling' }), 'circle', 'categories.forms.ruling'],
  ['a circle of two', withParents({ decision: 'ruling' }), 'circle', 'categories.forms.decision'],
  [
    'a category twice',
    { ...claims, categories: { forms: [...forms, ...forms.slice(0, 1)] } },
    'id-twice',
    'categories.forms.decision',
  ],
  [
    'another name than its own',
    withVariables({ note: { ...note, id: 'other' } }),
    'id-differs',
    'variables.note',
  ],
  [
    'a name that the command line has',
    withVariables({ status: { ...note, id: 'status', order: 99 } }),
    'reserved-id',
    'variables.status',
  ],
  [
    'a label of blanks',
    withVariables({ note: { ...note, label: { en: ' ' } } }),
    'no-label',
    'variables.note',
  ],
  [
    'a place in the form twice',
    withVariables({ note: { ...note, order: claimant?.order } }),
    'order-twice',
    'variables.claimant',
  ],
]

describe('what is wrong with a codebook', () => {
  it.each(cases)('%s', (_what, codebook, flaw, at) => {
    expect(flawsIn(codebook)[0]).toEqual({ flaw, at })
    expect(newFlaw(claims, codebook)).toEqual({ flaw, at })
  })

  it('a flaw that was there before does not stand in the way of another change', () => {
    const broken = withParents({ ruling: 'x' })
    expect(newFlaw(broken, { ...broken, name: { en: 'Claims' } })).toBeUndefined()
    expect(newFlaw(broken, { ...broken, scales: {} })).toEqual({
      flaw: 'unknown-scale',
      at: 'variables.addresseeEvaluation',
    })
  })
})
