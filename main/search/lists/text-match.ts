import type { TextQuery, TextTerm } from '../../../core/text/text-query.ts'

/**
 * A query in the language of FTS5; `undefined` where it asks for nothing. Its words are letters and digits, and quoted all
 * the same: AND, OR, NOT and NEAR are words that people look for.
 */
export function textMatch({ terms }: TextQuery): string | undefined {
  return terms.length === 0 ? undefined : terms.map(printTerm).join(' AND ')
}

function printTerm(term: TextTerm): string {
  if (term.kind === 'phrase') return quoted(term.words.join(' '), term.isPrefix)
  return `(${term.forms.map(({ text, isPrefix }) => quoted(text, isPrefix)).join(' OR ')})`
}

function quoted(text: string, isPrefix: boolean): string {
  return `"${text}"${isPrefix ? ' *' : ''}`
}
