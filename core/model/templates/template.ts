import type { Category, CodebookDocument, ScaleMember, Variable } from '../codebook.ts'

/** A codebook before it belongs to a study. */
export type CodebookTemplate = Omit<CodebookDocument, 'rev'>

/** A text in the languages that every template speaks. */
export interface TemplateText {
  readonly en: string
  readonly ar: string
}

type TemplateVariable = Variable extends infer Each
  ? Each extends Variable
    ? Omit<Each, 'order' | 'retired' | 'required'> & { readonly required?: true }
    : never
  : never

/** The variables of a template, in the order of the form. */
export function variablesInForm(variables: readonly TemplateVariable[]): CodebookTemplate['variables'] {
  return Object.fromEntries(
    variables.map((each, at) => {
      const variable = { ...each, required: each.required === true, order: at + 1, retired: false }
      return [each.id, variable as Variable] // the parts that were left out are back
    }),
  )
}

/** What the text says nothing of: a value of its own, off every scale. */
export const notStatedMember: ScaleMember = {
  id: 'not-stated',
  label: { en: 'not stated', ar: 'غير مصرَّح به' },
  value: null,
}

/** A category below another, or with null at the top of its tree. */
export function categoryUnder(
  parent: string | null,
  id: string,
  label: TemplateText,
  definition: TemplateText,
): Category {
  return { id, parent, label: { ...label }, definition: { ...definition } }
}

/** A note to other coders, last in every form. */
export const noteVariable = {
  id: 'note',
  kind: 'text',
  label: { en: 'Note', ar: 'ملاحظة' },
  definition: {
    en: 'What a second coder should know to follow the decision: doubt, irony, a rule that was applied. It is not analysed.',
    ar: 'ما ينبغي أن يعرفه مرمِّز آخر ليفهم القرار: شكّ أو سخرية أو قاعدة طُبِّقت. ولا تدخل الملاحظة في التحليل.',
  },
} as const
