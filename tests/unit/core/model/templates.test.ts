import { describe, expect, it } from 'vitest'
import { codebookDocument, variablesInOrder } from '../../../../core/model/codebook.ts'
import { flawsIn } from '../../../../core/model/codebook-check.ts'
import { codebookTemplate, codebookTemplates, templateNames } from '../../../../core/model/templates.ts'

function order(name: string): string[] {
  return variablesInOrder(codebookDocument.parse({ rev: 1, ...codebookTemplate(name) })).map(({ id }) => id)
}

describe.each(templateNames)('the template %s', name => {
  const codebook = codebookDocument.parse({ rev: 1, ...codebookTemplates[name] })

  it('is called by its name', () => {
    expect(codebook.template).toBe(name)
  })

  it('has nothing in it that a change of the codebook would be refused for', () => {
    expect(flawsIn(codebook)).toEqual([])
  })

  it('says everything in English and in Arabic letters, and nothing in any other language', () => {
    const texts = [
      codebook.name,
      ...Object.values(codebook.variables).flatMap(({ label, definition }) => [label, definition]),
      ...Object.values(codebook.lists).map(({ label }) => label),
      ...Object.values(codebook.scales).flatMap(({ label, members }) => [
        label,
        ...members.map(member => member.label),
      ]),
      ...Object.values(codebook.categories).flatMap(tree =>
        tree.flatMap(({ label, definition }) => [label, definition]),
      ),
    ]
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual(['ar', 'en'])
      expect(text['en']).toMatch(/^\P{Script=Arabic}+$/u)
      expect(text['ar']).toMatch(/\p{Script=Arabic}/u)
    }
  })

  it('defines each variable in at least a sentence, once', () => {
    const definitions = Object.values(codebook.variables).map(({ definition }) => definition['en'] ?? '')
    for (const definition of definitions) expect(definition).toMatch(/^.{40,}\.$/)
    expect(new Set(definitions).size).toBe(definitions.length)
  })

  it('lets every scale say that nothing is stated, off the scale', () => {
    for (const { members } of Object.values(codebook.scales))
      expect(members.filter(({ value }) => value === null).map(({ id }) => id)).toEqual(['not-stated'])
  })
})

describe('what the templates ask', () => {
  it('Political claims has the seven elements in the order of a claim', () => {
    expect(order('claims')).toEqual([
      'date',
      'place',
      'claimant',
      'form',
      'addressee',
      'addresseeEvaluation',
      'issue',
      'position',
      'objectActor',
      'objectEvaluation',
      'frame',
      'reportedBy',
      'note',
    ])
  })

  it('a DNA statement has person, organisation, concept and agreement', () => {
    expect(order('dna').slice(0, 4)).toEqual(['person', 'organisation', 'concept', 'agreement'])
  })

  it('the direction of a core sentence goes from -1 to +1 in steps of a half', () => {
    const members = codebookTemplates['core-sentence'].scales['direction']?.members ?? []
    expect(members.map(({ value }) => value)).toEqual([-1, -0.5, 0, 0.5, 1, null])
  })

  it('Blank has nothing', () => {
    const { variables, lists, scales, categories } = codebookTemplates.blank
    expect([variables, lists, scales, categories]).toEqual([{}, {}, {}, {}])
  })
})
