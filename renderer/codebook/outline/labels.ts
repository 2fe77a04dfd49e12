import type { CodebookDocument } from '../../../core/model/codebook.ts'

/** A label in the language asked for, else in any that it has; `undefined` where it says nothing. */
export function labelIn(label: Readonly<Record<string, string>>, language: string): string | undefined {
  const said = [label[language], label['en'], ...Object.values(label)]
  return said.find(text => text !== undefined && text.trim() !== '')
}

/** What a tree of categories is called: it has no label of its own, so by the variable that draws on it. */
export function treeName({ variables }: CodebookDocument, id: string, language: string): string {
  const drawing = Object.values(variables).find(each => each.kind === 'category' && each.categories === id)
  return (drawing && labelIn(drawing.label, language)) ?? id
}

/** The languages that the codebook is in, those of the interface first. */
export function languagesOf(codebook: CodebookDocument): readonly string[] {
  const texts = [
    codebook.name,
    ...Object.values(codebook.variables).flatMap(each => [each.label, each.definition]),
    ...Object.values(codebook.lists).map(each => each.label),
    ...Object.values(codebook.scales).flatMap(each => [
      each.label,
      ...each.members.map(({ label }) => label),
    ]),
    ...Object.values(codebook.categories).flatMap(tree => tree.map(({ label }) => label)),
  ]
  return [...new Set(['en', 'ar', ...texts.flatMap(text => Object.keys(text))])]
}
