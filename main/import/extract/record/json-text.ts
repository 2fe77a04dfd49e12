import type { Json } from '../../../../core/json.ts'

/** What JSON says, or where it breaks off. */
export type ParsedJson =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'broken'; readonly detail: string }

/** Parses JSON. Never throws: broken JSON answers with a sentence that names line and column, both from 1. */
export function parseJson(text: string): ParsedJson {
  try {
    return { kind: 'value', value: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) as Json } // JSON is Json
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'broken', detail: whereBroken(text, error.message) }
    throw error
  }
}

function whereBroken(text: string, message: string): string {
  const stated = /at position (\d+)/.exec(message)?.[1]
  const at = stated === undefined ? text.length : Number(stated)
  const before = text.slice(0, at)
  const lines = before.split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  const found = Array.from(text.slice(at, at + 2))[0]
  const what = found === undefined ? 'It ends' : `There is ${describeCharacter(found)}`
  return `The JSON is broken at line ${lines.length}, column ${column}: ${what} where more or other was expected.`
}

function describeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x21 || code === 0x7f
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : `“${character}”`
}
