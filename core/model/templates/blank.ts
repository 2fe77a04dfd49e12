import type { CodebookTemplate } from './template.ts'

/** Nothing: the variables are made in the study. */
export const blank: CodebookTemplate = {
  name: { en: 'Blank', ar: 'فارغ' },
  template: 'blank',
  variables: {},
  lists: {},
  scales: {},
  categories: {},
}
