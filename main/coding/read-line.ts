/**
 * One line of coded statements, as people and scripts write it: a JSON object with the article, the evidence as
 * quotations, and the codebook's variables by name. What a line says is read against the codebook; whatever does not
 * fit is a reason in words, never a guess.
 */
import * as z from 'zod'
import { isEdtf } from '../../core/model/calendar-date.ts'
import type { CodebookDocument, ScaleMember, Variable } from '../../core/model/codebook.ts'
import type { EntityId } from '../../core/model/ids.ts'
import { articleId, statementId } from '../../core/model/ids.ts'
import type { SlotValue } from '../../core/model/statement.ts'

const quotation = z.strictObject({
  quote: z.string().min(1),
  from: z.int().nonnegative().optional(),
  for: z.string().optional(),
})

/** What every line may have; the codebook's variables stand beside these. */
const lineFrame = z.looseObject({
  id: statementId.optional(),
  article: articleId,
  evidence: z.array(quotation).default([]),
  status: z.enum(['draft', 'complete']).optional(),
})
export type LineFrame = z.output<typeof lineFrame>

/** Written by `statements`, and passed over when a line is read back. */
const passedOver = new Set(['coder', 'created', 'updated'])

/** A line that cannot be taken, with the reason in words. */
export class LineRefused extends Error {}

/** Reads the frame of a line, and which variables it gives. @throws LineRefused */
export function readFrame(
  line: unknown,
  codebook: CodebookDocument,
): { frame: LineFrame; given: Map<Variable, unknown> } {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    throw new LineRefused('the line is not a JSON object')
  const parsed = lineFrame.safeParse(line)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new LineRefused(`${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'wrong shape'}`)
  }
  const given = new Map<Variable, unknown>()
  for (const [name, value] of Object.entries(parsed.data)) {
    if (Object.hasOwn(lineFrame.shape, name) || passedOver.has(name)) continue
    const variable = Object.hasOwn(codebook.variables, name) ? codebook.variables[name] : undefined
    if (variable === undefined) {
      throw new LineRefused(
        `the codebook has no variable "${name}"; it has ${Object.keys(codebook.variables).join(', ')}`,
      )
    }
    if (value !== null && value !== undefined) given.set(variable, value)
  }
  for (const { for: slot } of parsed.data.evidence) {
    if (slot !== undefined && !Object.hasOwn(codebook.variables, slot)) {
      throw new LineRefused(`evidence is given for "${slot}", and the codebook has no such variable`)
    }
  }
  return { frame: parsed.data, given }
}

/**
 * Reads the value that a line gives for a variable. `undefined` where it says nothing (an empty text, an empty list).
 * @param entityNamed finds or makes the entity of a name, for variables that draw on lists
 * @throws LineRefused
 */
export function readValue(
  variable: Variable,
  value: unknown,
  codebook: CodebookDocument,
  entityNamed: (name: string, lists: readonly string[]) => EntityId,
): SlotValue | undefined {
  switch (variable.kind) {
    case 'entity': {
      const names = namesOf(variable.id, value, variable.multiple)
      const ids = [...new Set(names.map(name => entityNamed(name, variable.lists)))]
      return ids.length === 0 ? undefined : { kind: 'entities', ids }
    }
    case 'scale':
      return value === ''
        ? undefined
        : {
            kind: 'member',
            id: memberOf(variable.id, value, codebook.scales[variable.scale]?.members ?? []).id,
          }
    case 'category': {
      const known = new Map((codebook.categories[variable.categories] ?? []).map(each => [each.id, each]))
      const names = namesOf(variable.id, value, variable.multiple)
      for (const name of names) {
        if (!known.has(name)) throw new LineRefused(`${variable.id}: there is no category "${name}"`)
      }
      return names.length === 0 ? undefined : { kind: 'categories', ids: names }
    }
    case 'date':
      return dateOf(variable.id, value)
    case 'text':
      if (typeof value !== 'string')
        throw new LineRefused(`${variable.id}: a text is wanted, not ${JSON.stringify(value)}`)
      return value === '' ? undefined : { kind: 'text', text: value }
    case 'number':
      if (typeof value !== 'number')
        throw new LineRefused(`${variable.id}: a number is wanted, not ${JSON.stringify(value)}`)
      return { kind: 'number', number: value }
    case 'flag':
      if (typeof value !== 'boolean')
        throw new LineRefused(`${variable.id}: true or false is wanted, not ${JSON.stringify(value)}`)
      return { kind: 'flag', flag: value }
  }
}

/** The member of a scale that stands for "not stated"; `undefined` where the scale has none. */
export function notStated(codebook: CodebookDocument, scale: string): ScaleMember | undefined {
  return codebook.scales[scale]?.members.find(({ id }) => id === 'not-stated')
}

function namesOf(variable: string, value: unknown, multiple: boolean): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  const names = values.map(each => {
    if (typeof each !== 'string')
      throw new LineRefused(`${variable}: a name is wanted, not ${JSON.stringify(each)}`)
    return each.trim()
  })
  const said = names.filter(name => name !== '')
  if (!multiple && said.length > 1)
    throw new LineRefused(`${variable}: takes one value, and ${said.length} are given`)
  return said
}

function memberOf(variable: string, value: unknown, members: readonly ScaleMember[]): ScaleMember {
  const word = typeof value === 'string' ? value.trim().replaceAll(' ', '-') : undefined
  const number =
    typeof value === 'number'
      ? value
      : word !== undefined && /^[+-]?\d+(\.\d+)?$/.test(word)
        ? Number(word)
        : undefined
  const found = members.find(
    member => member.id === word || (number !== undefined && member.value === number),
  )
  if (found !== undefined) return found
  const known = members.map(({ id, value: point }) => (point === null ? id : `${id} (${point})`)).join(', ')
  throw new LineRefused(`${variable}: ${JSON.stringify(value)} is not on the scale; it has ${known}`)
}

function dateOf(variable: string, value: unknown): SlotValue | undefined {
  if (value === '') return undefined
  if (typeof value !== 'string' || !isEdtf(value.trim())) {
    throw new LineRefused(
      `${variable}: ${JSON.stringify(value)} is not a date in EDTF, such as 2024-11-01, 2024-11, 2024? or 2024-11-01/2024-11-05`,
    )
  }
  return { kind: 'date', date: { edtf: value.trim(), written: null } }
}
