import { describe, expect, it } from 'vitest'
import type { Variable } from '../../../../core/model/codebook.ts'
import { codebookDocument, variablesInOrder } from '../../../../core/model/codebook.ts'
import { codebookTemplate, codebookTemplates } from '../../../../core/model/templates.ts'

function stanceCoding() {
  const template = codebookTemplate('stance')
  if (template === undefined) throw new Error('There is no template "stance"')
  return { ...template, rev: 1 }
}

describe('Stance coding', () => {
  it('has the seven variables in the order of the form, and only the actor is required', () => {
    const variables = variablesInOrder(stanceCoding())
    expect(variables.map(({ id }) => id)).toEqual([
      'actor',
      'stance',
      'issue',
      'addressee',
      'date',
      'reportedBy',
      'note',
    ])
    expect(variables.filter(({ required }) => required).map(({ id }) => id)).toEqual(['actor'])
  })

  it('draws actor and addressee from one list, and takes several of them', () => {
    const { actor, addressee, reportedBy, issue } = stanceCoding().variables
    expect([actor, addressee, reportedBy, issue]).toMatchObject([
      { lists: ['actors'], multiple: true },
      { lists: ['actors'], multiple: true },
      { lists: ['actors', 'outlets'], multiple: true },
      { lists: ['issues'], multiple: false },
    ])
  })

  it('has stances from -1 to 1, and "not stated" off the scale', () => {
    expect(stanceCoding().scales['stance']?.members.map(({ id, value }) => [id, value])).toEqual([
      ['opposes', -1],
      ['neutral', 0],
      ['supports', 1],
      ['not-stated', null],
    ])
  })
})

describe.each(Object.entries(codebookTemplates))('the template %s', (_name, template) => {
  const codebook = { ...template, rev: 1 }
  const variables = Object.entries(codebook.variables)

  it('is a codebook', () => {
    expect(codebookDocument.parse(codebook)).toEqual(codebook)
  })

  it('names each variable as it is filed', () => {
    expect(variables.filter(([key, { id }]) => key !== id)).toEqual([])
  })

  it('has the lists, scales and categories that its variables draw on', () => {
    expect(variables.flatMap(([, variable]) => missingFrom(variable))).toEqual([])
  })

  it('has a place of its own in the form for each variable', () => {
    expect(new Set(variables.map(([, { order }]) => order)).size).toBe(variables.length)
  })

  it('labels and defines everything in English and in Arabic', () => {
    const texts = variables.flatMap(([, { label, definition }]) => [label, definition])
    expect(texts.filter(text => !text['en'] || !text['ar'])).toEqual([])
  })

  function missingFrom(variable: Variable): string[] {
    switch (variable.kind) {
      case 'entity':
        return variable.lists.filter(list => !Object.hasOwn(codebook.lists, list))
      case 'scale':
        return Object.hasOwn(codebook.scales, variable.scale) ? [] : [variable.scale]
      case 'category':
        return Object.hasOwn(codebook.categories, variable.categories) ? [] : [variable.categories]
      default:
        return []
    }
  }
})

describe('a codebook', () => {
  it('no longer offers a variable that is retired', () => {
    const codebook = stanceCoding()
    const { note } = codebook.variables
    if (note === undefined) throw new Error('There is no note')
    const retired = { ...codebook, variables: { ...codebook.variables, note: { ...note, retired: true } } }
    expect(variablesInOrder(retired).map(({ id }) => id)).not.toContain('note')
    expect(codebookDocument.safeParse(retired).success).toBe(true)
  })

  it.each([
    ['a variable of a kind that there is not', { kind: 'mood' }],
    ['an entity variable without a list', { kind: 'entity', lists: [] }],
    ['a field that the format does not have', { colour: 'red' }],
    ['a key that is no identifier', { id: 'an actor' }],
  ])('is refused with %s', (_name, change) => {
    const codebook = stanceCoding()
    const actor = { ...codebook.variables['actor'], ...change }
    expect(
      codebookDocument.safeParse({ ...codebook, variables: { ...codebook.variables, actor } }).success,
    ).toBe(false)
  })

  it('is known under no name that every object inherits', () => {
    expect(codebookTemplate('constructor')).toBeUndefined()
    expect(codebookTemplate('nonsense')).toBeUndefined()
  })
})
