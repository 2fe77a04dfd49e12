import type { Json } from '../../../../core/json.ts'
import type { RowDetail } from '../../../../core/model/row-detail.ts'
import { told } from '../../told.ts'
import type { Extraction } from '../extractor.ts'
import { withoutCommonFlaws } from '../json/common-flaws.ts'
import { flawIn } from '../json/flaw.ts'
import { fitsHeap } from '../json/weight.ts'

/** What JSON says, or where it breaks off. */
export type ParsedJson =
  | { readonly kind: 'value'; readonly value: Json }
  /** `at` is the first character that is wrong, in UTF-16 units; the length of the text where that ends too early. */
  | { readonly kind: 'broken'; readonly at: number }
  /** Its values would not fit into memory. */
  | { readonly kind: 'too-heavy' }

/** Parses JSON. Never throws. What leaves no doubt is read all the same: `NaN` as null, and a comma before an end. */
export function parseJson(text: string): ParsedJson {
  if (!fitsHeap(text)) return { kind: 'too-heavy' }
  const value = strictly(text) ?? strictly(withoutCommonFlaws(text))
  return value ?? { kind: 'broken', at: flawIn(text) ?? text.length }
}

function strictly(text: string | undefined): ParsedJson | undefined {
  if (text === undefined) return undefined
  try {
    return { kind: 'value', value: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) as Json } // JSON is Json
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A place in a text, line and column from 1. */
export interface LinePlace {
  readonly line: number
  readonly column: number
}

/** Tells the lines of places in a text, in one pass over it as long as each place stands behind the one before. */
export function linesOf(text: string): (at: number) => LinePlace {
  let [line, start] = [1, 0]
  return at => {
    if (at < start) [line, start] = [1, 0]
    for (let end = text.indexOf('\n', start); end >= 0 && end < at; end = text.indexOf('\n', start)) {
      line += 1
      start = end + 1
    }
    return { line, column: at - start + 1 }
  }
}

/** The row for JSON that could not be read. `place` is where `at` stands in the file. */
export function unreadJson(
  parsed: Exclude<ParsedJson, { kind: 'value' }>,
  { position, encoding }: { readonly position: number | null; readonly encoding: string },
  foundAt: (at: number) => LinePlace & { readonly found: string | undefined },
): Extraction {
  if (parsed.kind === 'too-heavy')
    return { outcome: 'skipped', position, reason: 'too-large', ...told({ kind: 'json-too-heavy' }) }
  const { line, column, found } = foundAt(parsed.at)
  const why: RowDetail =
    found === undefined
      ? { kind: 'json-ends', line, column }
      : { kind: 'json-broken', line, column, found: describeCharacter(found) }
  return { outcome: 'failed', position, reason: 'broken-json', ...told(why), encoding }
}

/** The character at a place, however many units it has; `undefined` behind the last. */
export function characterAt(text: string, at: number): string | undefined {
  return Array.from(text.slice(at, at + 2))[0]
}

function describeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x21 || code === 0x7f
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : `“${character}”`
}
