/**
 * The codebooks that a study can begin with. A template is a value: a study takes a copy and may change it, and what
 * statements and exports say refers to the ids, never to labels.
 */
import { blank } from './templates/blank.ts'
import { claims } from './templates/claims.ts'
import { coreSentence } from './templates/core-sentence.ts'
import { dna } from './templates/dna.ts'
import { stance } from './templates/stance.ts'
import type { CodebookTemplate } from './templates/template.ts'

/** The names that a study is made with, in the order in which they are offered. */
export const templateNames = ['stance', 'claims', 'dna', 'core-sentence', 'blank'] as const
export type TemplateName = (typeof templateNames)[number]

/** The templates by the name that a study is made with. */
export const codebookTemplates: Readonly<Record<TemplateName, CodebookTemplate>> = {
  stance,
  claims,
  dna,
  'core-sentence': coreSentence,
  blank,
}

/** The template of that name; `undefined` where there is none. */
export function codebookTemplate(name: string): CodebookTemplate | undefined {
  return Object.hasOwn(codebookTemplates, name) ? codebookTemplates[name as TemplateName] : undefined // it has the name
}
