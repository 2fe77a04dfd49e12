import { expect, test } from 'vitest'
import { codebookDocument, variablesInOrder } from '../../../core/model/codebook.ts'
import { codebookTemplate, codebookTemplates } from '../../../core/model/templates.ts'

test.each(Object.keys(codebookTemplates))(
  'the template %s is a codebook in which every reference holds',
  name => {
    const codebook = codebookDocument.parse({ rev: 1, ...codebookTemplate(name) })

    expect(codebook.template).toBe(name)
    for (const [key, variable] of Object.entries(codebook.variables)) {
      expect(variable.id).toBe(key)
      expect(Object.keys(variable.label).sort()).toEqual(['ar', 'en'])
      expect(Object.keys(variable.definition).sort()).toEqual(['ar', 'en'])
      if (variable.kind === 'entity')
        expect(Object.keys(codebook.lists)).toEqual(expect.arrayContaining(variable.lists))
      if (variable.kind === 'scale') expect(Object.keys(codebook.scales)).toContain(variable.scale)
    }
  },
)

test('Stance coding has its variables in their order, and asks for the actor alone', () => {
  const variables = variablesInOrder(codebookDocument.parse({ rev: 1, ...codebookTemplate('stance') }))
  expect(variables.map(each => each.id)).toEqual([
    'actor',
    'stance',
    'issue',
    'addressee',
    'date',
    'reportedBy',
    'note',
  ])
  expect(variables.filter(each => each.required).map(each => each.id)).toEqual(['actor'])
  expect(variables.filter(each => each.kind === 'entity' && each.multiple).map(each => each.id)).toEqual([
    'actor',
    'addressee',
    'reportedBy',
  ])
})

test('a name that no template has finds none, whatever objects inherit', () => {
  expect(codebookTemplate('constructor')).toBeUndefined()
  expect(codebookTemplate('nonsense')).toBeUndefined()
})
