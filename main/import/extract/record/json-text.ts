import type { Json } from '../../../../core/json.ts'
import type { RowDetail } from '../../../../core/model/row-detail.ts'

/** What JSON says, or where it breaks off. */
export type ParsedJson =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'broken'; readonly why: RowDetail }

/** Parses JSON. Never throws: broken JSON answers with where it breaks off. */
export function parseJson(text: string): ParsedJson {
  try {
    return { kind: 'value', value: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) as Json } // JSON is Json
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'broken', why: whereBroken(text, error.message) }
    throw error
  }
}

function whereBroken(text: string, message: string): RowDetail {
  const stated = /at position (\d+)/.exec(message)?.[1]
  const at = stated === undefined ? text.length : Number(stated)
  const before = text.slice(0, at)
  const lines = before.split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  const found = Array.from(text.slice(at, at + 2))[0]
  const line = lines.length
  if (found === undefined) return { kind: 'json-ends', line, column }
  return { kind: 'json-broken', line, column, found: describeCharacter(found) }
}

function describeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x21 || code === 0x7f
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : `“${character}”`
}
