/** What keeps a profile from being saved, by the part and the field that it concerns; and what of an unfinished one can be tried. */
import type { ProfileContent } from '../../../core/model/profile.ts'
import { readPattern } from '../../../core/profiles/name-pattern.ts'
import type { EditorPart } from './parts.ts'

export type FlawKind = 'no-name' | 'no-pattern' | 'bad-pattern' | 'no-text'

export interface Flaw {
  readonly part: EditorPart
  readonly kind: FlawKind
}

/** Everything that is wrong with a draft, in the order of its parts. `needsText`: it is there to say which field holds the text. */
export function flawsOf(
  { name, appliesTo, fileName, mapping }: ProfileContent,
  needsText = false,
): readonly Flaw[] {
  const flaws: Flaw[] = []
  if (name.trim() === '') flaws.push({ part: 'about', kind: 'no-name' })
  if (fileName === null && appliesTo.some(({ kind }) => kind === 'file-name'))
    flaws.push({ part: 'about', kind: 'no-pattern' })
  if (fileName !== null && readPattern(fileName).kind === 'flaw')
    flaws.push({ part: 'name', kind: 'bad-pattern' })
  if (mapping === null ? needsText : mapping.text.length === 0)
    flaws.push({ part: 'mapping', kind: 'no-text' })
  return flaws
}

/** What can be tried of a draft: what is wrong in it is left out. */
export function triable(draft: ProfileContent): ProfileContent {
  const flaws = flawsOf(draft)
  const has = (kind: FlawKind) => flaws.some(flaw => flaw.kind === kind)
  return {
    ...draft,
    name: has('no-name') ? '…' : draft.name,
    appliesTo: has('no-pattern')
      ? draft.appliesTo.filter(({ kind }) => kind !== 'file-name')
      : draft.appliesTo,
    fileName: has('bad-pattern') ? null : draft.fileName,
    mapping: has('no-text') ? null : draft.mapping,
  }
}

/** Whether two contents say the same. */
export function saysTheSame(one: ProfileContent, other: ProfileContent): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

/** The content alone, its fields in one order: of a document, id and revision are left away. */
export function inOrder(content: ProfileContent): ProfileContent {
  const { name, appliesTo, encoding, fileName, headerLines, dateOrder, mapping, furniture } = content
  return { name, appliesTo, encoding, fileName, headerLines, dateOrder, mapping, furniture }
}
